// SPDX-FileCopyrightText: Chancery contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "ui/editors/record_rows.h"

#include "models/items/common/owned_table_model.h"
#include "models/workspace/workspace.h"
#include "ui/editors/record_row.h"
#include "ui/widgets/form_field.h"
#include "ui/widgets/metrics.h"
#include "ui/widgets/section_header.h"

#include <QLabel>
#include <QToolButton>
#include <QVBoxLayout>

using namespace Qt::StringLiterals;

namespace chancery {

RecordRows::RecordRows(Workspace &workspace, OwnedTableModel &model, const Field<RecordId> &ownerField,
                       const Words &words, QWidget *parent)
    : QWidget(parent)
    , m_workspace(workspace)
    , m_model(model)
    , m_ownerField(ownerField)
    , m_words(words)
    , m_layout(new QVBoxLayout(this))
    , m_none(form::caption(words.none, this))
{
    m_layout->setContentsMargins(0, 0, 0, 0);
    m_layout->setSpacing(metrics::unit);
    auto *header = new SectionHeader(words.title, this);
    m_add = header->addButton(u"add"_s, u"plus"_s, words.add);
    m_layout->addWidget(header);
    m_layout->addWidget(m_none);
    connect(m_add, &QToolButton::clicked, this, &RecordRows::addRow);
    connect(&model, &QAbstractItemModel::rowsInserted, this, &RecordRows::follow);
    connect(&model, &QAbstractItemModel::rowsRemoved, this, &RecordRows::follow);
    connect(&model, &QAbstractItemModel::rowsMoved, this, &RecordRows::follow);
    connect(&model, &QAbstractItemModel::layoutChanged, this, &RecordRows::follow);
}

void RecordRows::setOwner(const RecordRef &owner)
{
    m_add->setEnabled(!owner.isNull() && !m_workspace.isReadOnly());
    if (owner == m_owner)
        return;
    const QList<RecordRow *> before = m_rows;
    for (RecordRow *row : before) {
        row->form().close();
        dropRow(row);
    }
    m_owner = owner;
    m_model.setOwner(owner);
    follow();
    resumeUnfinished();
    m_none->setText(owner.isNull() ? tr("Write a name first.") : m_words.none);
}

void RecordRows::commit()
{
    const QList<RecordRow *> rows = m_rows;
    for (RecordRow *row : rows)
        row->form().commit();
}

void RecordRows::flush()
{
    for (RecordRow *row : std::as_const(m_rows))
        row->form().flush();
}

void RecordRows::addRow()
{
    if (m_owner.isNull())
        return;
    startNew(m_workspace.newId());
    m_rows.last()->firstControl()->setFocus(Qt::OtherFocusReason);
}

void RecordRows::follow()
{
    QList<RecordRow *> known = m_rows;
    QList<RecordRow *> next;
    for (int at = 0; at < m_model.rowCount(); ++at) {
        const RecordId id = m_model.record(at).id();
        const auto it = std::find_if(known.begin(), known.end(),
                                     [&](const RecordRow *row) { return row->form().ref().id == id; });
        if (it != known.end()) {
            next.append(*it);
            known.erase(it);
            continue;
        }
        RecordRow *row = makeRow();
        row->form().open(m_model.kind(), id);
        next.append(row);
    }
    for (RecordRow *row : std::as_const(known)) {
        if (row->form().isNew())
            next.append(row);
        else
            dropRow(row);
    }
    m_rows = next;
    arrange();
}

RecordRow *RecordRows::makeRow()
{
    RecordRow *row = m_make(this);
    connect(row, &RecordRow::removeRequested, this, [this, row] { removeRow(row); });
    connect(row, &RecordRow::recordActivated, this, &RecordRows::recordActivated);
    connect(&row->form(), &RecordForm::failed, this, &RecordRows::failed);
    connect(&row->form(), &RecordForm::changed, row, [this, row] { keepOwner(row); });
    connect(&row->form(), &RecordForm::committed, row, [this, row] {
        if (const auto gone = m_workspace.discardDraft(row->form().ref().id, m_ownerField.name); !gone)
            emit failed(gone.error());
    });
    return row;
}

void RecordRows::startNew(const RecordId &id)
{
    Record record(m_model.kind(), id);
    record.set(m_ownerField, m_owner.id);
    if (m_prepare)
        m_prepare(record);
    RecordRow *row = makeRow();
    row->form().openNew(record);
    m_rows.append(row);
    arrange();
}

//! New rows of which only drafts exist; the draft of the owner field says whose they are.
void RecordRows::resumeUnfinished()
{
    if (m_owner.isNull())
        return;
    const QString owner = m_owner.id.toString();
    for (const Draft &draft : m_workspace.drafts()) {
        if (draft.isNew && draft.kind == m_model.kind() && draft.field == m_ownerField.name
            && draft.text == owner)
            startNew(draft.record);
    }
}

void RecordRows::keepOwner(RecordRow *row)
{
    const RecordForm &form = row->form();
    if (!form.isNew() || !form.hasUncommitted() || row->property("owned").toBool())
        return;
    row->setProperty("owned", true);
    const Draft draft{m_model.kind(), form.ref().id, m_ownerField.name, m_owner.id.toString(), {}, true, {}};
    if (const auto kept = m_workspace.saveDraft(draft); !kept)
        emit failed(kept.error());
}

void RecordRows::removeRow(RecordRow *row)
{
    const RecordRef ref = row->form().ref();
    const bool isNew = row->form().isNew();
    row->form().revert();
    if (isNew) {
        if (const auto gone = m_workspace.discardDraft(ref.id); !gone)
            emit failed(gone.error());
        dropRow(row);
        arrange();
        return;
    }
    const QString what = row->form().saved().title();
    const auto done = m_workspace.remove(ref);
    if (done)
        emit removed(what, done->batch);
    else
        emit failed(done.error());
}

void RecordRows::dropRow(RecordRow *row)
{
    m_rows.removeOne(row);
    m_layout->removeWidget(row);
    row->hide();
    row->deleteLater(); // it may be the one that asked
}

void RecordRows::arrange()
{
    constexpr int aboveRows = 1;
    for (int at = 0; at < m_rows.size(); ++at) {
        if (m_layout->indexOf(m_rows[at]) == at + aboveRows)
            continue;
        m_layout->removeWidget(m_rows[at]);
        m_layout->insertWidget(at + aboveRows, m_rows[at]);
        m_rows[at]->show();
    }
    m_none->setVisible(m_rows.isEmpty());
    QWidget *before = m_add;
    for (RecordRow *row : std::as_const(m_rows)) {
        setTabOrder(before, row->firstControl());
        before = row->firstControl();
    }
}

} // namespace chancery
