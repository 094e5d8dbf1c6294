// SPDX-FileCopyrightText: Chancery contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "models/records/change_set.h"

#include <QTextBrowser>

namespace chancery {

//! Markdown as it reads. Loads nothing from anywhere; a link to a record is announced, another address only told.
class MarkdownPreview : public QTextBrowser
{
    Q_OBJECT

public:
    explicit MarkdownPreview(QWidget *parent = nullptr);

    void showMarkdown(const QString &markdown);
    void scrollTo(double share);

signals:
    void recordActivated(const chancery::RecordRef &ref);
    void addressActivated(const QString &address);

protected:
    QVariant loadResource(int type, const QUrl &name) override;
    void resizeEvent(QResizeEvent *event) override;
    void changeEvent(QEvent *event) override;

private:
    void render();
    void follow(const QUrl &url);

    QString m_markdown;
};

} // namespace chancery
