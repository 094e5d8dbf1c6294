// SPDX-FileCopyrightText: Chancery contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "models/records/change_set.h"
#include "models/records/result.h"

#include <QHash>
#include <QStackedWidget>

class QAction;

namespace chancery {

class AttachmentChips;
class CountryPanel;
class LawMapSource;
class LawPage;
class Pane;
class Record;

//! The column beside the map: the page of a country or scheme, or, in its place, the form of a record of law. The form
//! is left by its arrow, by Escape or by choosing another country, and writes by itself.
class LawSide : public QStackedWidget
{
    Q_OBJECT

public:
    //! Takes \a panel in. \a pane is told what happens; it and \a source outlive the column.
    LawSide(const LawMapSource &source, CountryPanel *panel, Pane &pane);

    //! Opens the form of the record, if its kind is not shown as a page. False: nothing was opened.
    bool showRecord(const RecordRef &ref);
    bool edit(const RecordRef &ref);
    void begin(const Record &record);
    //! Back to the page; what was typed is written or kept.
    void leave();
    bool isEditing() const;
    //! The record in the form; null for a new one too.
    RecordRef current() const;
    void flush();
    //! Of the record in the form.
    AttachmentChips *attachments() const;
    //! For the state of the pane.
    QString editedId() const;
    void resume(const QString &id);

    //! `map.new-scheme` and the like, owned by the pane.
    const QList<QAction *> &actions() const { return m_actions; }

signals:
    //! A form was opened: the column wants to be seen.
    void raised();

private:
    void makeActions();
    void addAction(const QString &id, const QString &text, Kind kind, const QKeySequence &shortcut = {});
    void connectPage();
    void raiseForm();
    void beginElsewhere(const Record &record);
    //! Nothing in a person tells the country: it is linked with it as soon as it is written.
    void linkWhenWritten(const RecordId &person);
    void goBack();
    void giveRoomBack();

    const LawMapSource &m_source;
    CountryPanel *m_panel;
    LawPage *m_page;
    Pane &m_pane;
    QList<QAction *> m_actions;
    QList<RecordRef> m_before; //!< forms that led to the one shown
    int m_widthBefore = 0;
    QHash<RecordId, RecordId> m_toLink; //!< persons begun from the page of a country, with it
};

} // namespace chancery
