// SPDX-FileCopyrightText: Chancery contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "models/records/change_set.h"
#include "ui/editors/field_control.h"

#include <QWidget>

class QLabel;
class QLineEdit;
class QVBoxLayout;

namespace chancery {

class GrowingText;
class PartialDateEdit;
class RecordPicker;
class Workspace;

//! The passage an assertion stands on: found among those of the file by its place or its words, or entered here with
//! source, place and quote. What is entered comes into the file together with the assertion.
class PassageEdit : public QWidget
{
    Q_OBJECT

public:
    explicit PassageEdit(Workspace &workspace, QWidget *parent = nullptr);

    //! Found, or being entered; null: none.
    RecordId passage() const { return m_passage; }
    //! Shows one of the file, or the search; without a signal.
    void setPassage(const RecordId &passage);
    //! Starts a new one in place.
    void enter();
    bool isEntering() const { return m_mode == Mode::Enter; }
    //! True while the cursor is in the fields of a new passage.
    bool isBusy() const { return m_inside; }

    //! The passage being entered and, if it is new, its source. Empty when one of the file is chosen.
    QList<Record> entered() const;
    //! Why what is entered is no passage yet, for people; empty if it is one.
    QString problem() const;
    //! What is typed, whole or not, for a draft, and back.
    QString draft() const;
    void setDraft(const QString &draft);

signals:
    void edited();
    void finished();
    void recordActivated(const chancery::RecordRef &ref);

protected:
    bool eventFilter(QObject *watched, QEvent *event) override;

private:
    enum class Mode { Find, Chosen, Enter };

    QWidget *makeFind();
    QWidget *makeChosen();
    QWidget *makeEnter();
    void addSourceFields(QVBoxLayout &layout);
    void show(Mode mode);
    void showChosen();
    void setNewSource(bool isNew);
    void choose(const RecordRef &ref);
    void takeAway();
    void clearEntered();
    void followFocus(QWidget *now);

    Workspace &m_workspace;
    Mode m_mode = Mode::Find;
    RecordId m_passage;
    RecordId m_newSource; //!< null: the source is one of the file
    bool m_inside = false;
    QWidget *m_find = nullptr;
    QWidget *m_chosen = nullptr;
    QWidget *m_enter = nullptr;
    QWidget *m_newSourceFields = nullptr;
    RecordPicker *m_picker = nullptr;
    QLabel *m_place = nullptr;
    QLabel *m_quoteShown = nullptr;
    RecordPicker *m_source = nullptr;
    QWidget *m_sourceLine = nullptr;
    QLineEdit *m_title = nullptr;
    QLineEdit *m_issuer = nullptr;
    PartialDateEdit *m_date = nullptr;
    QLineEdit *m_locator = nullptr;
    QLineEdit *m_page = nullptr;
    GrowingText *m_quote = nullptr;
};

namespace fieldcontrol {
std::unique_ptr<FieldControl> passage(PassageEdit *edit);
}

} // namespace chancery
