// SPDX-FileCopyrightText: Chancery contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "ui/editors/law_links.h"

#include "models/items/map/law_child_table.h"
#include "models/items/map/new_law.h"
#include "models/text/collation.h"
#include "models/workspace/local_names.h"
#include "models/workspace/workspace.h"
#include "ui/widgets/chip_list.h"
#include "ui/widgets/form_field.h"
#include "ui/widgets/kind_look.h"
#include "ui/widgets/metrics.h"
#include "ui/widgets/section_header.h"

#include <QLocale>
#include <QToolButton>
#include <QVBoxLayout>

#include <algorithm>

using namespace Qt::StringLiterals;

namespace chancery {

LawLinks::LawLinks(Workspace &workspace, const QString &title, const LawChildLinks &plan, QWidget *parent)
    : QWidget(parent)
    , m_workspace(workspace)
    , m_plan(plan)
    , m_table(new LawChildTable(workspace, plan.owner.kind, {plan.shown}, this))
{
    const QString name = QString::fromLatin1(schema::spec(plan.owner.kind).name);
    form::nameControl(this, name + u"-links"_s, title);
    auto *layout = new QVBoxLayout(this);
    layout->setContentsMargins(0, 0, 0, 0);
    layout->setSpacing(metrics::unit);
    auto *header = new SectionHeader(title, this);
    m_add = header->addButton(u"add-"_s + name, u"plus"_s, plan.add);
    m_chips = new ChipList(name + u"-chips"_s, title, this);
    m_chips->setEmptyText(plan.none);
    layout->addWidget(header);
    layout->addWidget(m_chips);
    connect(m_add, &QToolButton::clicked, this, &LawLinks::begin);
    connect(m_chips, &ChipList::activated, this,
            [this](int row) { emit recordActivated(m_chips->chips().at(row).ref); });
    for (const auto signal : {&QAbstractItemModel::rowsInserted, &QAbstractItemModel::rowsRemoved})
        connect(m_table, signal, this, &LawLinks::follow);
    connect(m_table, &QAbstractItemModel::dataChanged, this, &LawLinks::follow);
}

void LawLinks::setOwner(const RecordRef &owner)
{
    m_add->setEnabled(!owner.isNull() && !m_workspace.isReadOnly());
    m_table->setOwner(owner);
    follow();
}

void LawLinks::follow()
{
    QList<ChipList::Chip> chips;
    const KindSpec &spec = schema::spec(m_plan.owner.kind);
    for (int row = 0; row < m_table->rowCount(); ++row) {
        const Record record = m_table->record(row);
        const auto *target = std::get_if<RecordId>(&record.value(m_plan.shown));
        const QString text =
            target ? localName(m_workspace, {spec.fields[m_plan.shown].target, *target}, QLocale())
                   : m_table->index(row, 0).data().toString();
        chips.append(
            {text.isEmpty() ? kindName(record.kind()) : text, {}, {record.kind(), record.id()}, false});
    }
    const Collator collator(QLocale().bcp47Name());
    std::stable_sort(chips.begin(), chips.end(), [&](const ChipList::Chip &a, const ChipList::Chip &b) {
        return collator.compare(a.text, b.text) < 0;
    });
    m_chips->setChips(chips);
}

void LawLinks::begin()
{
    LawPlace place;
    place.source = place.instrument = m_table->owner().id;
    emit newRequested(newLaw(m_workspace, m_plan.owner.kind, place));
}

} // namespace chancery
