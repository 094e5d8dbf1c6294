// SPDX-FileCopyrightText: Chancery contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "ui/map/compare_view.h"

#include "ui/map/map_canvas.h"
#include "ui/map/swatch.h"
#include "ui/widgets/form_field.h"
#include "ui/widgets/metrics.h"
#include "ui/widgets/theme.h"

#include <QDateEdit>
#include <QHBoxLayout>
#include <QLabel>
#include <QListView>
#include <QPainter>
#include <QSignalBlocker>
#include <QStyledItemDelegate>
#include <QVBoxLayout>

using namespace Qt::StringLiterals;

namespace chancery {

namespace {

constexpr int lineHeight = 22; // pixels

//! Name, and below it before and after, each with its swatch.
class ChangeDelegate : public QStyledItemDelegate
{
public:
    using QStyledItemDelegate::QStyledItemDelegate;

    QSize sizeHint(const QStyleOptionViewItem &, const QModelIndex &) const override
    {
        return {200, 3 * lineHeight + 2 * metrics::unit};
    }

    void paint(QPainter *painter, const QStyleOptionViewItem &option, const QModelIndex &index) const override
    {
        QStyleOptionViewItem item = option;
        initStyleOption(&item, index);
        item.text.clear();
        option.widget->style()->drawControl(QStyle::CE_ItemViewItem, &item, painter, option.widget);
        QFont bold = option.font;
        bold.setBold(true);
        painter->setPen(theme::tones(option.palette).text);
        QRect line = option.rect.adjusted(metrics::unit, metrics::unit, -metrics::unit, 0);
        line.setHeight(lineHeight);
        drawLine(*painter, bold, line, index.data().toString());
        const auto side = [&](int column, int role) {
            line.translate(0, lineHeight);
            const QSize size = Swatch::swatchSize();
            const QRectF box(line.left(), line.top() + (lineHeight - size.height()) / 2.0, size.width(),
                             size.height());
            Swatch::draw(*painter, index.data(role).value<FeatureStyle>(), box, *option.widget);
            drawLine(*painter, option.font, line.adjusted(size.width() + metrics::unit, 0, 0, 0),
                     index.siblingAtColumn(column).data().toString());
        };
        side(LawChangeModel::BeforeColumn, LawChangeModel::BeforeStyleRole);
        side(LawChangeModel::AfterColumn, LawChangeModel::AfterStyleRole);
    }

private:
    static void drawLine(QPainter &painter, const QFont &font, const QRect &box, const QString &text)
    {
        painter.setFont(font);
        painter.drawText(box, Qt::AlignVCenter | Qt::AlignLeft,
                         QFontMetrics(font).elidedText(text, Qt::ElideRight, box.width()));
    }
};

} // namespace

CompareView::CompareView(LawMapSource &source, MapCanvas &canvas, const Basemap &basemap, QWidget *parent)
    : QWidget(parent)
    , m_source(source)
    , m_other(source.workspace(), source.scheme(), source.day())
    , m_countries(m_other)
    , m_selection(&m_countries)
    , m_changes(source, m_other)
    , m_leader(canvas)
    , m_canvas(new MapCanvas(basemap))
    , m_day(new QDateEdit(source.day()))
    , m_page(new QWidget(this))
    , m_count(form::caption({}))
    , m_table(new QListView)
{
    setObjectName(u"compareView"_s);
    form::nameControl(m_day, u"compareDay"_s, tr("Day to compare with"));
    m_day->setLocale(source.locale());
    m_day->setCalendarPopup(true);
    m_day->setKeyboardTracking(false);
    m_day->setDisplayFormat(u"d MMM yyyy"_s);
    auto *head = new QHBoxLayout;
    head->setContentsMargins(metrics::unit, metrics::tight, metrics::unit, metrics::tight);
    QLabel *with = form::caption(tr("Compared with"));
    with->setWordWrap(false);
    head->addWidget(with);
    head->addSpacing(metrics::unit);
    m_day->setFixedWidth(144);
    head->addWidget(m_day);
    head->addStretch(1);
    auto *layout = new QVBoxLayout(this);
    layout->setContentsMargins(0, 0, 0, 0);
    layout->setSpacing(0);
    layout->addLayout(head);
    layout->addWidget(m_canvas, 1);
    buildPage();
    connectParts();
}

CompareView::~CompareView()
{
    delete m_canvas; // views before their models
    m_table->setModel(nullptr);
}

void CompareView::connectParts()
{
    m_canvas->setObjectName(u"compareCanvas"_s);
    m_canvas->setModel(m_countries, m_selection);
    m_canvas->setScene(m_other.scene());
    m_canvas->setLegend(MapCanvas::Legend::Folded);
    m_canvas->setViewport(m_leader.viewport());
    connect(&m_leader, &MapCanvas::viewportChanged, m_canvas, &MapCanvas::setViewport);
    connect(m_canvas, &MapCanvas::viewportChanged, this, [this](const Viewport &viewport) {
        if (m_canvas->underMouse() || m_canvas->hasFocus())
            m_leader.setViewport(viewport);
    });
    connect(&m_source, &LawMapSource::changed, this, &CompareView::followQuestion);
    connect(&m_other, &LawMapSource::changed, this, [this] { m_canvas->setScene(m_other.scene()); });
    connect(&m_changes, &LawChangeModel::headerDataChanged, this, &CompareView::tellCount);
    connect(&m_selection, &QItemSelectionModel::currentRowChanged, this, &CompareView::takeOwnSelection);
    connect(m_day, &QDateEdit::dateChanged, &m_other, &LawMapSource::setDay);
    followQuestion();
    tellCount();
}

void CompareView::buildPage()
{
    form::nameControl(m_table, u"compareTable"_s, tr("What differs between the two days"));
    m_table->setModel(&m_changes);
    m_table->setFrameShape(QFrame::NoFrame);
    m_table->setSelectionMode(QAbstractItemView::SingleSelection);
    m_table->setEditTriggers(QAbstractItemView::NoEditTriggers);
    m_table->setVerticalScrollMode(QAbstractItemView::ScrollPerPixel);
    m_table->setUniformItemSizes(true);
    m_table->setItemDelegate(new ChangeDelegate(m_table));
    m_count->setObjectName(u"compareCount"_s);
    m_count->setWordWrap(true);
    auto *layout = new QVBoxLayout(m_page);
    layout->setContentsMargins(metrics::gap, metrics::gap, metrics::unit, metrics::unit);
    layout->addWidget(form::heading(tr("What changed")));
    layout->addWidget(m_count);
    layout->addWidget(m_table, 1);
    layout->addStretch(0); // while the table is not there
    m_page->setObjectName(u"comparePage"_s);
    connect(m_table->selectionModel(), &QItemSelectionModel::currentRowChanged, this,
            [this](const QModelIndex &current) {
                if (current.isValid())
                    emit countryChosen(current.data(LawChangeModel::RecordIdRole).value<RecordId>());
            });
}

void CompareView::followQuestion()
{
    m_other.setScheme(m_source.scheme());
    m_other.setFilter(m_source.filter());
}

void CompareView::tellCount()
{
    const int count = m_changes.rowCount();
    const QString days = m_changes.headerData(LawChangeModel::BeforeColumn, Qt::Horizontal).toString()
                         + u" – "_s
                         + m_changes.headerData(LawChangeModel::AfterColumn, Qt::Horizontal).toString();
    m_count->setText(days + u'\n'
                     + (count == 0 ? tr("Nothing differs between the two days.")
                                   : tr("%n country(ies) differ", nullptr, count)));
    m_table->setVisible(count > 0);
}

void CompareView::setDay(QDate day)
{
    const QSignalBlocker quiet(m_day);
    m_day->setDate(day);
    m_other.setDay(day);
}

void CompareView::select(const QString &code)
{
    if (code == m_canvas->selectedCode())
        return;
    m_following = true;
    const int row = m_countries.rowOfCode(code);
    if (row < 0)
        m_selection.clear();
    else
        m_selection.setCurrentIndex(m_countries.index(row, 0),
                                    QItemSelectionModel::ClearAndSelect | QItemSelectionModel::Rows);
    m_following = false;
}

void CompareView::takeOwnSelection()
{
    if (!m_following)
        emit countryChosen(m_countries.jurisdiction(m_selection.currentIndex()));
}

} // namespace chancery
