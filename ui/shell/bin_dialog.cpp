// SPDX-FileCopyrightText: Chancery contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "ui/shell/bin_dialog.h"

#include "models/workspace/workspace.h"
#include "ui/widgets/empty_state.h"
#include "ui/widgets/form_field.h"
#include "ui/widgets/icons.h"
#include "ui/widgets/kind_look.h"
#include "ui/widgets/metrics.h"

#include <QDialogButtonBox>
#include <QHeaderView>
#include <QLabel>
#include <QPushButton>
#include <QStackedWidget>
#include <QTreeWidget>
#include <QVBoxLayout>

using namespace Qt::StringLiterals;

namespace chancery {

namespace {

//! Records that stand for themselves; children come and go with their owners.
QList<Kind> binKinds()
{
    return {Kind::Mission,   Kind::Organisation, Kind::Office,         Kind::Person,
            Kind::Note,      Kind::ActionItem,   Kind::Recommendation, Kind::Project,
            Kind::Statistic, Kind::Jurisdiction, Kind::Region,         Kind::Source,
            Kind::Scheme,    Kind::Provision,    Kind::Instrument,     Kind::ConflictNote,
            Kind::Tag,       Kind::Need};
}

} // namespace

BinDialog::BinDialog(Workspace &workspace, QWidget *parent)
    : QDialog(parent)
    , m_workspace(workspace)
    , m_list(new QTreeWidget(this))
    , m_empty(new EmptyState(u"trash-2"_s, tr("The bin is empty"),
                             tr("What you delete is kept here until you bring it back."), this))
    , m_stack(new QStackedWidget(this))
    , m_restore(form::primaryButton(tr("Bring back"), u"restoreRecord"_s, this))
{
    setObjectName(u"binDialog"_s);
    setWindowTitle(tr("Bin"));
    form::nameControl(m_list, u"binList"_s, tr("Deleted records"));
    m_list->setHeaderLabels({tr("Title"), tr("Kind")});
    m_list->setRootIsDecorated(false);
    m_list->setUniformRowHeights(true);
    m_list->setSelectionMode(QAbstractItemView::ExtendedSelection);
    m_list->header()->setStretchLastSection(false);
    m_list->header()->setSectionResizeMode(QHeaderView::ResizeToContents);
    m_list->header()->setSectionResizeMode(0, QHeaderView::Stretch);
    m_stack->addWidget(m_list);
    m_stack->addWidget(m_empty);
    auto *buttons = new QDialogButtonBox(QDialogButtonBox::Close, this);
    buttons->addButton(m_restore, QDialogButtonBox::ActionRole);
    auto *layout = new QVBoxLayout(this);
    layout->setContentsMargins(metrics::wide, metrics::wide, metrics::wide, metrics::wide);
    layout->setSpacing(metrics::gap);
    layout->addWidget(form::title(tr("Bin"), this));
    layout->addWidget(m_stack, 1);
    layout->addWidget(buttons);
    resize(640, 520);
    connect(m_restore, &QPushButton::clicked, this, &BinDialog::restore);
    connect(buttons, &QDialogButtonBox::rejected, this, &QDialog::reject);
    fill();
}

void BinDialog::fill()
{
    ListQuery query;
    query.kinds = binKinds();
    query.inBin = true;
    query.order = ListQuery::Order::NewestFirst;
    m_list->clear();
    for (const ListRow &row : m_workspace.list(query).value_or(QList<ListRow>())) {
        auto *item = new QTreeWidgetItem({row.title, kindName(row.ref.kind)});
        item->setIcon(0, icons::icon(kindIcon(row.ref.kind)));
        item->setData(0, Qt::UserRole, QVariant::fromValue(row.ref));
        m_list->addTopLevelItem(item);
    }
    const bool any = m_list->topLevelItemCount() > 0;
    m_list->setCurrentItem(m_list->topLevelItem(0));
    m_stack->setCurrentWidget(any ? static_cast<QWidget *>(m_list) : m_empty);
    m_restore->setEnabled(any && !m_workspace.isReadOnly());
}

void BinDialog::restore()
{
    for (const QTreeWidgetItem *item : m_list->selectedItems())
        m_workspace.restore(item->data(0, Qt::UserRole).value<RecordRef>());
    fill();
}

} // namespace chancery
