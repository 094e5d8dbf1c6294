// SPDX-FileCopyrightText: Chancery contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "models/workspace/conflicts.h"

#include <QWidget>

class QLabel;
class QPushButton;
class QVBoxLayout;

namespace chancery {

class Workspace;

//! One field with its several values side by side: who wrote which, where, when, and which one is shown now. Lines of
//! a long text that differ are marked. The arrow keys walk over the choices, Return takes one.
class ConflictView : public QWidget
{
    Q_OBJECT

public:
    explicit ConflictView(const Workspace &workspace, QWidget *parent = nullptr);

    void setConflict(const Conflict &conflict, const QString &title);
    void focusChoices();

signals:
    void chosen(const chancery::ConflictChoice &choice);
    void openRequested(const chancery::RecordRef &record);

protected:
    void changeEvent(QEvent *event) override;
    bool eventFilter(QObject *watched, QEvent *event) override;

private:
    void rebuild();
    QWidget *valueCard(int number, const QString &html);
    QWidget *mergedCard(const QString &html);
    QWidget *bothCard();
    QString bodyHtml(int number) const;
    static void addAuthor(QVBoxLayout *content, const ConflictValue &value);
    void addShownMark(QVBoxLayout *content) const;
    QPushButton *choiceButton(const QString &text, const QString &name, const QString &spoken, bool primary,
                              const ConflictChoice &choice);
    ConflictChoice choice(ConflictChoice::Take take, const QString &id = {}) const;

    const Workspace &m_workspace;
    Conflict m_conflict;
    QLabel *m_title;
    QLabel *m_field;
    QLabel *m_explanation;
    QWidget *m_cards = nullptr;
    QVBoxLayout *m_layout;
    QList<QPushButton *> m_choices;
};

} // namespace chancery
