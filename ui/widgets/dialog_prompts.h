// SPDX-FileCopyrightText: Chancery contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "ui/widgets/prompts.h"

#include <QPointer>
#include <QWidget>

namespace chancery {

class UiSettings;

//! Where a person keeps documents: the folder of that name, or home where there is none.
QString documentsFolder();

//! Asks in dialogs above the program's window.
class DialogPrompts : public Prompts
{
public:
    explicit DialogPrompts(UiSettings &settings);

    void setWindow(QWidget *window) { m_window = window; }

    bool confirm(const Question &question) override;
    std::optional<int> choose(const Choice &choice) override;
    std::optional<QString> askText(const QString &title, const QString &label, const QString &text) override;
    QString openFile(const QString &title, const QString &filter, const QString &folder) override;
    QStringList openFiles(const QString &title, const QString &filter, const QString &folder) override;
    QString saveFile(const QString &title, const QString &filter, const QString &suggestion) override;
    QString chooseFolder(const QString &title, const QString &folder) override;
    bool printer(QPrinter &printer, const QString &title) override;
    void tell(Notice::Level level, const QString &title, const QString &text) override;

private:
    QString startFolder(const QString &folder) const;
    void rememberFolder(const QString &path);

    UiSettings &m_settings;
    QPointer<QWidget> m_window;
};

} // namespace chancery
