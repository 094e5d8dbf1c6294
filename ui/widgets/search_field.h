// SPDX-FileCopyrightText: Chancery contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include <QLineEdit>

namespace chancery {

//! A line to filter a list with: magnifier, clear button, Escape clears, Down moves on to the list.
class SearchField : public QLineEdit
{
    Q_OBJECT

public:
    explicit SearchField(const QString &placeholder, QWidget *parent = nullptr);

    //! What Down and Return move to.
    void setResults(QWidget *list) { m_results = list; }

signals:
    //! At once, with the text trimmed.
    void searchChanged(const QString &text);

protected:
    void keyPressEvent(QKeyEvent *event) override;

private:
    QWidget *m_results = nullptr;
};

} // namespace chancery
