// SPDX-FileCopyrightText: Chancery contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "models/store/draft.h"
#include "models/store/edit.h"
#include "ui/editors/field_control.h"

#include <QTimer>

#include <functional>
#include <vector>

class QLabel;

namespace chancery {

class Workspace;

//! The life of a form over one record, without a Save button. Typing goes into the file as a draft within two seconds;
//! leaving a field or pausing commits what is valid, naming only what changed against what was loaded when typing
//! began. What is not valid stays typed, marked with its reason, and kept as a draft. When the record changes
//! elsewhere, fields not typed in are refreshed and typed ones stay.
class RecordForm : public QObject
{
    Q_OBJECT

public:
    explicit RecordForm(Workspace &workspace, QObject *parent = nullptr);
    ~RecordForm() override;

    //! Binds controls to fields; once, while the editor is built.
    void bind(int field, std::unique_ptr<FieldControl> control);
    template<typename T>
    void bind(const Field<T> &field, std::unique_ptr<FieldControl> control)
    {
        bind(int(field.index), std::move(control));
    }
    //! A condition on the whole record: an empty text, or why the values of \a fields cannot be taken as they are.
    using Rule = std::function<QString(const Record &)>;
    void addRule(const QList<int> &fields, Rule rule);
    //! Where reasons are told, beside the mark on the field.
    void setMessageLabel(QLabel *label);

    //! Commits or drafts what was typed, then shows the record with its drafts. False if there is none.
    bool open(Kind kind, const RecordId &id);
    //! A record that comes into the file with the first valid commit; its drafts survive until then.
    void openNew(const Record &record);
    //! The ids of new records of a kind of which only drafts exist.
    static RecordIds unfinished(const Workspace &workspace, Kind kind);
    void close();

    bool isOpen() const { return !m_loaded.record.isNull(); }
    bool isNew() const { return m_new; }
    //! It writes or shows at this moment: what changes now changes because of it.
    bool isBusy() const { return m_busy; }
    RecordRef ref() const { return {m_loaded.record.kind(), m_loaded.record.id()}; }
    //! What is in the file, and what the form shows: the former with every valid typed value.
    const Record &saved() const { return m_loaded.record; }
    Record shown() const;
    //! Atoms that hold concurrent values beside the one shown.
    AtomMask conflicted() const { return m_loaded.conflicted; }
    bool hasUncommitted() const; //!< something typed is not committed yet, for instance not valid
    QString reason(int field) const; //!< why the field is marked; empty if it is not

public slots:
    //! Commits every typed field that is valid. True if nothing typed is left.
    bool commit();
    //! Writes what is typed and not committed as drafts, now.
    void flush();
    //! Throws away what is typed and not committed, drafts included.
    void revert();

signals:
    void committed(const chancery::CommitInfo &info);
    void failed(const chancery::Error &error);
    //! Shown or saved values changed, from whatever side.
    void changed();
    //! The record went to the bin or is not there any more.
    void gone();

private:
    struct Bound
    {
        int field = -1;
        std::unique_ptr<FieldControl> control;
        bool typed = false; //!< by the person, and not committed
        bool undrafted = false; //!< typed since the last draft was written
        bool drafted = false; //!< a draft of it lies in the file
        Loaded base; //!< the record as it was when typing began
        QString reason;
    };

    void show();
    void refresh();
    void restoreDrafts();
    void edited(int at);
    void check();
    bool insertNew();
    bool updateFrom(const Loaded &base);
    bool write(const Edit &edit, const QString &intent, const std::vector<Bound *> &written);
    void discardDraft(const Bound &bound, const Record &record);
    void settle(Bound &bound);
    void applyChanges(const ChangeSet &changes);
    bool isReady(const Bound &bound) const { return bound.typed && bound.reason.isEmpty(); }

    struct CheckedRule
    {
        QList<int> fields;
        Rule rule;
    };

    Workspace &m_workspace;
    std::vector<Bound> m_bound;
    QList<CheckedRule> m_rules;
    QLabel *m_message = nullptr;
    Loaded m_loaded;
    bool m_new = false;
    bool m_busy = false;
    QTimer m_draftTimer;
    QTimer m_pauseTimer;
};

} // namespace chancery
