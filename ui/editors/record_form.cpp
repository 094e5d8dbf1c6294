// SPDX-FileCopyrightText: Chancery contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "ui/editors/record_form.h"

#include "models/workspace/workspace.h"
#include "ui/widgets/form_field.h"

#include <QLabel>
#include <QScopedValueRollback>

using namespace Qt::StringLiterals;

namespace chancery {

namespace {

// Together they stay below two seconds of typing lost, whatever happens.
constexpr int draftAfter = 1500;
constexpr int commitAfterPause = 4000;

QByteArray fieldName(const Record &record, int field)
{
    return record.spec().fields[field].name;
}

} // namespace

RecordForm::RecordForm(Workspace &workspace, QObject *parent) : QObject(parent), m_workspace(workspace)
{
    m_draftTimer.setSingleShot(true);
    m_draftTimer.setInterval(draftAfter);
    m_pauseTimer.setSingleShot(true);
    m_pauseTimer.setInterval(commitAfterPause);
    connect(&m_draftTimer, &QTimer::timeout, this, &RecordForm::flush);
    connect(&m_pauseTimer, &QTimer::timeout, this, [this] {
        const bool settled = std::all_of(m_bound.cbegin(), m_bound.cend(),
                                         [](const Bound &bound) { return bound.control->isSettled(); });
        if (settled)
            commit();
        else
            m_pauseTimer.start();
    });
    connect(&workspace, &Workspace::changed, this, &RecordForm::applyChanges);
}

RecordForm::~RecordForm() = default;

void RecordForm::bind(int field, std::unique_ptr<FieldControl> control)
{
    const int at = int(m_bound.size());
    FieldControl *added = control.get();
    m_bound.push_back({});
    m_bound.back().field = field;
    m_bound.back().control = std::move(control);
    connect(added, &FieldControl::edited, this, [this, at] { edited(at); });
    connect(added, &FieldControl::finished, this, [this, at] {
        if (m_bound[at].typed)
            commit();
    });
    added->widget()->setEnabled(!m_workspace.isReadOnly());
}

void RecordForm::addRule(const QList<int> &fields, Rule rule)
{
    m_rules.append({fields, std::move(rule)});
}

void RecordForm::setMessageLabel(QLabel *label)
{
    m_message = label;
    m_message->setVisible(false);
}

bool RecordForm::open(Kind kind, const RecordId &id)
{
    close();
    const auto loaded = m_workspace.load(kind, id);
    if (!loaded || !loaded->alive)
        return false;
    m_loaded = *loaded;
    m_new = false;
    show();
    restoreDrafts();
    return true;
}

void RecordForm::openNew(const Record &record)
{
    close();
    m_loaded = {};
    m_loaded.record = record;
    m_new = true;
    show();
    restoreDrafts();
}

RecordIds RecordForm::unfinished(const Workspace &workspace, Kind kind)
{
    RecordIds ids;
    for (const Draft &draft : workspace.drafts()) {
        if (draft.isNew && draft.kind == kind && !ids.contains(draft.record))
            ids.append(draft.record);
    }
    return ids;
}

void RecordForm::close()
{
    if (!isOpen())
        return;
    commit();
    flush();
    m_draftTimer.stop();
    m_pauseTimer.stop();
    m_loaded = {};
    m_new = false;
}

Record RecordForm::shown() const
{
    Record record = m_loaded.record;
    for (const Bound &bound : m_bound) {
        if (!bound.typed)
            continue;
        if (const auto value = bound.control->read())
            record.setValue(bound.field, *value);
    }
    return record;
}

bool RecordForm::hasUncommitted() const
{
    return std::any_of(m_bound.cbegin(), m_bound.cend(), [](const Bound &bound) { return bound.typed; });
}

QString RecordForm::reason(int field) const
{
    for (const Bound &bound : m_bound) {
        if (bound.field == field)
            return bound.reason;
    }
    return {};
}

bool RecordForm::commit()
{
    m_pauseTimer.stop();
    if (!isOpen() || m_busy)
        return true;
    check();
    if (m_new)
        return !hasUncommitted() || insertNew();
    // fields typed before and after a change from elsewhere were based on different states
    const RecordId id = m_loaded.record.id();
    for (Bound &bound : m_bound) {
        if (isReady(bound) && !updateFrom(Loaded(bound.base)))
            return false;
        if (m_loaded.record.id() != id)
            return true; // somebody who heard of the change closed the form
    }
    if (!hasUncommitted())
        m_draftTimer.stop();
    return !hasUncommitted();
}

void RecordForm::flush()
{
    m_draftTimer.stop();
    // what a new record was begun with is nowhere else
    const bool begun = isOpen() && m_new && hasUncommitted();
    for (Bound &bound : m_bound) {
        const bool given = begun && !bound.drafted && hasValue(m_loaded.record.value(bound.field));
        const bool wanted = bound.typed ? bound.undrafted : given;
        if (!isOpen() || !wanted)
            continue;
        const Draft draft{m_loaded.record.kind(),
                          m_loaded.record.id(),
                          fieldName(m_loaded.record, bound.field),
                          bound.control->text(),
                          bound.base.seen,
                          m_new,
                          {}};
        if (const auto saved = m_workspace.saveDraft(draft); !saved) {
            emit failed(saved.error());
            continue;
        }
        bound.undrafted = false;
        bound.drafted = true;
    }
}

void RecordForm::revert()
{
    for (Bound &bound : m_bound) {
        discardDraft(bound, m_loaded.record);
        settle(bound);
    }
    show();
    emit changed();
}

void RecordForm::show()
{
    const QScopedValueRollback busy(m_busy, true);
    for (Bound &bound : m_bound) {
        bound.typed = bound.undrafted = bound.drafted = false;
        bound.control->show(m_loaded.record.value(bound.field));
    }
    check();
}

void RecordForm::refresh()
{
    const QScopedValueRollback busy(m_busy, true);
    for (Bound &bound : m_bound) {
        const Value &value = m_loaded.record.value(bound.field);
        if (!bound.typed && bound.control->read() != std::optional(value))
            bound.control->show(value);
    }
    check();
}

void RecordForm::restoreDrafts()
{
    const QScopedValueRollback busy(m_busy, true);
    for (const Draft &draft : m_workspace.drafts(m_loaded.record.id())) {
        for (Bound &bound : m_bound) {
            if (fieldName(m_loaded.record, bound.field) != draft.field)
                continue;
            bound.control->setText(draft.text);
            bound.typed = bound.drafted = true;
            bound.base = m_loaded;
            if (!draft.seen.isEmpty())
                bound.base.seen = draft.seen;
        }
    }
    check();
    emit changed();
}

void RecordForm::edited(int at)
{
    if (m_busy || !isOpen())
        return;
    Bound &bound = m_bound[at];
    if (!bound.typed)
        bound.base = m_loaded;
    bound.typed = bound.undrafted = true;
    if (!m_draftTimer.isActive())
        m_draftTimer.start();
    m_pauseTimer.start();
    check();
    emit changed();
}

void RecordForm::check()
{
    if (!isOpen())
        return;
    for (Bound &bound : m_bound)
        bound.reason = bound.typed && !bound.control->read() ? bound.control->reason() : QString();
    const Record record = shown();
    for (const CheckedRule &checked : std::as_const(m_rules)) {
        const QString reason = checked.rule(record);
        for (Bound &bound : m_bound) {
            if (!reason.isEmpty() && bound.typed && bound.reason.isEmpty()
                && checked.fields.contains(bound.field))
                bound.reason = reason;
        }
    }
    QString first;
    for (const Bound &bound : m_bound) {
        form::setInvalid(bound.control->widget(), nullptr, bound.reason);
        if (first.isEmpty())
            first = bound.reason;
    }
    if (m_message) {
        m_message->setText(first);
        m_message->setVisible(!first.isEmpty());
    }
}

bool RecordForm::insertNew()
{
    const Record record = shown();
    const bool refused = std::any_of(m_rules.cbegin(), m_rules.cend(), [&](const CheckedRule &checked) {
        return !checked.rule(record).isEmpty();
    });
    if (refused)
        return false;
    std::vector<Bound *> written;
    for (Bound &bound : m_bound) {
        if (isReady(bound) || (bound.drafted && !bound.typed))
            written.push_back(&bound);
    }
    if (!write(Edit::insert(record), u"create:"_s + record.title(), written))
        return false;
    if (m_loaded.record.id() != record.id())
        return true;
    for (Bound &bound : m_bound)
        bound.undrafted = bound.typed; // what is left is a draft of a record of the file now
    flush();
    return !hasUncommitted();
}

bool RecordForm::updateFrom(const Loaded &base)
{
    Record after = base.record;
    std::vector<Bound *> written;
    for (Bound &bound : m_bound) {
        if (!isReady(bound) || bound.base.seen != base.seen)
            continue;
        after.setValue(bound.field, *bound.control->read());
        written.push_back(&bound);
    }
    return write(Edit::update(base, after), u"edit:"_s + after.title(), written);
}

bool RecordForm::write(const Edit &edit, const QString &intent, const std::vector<Bound *> &written)
{
    const QScopedValueRollback busy(m_busy, true);
    QList<Edit> edits;
    for (const Bound *bound : written) {
        for (const Record &companion : bound->control->companions())
            edits.append(Edit::insert(companion));
    }
    const bool accompanied = !edits.isEmpty();
    edits.append(edit);
    for (Bound *bound : written)
        bound->undrafted = false; // for who closes the form because of this change
    const auto info = m_workspace.commit(edits, intent);
    if (!info) {
        for (Bound *bound : written)
            bound->undrafted = bound->typed;
        emit failed(info.error());
        return false;
    }
    for (const Bound *bound : written)
        discardDraft(*bound, edit.record);
    if (m_loaded.record.id() != edit.record.id())
        return true;
    m_new = false;
    for (Bound *bound : written) {
        settle(*bound);
        if (accompanied)
            bound->control->show(edit.record.value(bound->field));
    }
    if (const auto loaded = m_workspace.load(edit.record.kind(), edit.record.id()))
        m_loaded = *loaded;
    refresh();
    emit committed(*info);
    emit changed();
    return true;
}

void RecordForm::discardDraft(const Bound &bound, const Record &record)
{
    if (!bound.drafted)
        return;
    if (const auto gone = m_workspace.discardDraft(record.id(), fieldName(record, bound.field)); !gone)
        emit failed(gone.error());
}

//! Nothing of the field is left to be written.
void RecordForm::settle(Bound &bound)
{
    bound.typed = bound.undrafted = bound.drafted = false;
    bound.base = {};
    bound.reason.clear();
}

void RecordForm::applyChanges(const ChangeSet &changes)
{
    if (!isOpen() || m_busy || !changes.touches(m_loaded.record.id()))
        return;
    const auto loaded = m_workspace.load(m_loaded.record.kind(), m_loaded.record.id());
    if (!loaded || !loaded->alive) {
        emit gone();
        return;
    }
    m_loaded = *loaded;
    refresh();
    emit changed();
}

} // namespace chancery
