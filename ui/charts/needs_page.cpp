// SPDX-FileCopyrightText: Chancery contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "ui/charts/needs_page.h"

#include "models/items/common/needs.h"
#include "ui/widgets/empty_state.h"
#include "ui/widgets/form_field.h"
#include "ui/widgets/metrics.h"

#include <QCheckBox>
#include <QComboBox>
#include <QHBoxLayout>
#include <QHeaderView>
#include <QLabel>
#include <QTableView>
#include <QVBoxLayout>

using namespace Qt::StringLiterals;

namespace chancery {

NeedsPage::NeedsPage(Workspace &workspace, QWidget *parent)
    : ChartsPage(parent)
    , m_model(workspace)
    , m_pillar(new QComboBox)
    , m_openOnly(new QCheckBox(tr("Open ones only")))
    , m_count(form::caption({}))
    , m_table(new QTableView)
{
    setObjectName(u"needsPage"_s);
    form::nameControl(m_pillar, u"needsPillar"_s, tr("Pillar"));
    form::nameControl(m_openOnly, u"needsOpenOnly"_s, m_openOnly->text());
    m_count->setObjectName(u"needsCount"_s);
    m_count->setWordWrap(false);
    setUpTable();
    fillPillars();
    auto *head = new QHBoxLayout;
    head->setSpacing(metrics::gap);
    head->addWidget(m_pillar);
    head->addWidget(m_openOnly);
    head->addStretch(1);
    head->addWidget(m_count);
    auto *layout = new QVBoxLayout(this);
    layout->setContentsMargins(metrics::gap, metrics::gap, metrics::gap, metrics::unit);
    layout->addLayout(head);
    layout->addWidget(m_table, 1);
    addHint();
    connect(m_pillar, &QComboBox::activated, this,
            [this] { m_model.setPillar(m_pillar->currentData().toString()); });
    connect(m_openOnly, &QCheckBox::toggled, &m_model, &NeedListModel::setOpenOnly);
    follow();
}

NeedsPage::~NeedsPage()
{
    delete m_table; // before its model
}

void NeedsPage::setUpTable()
{
    form::nameControl(m_table, u"needsTable"_s, tr("Needs"));
    setUpRecords(*m_table, m_model);
    QHeaderView *header = m_table->horizontalHeader();
    for (const auto &[column, width] :
         {std::pair(NeedListModel::CountryColumn, 184), std::pair(NeedListModel::TitleColumn, 344),
          std::pair(NeedListModel::StateColumn, 176), std::pair(NeedListModel::AssessedColumn, 192),
          std::pair(NeedListModel::MissionColumn, 296)})
        header->resizeSection(column, width);
    header->setStretchLastSection(true);
    for (const auto signal : {&QAbstractItemModel::rowsInserted, &QAbstractItemModel::rowsRemoved})
        connect(&m_model, signal, this, &NeedsPage::follow);
}

void NeedsPage::fillPillars()
{
    m_pillar->addItem(tr("All pillars"), QString());
    for (const QString &pillar : needs::pillars())
        m_pillar->addItem(needs::pillarName(pillar), pillar);
}

//! An empty table says so.
void NeedsPage::addHint()
{
    auto *hint =
        new EmptyState(u"life-buoy"_s, tr("No needs"),
                       tr("Add one beside the map, on the page of its country, or on the page of the "
                          "mission that found it."),
                       m_table->viewport());
    hint->setObjectName(u"needsHint"_s);
    hint->setAttribute(Qt::WA_TransparentForMouseEvents);
    auto *layout = new QVBoxLayout(m_table->viewport());
    layout->addWidget(hint);
}

void NeedsPage::follow()
{
    const int shown = m_model.rowCount();
    m_count->setText(tr("%n need(s)", nullptr, shown));
    m_table->viewport()->findChild<QWidget *>(u"needsHint"_s)->setVisible(shown == 0);
}

QString NeedsPage::title() const
{
    return tr("Needs");
}

QAbstractItemView *NeedsPage::table() const
{
    return m_table;
}

} // namespace chancery
