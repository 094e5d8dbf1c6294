// SPDX-FileCopyrightText: Chancery contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "ui/widgets/prompts.h"

#include <QList>
#include <QPrinter>

#include <functional>

namespace chancery::test {

//! Answers from a script; keeps what was asked. A question without an answer left is refused and counted.
class ScriptedPrompts : public Prompts
{
public:
    QList<bool> confirms;
    QList<std::optional<int>> choices;
    QStringList texts;
    QStringList files; //!< for opening, saving and folders alike, in order

    std::function<void()> meanwhile; //!< done while a file is asked for

    QString printTo; //!< the PDF that is printed into; empty: printing is cancelled

    QStringList asked; //!< titles of every question and telling
    QStringList told; //!< texts of tell()
    int unanswered = 0;

    bool confirm(const Question &question) override
    {
        asked << question.title;
        return take(confirms, false);
    }
    std::optional<int> choose(const Choice &choice) override
    {
        asked << choice.title;
        return take(choices, std::optional<int>());
    }
    std::optional<QString> askText(const QString &title, const QString &, const QString &) override
    {
        asked << title;
        if (texts.isEmpty()) {
            ++unanswered;
            return std::nullopt;
        }
        return texts.takeFirst();
    }
    QString openFile(const QString &title, const QString &, const QString &) override { return file(title); }
    QStringList openFiles(const QString &title, const QString &, const QString &) override
    {
        const QString path = file(title);
        return path.isEmpty() ? QStringList() : QStringList{path};
    }
    QString saveFile(const QString &title, const QString &, const QString &) override { return file(title); }
    QString chooseFolder(const QString &title, const QString &) override { return file(title); }
    bool printer(QPrinter &printer, const QString &title) override
    {
        asked << title;
        printer.setOutputFormat(QPrinter::PdfFormat);
        printer.setOutputFileName(printTo);
        return !printTo.isEmpty();
    }
    void tell(Notice::Level, const QString &title, const QString &text) override
    {
        asked << title;
        told << text;
    }

private:
    template<typename T>
    T take(QList<T> &answers, T none)
    {
        if (answers.isEmpty()) {
            ++unanswered;
            return none;
        }
        return answers.takeFirst();
    }
    QString file(const QString &title)
    {
        asked << title;
        if (meanwhile)
            meanwhile();
        return take(static_cast<QList<QString> &>(files), QString());
    }
};

} // namespace chancery::test
