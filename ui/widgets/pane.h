// SPDX-FileCopyrightText: Chancery contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "models/records/change_set.h"
#include "ui/widgets/notice.h"
#include "ui/widgets/pane_context.h"

#include <QJsonObject>
#include <QWidget>

class QAction;

namespace chancery {

class Record;
struct Error;

//! A state of a pane worth a picture in `--tour`.
struct TourStop
{
    QString name; //!< of the file: lower case, hyphens
    std::function<void()> prepare;
};

//! The plug between the window and what fills it. The window iterates over panes and names none; a pane knows neither
//! the window nor another pane. It is made when it is first shown and destroyed when the file is locked, closed,
//! or the language changes: a pane need not retranslate itself. What the window knows before is its PaneSpec.
class Pane : public QWidget
{
    Q_OBJECT

public:
    //! \a id is untranslated and fixed (`map`, `calendar`); it becomes the objectName.
    Pane(const PaneContext &context, const QString &id, QWidget *parent = nullptr);
    ~Pane() override;

    QString id() const { return objectName(); }

    //! Actions with objectName (`calendar.new-mission`), text, icon and shortcut, owned by the pane, the same list
    //! always; the pane keeps their enabled state. The window shows them in the pane's menu and in the palette and
    //! makes their shortcuts work while the pane is shown.
    virtual QList<QAction *> paneActions() const;
    //! Shown by the window beside the pane's title; owned by the pane until the window takes it. Null: none.
    virtual QWidget *toolBar();
    //! What gets the focus when the pane is chosen; null: the pane.
    virtual QWidget *focusTarget();

    //! Selects the record and brings it into view, whatever filter stood in the way. False: there is none.
    virtual bool showRecord(const RecordRef &ref);
    //! Opens the form of a new record, begun as \a record says; nothing of it is in the file yet. False: it has none.
    virtual bool beginRecord(const Record &record);
    //! Shows the atom of \a record among the fields with several values, to settle it. False: it is not among them.
    virtual bool showConflict(const RecordRef &record, int atom);
    //! The record selected, for going back and for the return after unlocking.
    virtual RecordRef currentRecord() const;

    //! Selection, scroll, modes; without anything secret: it is kept in the file.
    virtual QJsonObject saveState() const;
    virtual void restoreState(const QJsonObject &state);
    //! Writes what is half-typed into the file as drafts, now. Called before locking and closing.
    virtual void flush();

    virtual QList<TourStop> tourStops();

    //! Tells an error in the message bar.
    void report(const Error &error);
    //! Tells what was done in the message bar, with a button that takes the change \a batch back.
    void offerUndo(const QString &text, qint64 batch);

signals:
    //! A record was activated or a link followed: the window goes to the pane that can show it.
    void recordActivated(const chancery::RecordRef &ref);
    //! A new record of a kind that another pane edits is wanted, begun as \a record says.
    void newRecordRequested(const chancery::Record &record);
    //! A field with several values is to be settled: the window goes to the pane where that is done.
    void conflictActivated(const chancery::RecordRef &record, int atom);
    //! The selection moved; the window keeps it for back and forward.
    void currentRecordChanged(const chancery::RecordRef &ref);
    //! A passing remark in the status line.
    void statusMessage(const QString &text);
    //! For the message bar.
    void notice(const chancery::Notice &notice);

protected:
    const PaneContext &context() const { return m_context; }
    Workspace &workspace() const { return m_context.workspace; }

private:
    PaneContext m_context;
};

} // namespace chancery
