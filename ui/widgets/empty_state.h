// SPDX-FileCopyrightText: Chancery contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include <QWidget>

class QAction;
class QLabel;
class QPushButton;

namespace chancery {

//! What stands where nothing is yet: an icon, a heading, a sentence that says what to do, and the button that does it.
class EmptyState : public QWidget
{
    Q_OBJECT

public:
    EmptyState(const QString &iconName, const QString &heading, const QString &sentence,
               QWidget *parent = nullptr);

    void setTexts(const QString &heading, const QString &sentence);
    //! A primary button; connect to triggered().
    QPushButton *setButton(const QString &text);
    //! A primary button that stands for \a action.
    void setAction(QAction *action);

signals:
    void triggered();

protected:
    void changeEvent(QEvent *event) override;

private:
    void updatePicture();

    QString m_iconName;
    QLabel *m_picture;
    QLabel *m_heading;
    QLabel *m_sentence;
    QPushButton *m_button = nullptr;
};

} // namespace chancery
