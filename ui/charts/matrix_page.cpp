// SPDX-FileCopyrightText: Chancery contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "ui/charts/matrix_page.h"

#include "models/items/map/law_map_source.h"
#include "ui/widgets/form_field.h"
#include "ui/widgets/metrics.h"
#include "ui/widgets/theme.h"

#include <QCheckBox>
#include <QComboBox>
#include <QHBoxLayout>
#include <QHeaderView>
#include <QLabel>
#include <QPainter>
#include <QStyledItemDelegate>
#include <QTableView>
#include <QVBoxLayout>

using namespace Qt::StringLiterals;

namespace chancery {

namespace {

//! A gap stands in bold on a tinted ground; sign and words say it too.
class CellDelegate : public QStyledItemDelegate
{
public:
    using QStyledItemDelegate::QStyledItemDelegate;

    void paint(QPainter *painter, const QStyleOptionViewItem &option, const QModelIndex &index) const override
    {
        if (index.data(ParticipationMatrixModel::GapRole).toBool())
            painter->fillRect(option.rect, theme::tones(option.palette).warningSoft);
        QStyledItemDelegate::paint(painter, option, index);
    }

protected:
    void initStyleOption(QStyleOptionViewItem *option, const QModelIndex &index) const override
    {
        QStyledItemDelegate::initStyleOption(option, index);
        if (index.data(ParticipationMatrixModel::GapRole).toBool())
            option->font.setBold(true);
    }
};

} // namespace

MatrixPage::MatrixPage(LawMapSource &source, QWidget *parent)
    : ChartsPage(parent)
    , m_source(source)
    , m_model(source)
    , m_scope(new QComboBox)
    , m_gaps(new QCheckBox(tr("Only countries with a &gap")))
    , m_count(form::caption({}))
    , m_table(new QTableView)
{
    setObjectName(u"matrixPage"_s);
    form::nameControl(m_scope, u"matrixScope"_s, tr("Countries"));
    m_scope->addItem(tr("The region"));
    m_scope->addItem(tr("All countries"));
    m_gaps->setObjectName(u"matrixGaps"_s);
    m_count->setObjectName(u"matrixCount"_s);
    setUpTable();
    auto *head = new QHBoxLayout;
    head->setSpacing(metrics::gap);
    head->addWidget(m_scope);
    head->addWidget(m_gaps);
    head->addStretch(1);
    m_count->setWordWrap(false);
    head->addWidget(m_count);
    auto *layout = new QVBoxLayout(this);
    layout->setContentsMargins(metrics::gap, metrics::gap, metrics::gap, metrics::unit);
    layout->addLayout(head);
    layout->addWidget(m_table, 1);
    connect(m_scope, &QComboBox::activated, this, [this](int row) {
        m_model.setScope(row == 0 ? ParticipationMatrixModel::Scope::Region
                                  : ParticipationMatrixModel::Scope::All);
    });
    connect(m_gaps, &QCheckBox::toggled, this, [this](bool on) { m_model.setGapsOnly(on); });
    connect(&m_model, &QAbstractItemModel::headerDataChanged, this, &MatrixPage::tellGaps);
    connect(m_table, &QTableView::activated, this, [this](const QModelIndex &index) {
        emit recordActivated(index.data(RowListModel::RecordRefRole).value<RecordRef>());
    });
    tellGaps();
}

MatrixPage::~MatrixPage()
{
    delete m_table; // before its model
}

void MatrixPage::setUpTable()
{
    form::nameControl(m_table, u"matrixTable"_s, tr("Instruments by country"));
    m_table->setModel(&m_model);
    m_table->setItemDelegate(new CellDelegate(m_table));
    m_table->setFrameShape(QFrame::NoFrame);
    m_table->setEditTriggers(QAbstractItemView::NoEditTriggers);
    m_table->setSelectionMode(QAbstractItemView::SingleSelection);
    m_table->setHorizontalScrollMode(QAbstractItemView::ScrollPerPixel);
    m_table->setVerticalScrollMode(QAbstractItemView::ScrollPerPixel);
    m_table->verticalHeader()->hide();
    m_table->verticalHeader()->setDefaultSectionSize(metrics::row);
    m_table->horizontalHeader()->setSectionResizeMode(QHeaderView::ResizeToContents);
    m_table->horizontalHeader()->setHighlightSections(false);
    m_table->horizontalHeader()->setDefaultAlignment(Qt::AlignLeft | Qt::AlignVCenter);
}

void MatrixPage::tellGaps()
{
    const int gaps = m_model.gaps();
    m_count->setText(m_source.scene().dayText + u" · "_s
                     + (gaps == 0 ? tr("No gaps") : tr("%n gap(s): calls for ratification", nullptr, gaps)));
}

QString MatrixPage::title() const
{
    return tr("Instruments");
}

QAbstractItemView *MatrixPage::table() const
{
    return m_table;
}

} // namespace chancery
