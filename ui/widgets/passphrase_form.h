// SPDX-FileCopyrightText: Chancery contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include <QWidget>

class QLabel;
class QLineEdit;
class QProgressBar;

namespace chancery {

//! A line for a passphrase with an eye to show it and a word when Caps Lock seems to be on.
QLineEdit *makePassphraseLine(const QString &objectName, const QString &accessibleName, QWidget *parent);

//! A new passphrase, twice, with an honest hint at its strength.
class PassphraseForm : public QWidget
{
    Q_OBJECT

public:
    explicit PassphraseForm(QWidget *parent = nullptr);

    QString passphrase() const;
    bool isAcceptable() const;
    void clear();

signals:
    void changed();

private:
    void judge();

    QLineEdit *m_first;
    QLineEdit *m_second;
    QProgressBar *m_bar;
    QLabel *m_hint;
    QLabel *m_mismatch;
};

} // namespace chancery
