// SPDX-FileCopyrightText: Chancery contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "ui/map/mission_panel.h"

#include "models/items/map/mission_map_model.h"
#include "ui/map/mission_delegate.h"
#include "ui/widgets/empty_state.h"
#include "ui/widgets/form_field.h"
#include "ui/widgets/metrics.h"

#include <QComboBox>
#include <QDateEdit>
#include <QHBoxLayout>
#include <QItemSelectionModel>
#include <QLabel>
#include <QListView>
#include <QSignalBlocker>
#include <QToolButton>
#include <QVBoxLayout>

using namespace Qt::StringLiterals;

namespace chancery {

namespace {

using Span = MissionPeriod::Span;

} // namespace

MissionPanel::MissionPanel(MissionMapModel &model, QWidget *parent)
    : QWidget(parent)
    , m_model(model)
    , m_span(new QComboBox)
    , m_days(new QWidget)
    , m_from(new QDateEdit)
    , m_to(new QDateEdit)
    , m_summary(form::caption({}))
    , m_list(new QListView)
    , m_nothing(new EmptyState(u"map-pin"_s, tr("No missions"),
                               tr("None lies in this period. Choose another one.")))
{
    setObjectName(u"missionPanel"_s);
    setMinimumWidth(272);
    m_summary->setObjectName(u"missionSummary"_s);
    m_nothing->setObjectName(u"noMissions"_s);
    auto *layout = new QVBoxLayout(this);
    layout->setContentsMargins(metrics::unit, metrics::unit, metrics::unit, 0);
    layout->setSpacing(metrics::unit);
    auto *head = new QHBoxLayout;
    head->addWidget(form::heading(tr("Missions")), 1);
    QToolButton *close = form::iconButton(u"x"_s, tr("Hide the missions"), u"closeMissions"_s, this);
    connect(close, &QToolButton::clicked, this, &MissionPanel::closed);
    head->addWidget(close);
    layout->addLayout(head);
    layout->addWidget(m_span);
    layout->addWidget(m_days);
    layout->addWidget(m_summary);
    layout->addWidget(m_list, 1);
    layout->addWidget(m_nothing, 1);
    buildPeriod();
    buildList();
    setPeriod(model.period());
    connect(&m_model, &MissionMapModel::mapChanged, this, &MissionPanel::tell);
    tell();
}

void MissionPanel::buildPeriod()
{
    form::nameControl(m_span, u"missionSpan"_s, tr("Period"));
    form::nameControl(m_from, u"missionsFrom"_s, tr("From"));
    form::nameControl(m_to, u"missionsTo"_s, tr("To"));
    auto *line = new QHBoxLayout(m_days);
    line->setContentsMargins(0, 0, 0, 0);
    line->setSpacing(metrics::unit);
    for (QDateEdit *edit : {m_from, m_to}) {
        edit->setCalendarPopup(true);
        edit->setKeyboardTracking(false);
        edit->setDisplayFormat(u"d MMM yyyy"_s);
        edit->setToolTip(edit->accessibleName());
        line->addWidget(edit, 1);
        connect(edit, &QDateEdit::dateChanged, this, &MissionPanel::takePeriod);
    }
    for (const Span span : {Span::ThisYear, Span::PastYear, Span::ComingYear, Span::All, Span::FromTo})
        m_span->addItem(QString(), int(span));
    fillSpans();
    connect(m_span, &QComboBox::activated, this, &MissionPanel::takePeriod);
}

//! The words name the year of the day shown.
void MissionPanel::fillSpans()
{
    const auto name = [this](Span span, const QString &words) {
        m_span->setItemText(m_span->findData(int(span)), words);
    };
    name(Span::ThisYear, tr("This year (%1)").arg(m_model.day().year()));
    name(Span::PastYear, tr("Past 12 months"));
    name(Span::ComingYear, tr("Coming 12 months"));
    name(Span::All, tr("All"));
    name(Span::FromTo, tr("From – to"));
}

void MissionPanel::buildList()
{
    form::nameControl(m_list, u"missionList"_s, tr("Missions of the period"));
    m_list->setModel(&m_model);
    m_list->setItemDelegate(new MissionDelegate(m_list));
    m_list->setUniformItemSizes(true);
    m_list->setMouseTracking(true);
    m_list->setFrameShape(QFrame::NoFrame);
    m_list->setVerticalScrollMode(QAbstractItemView::ScrollPerPixel);
    connect(m_list, &QListView::activated, this,
            [this](const QModelIndex &index) { emit missionActivated(m_model.mission(index)); });
    connect(m_list->selectionModel(), &QItemSelectionModel::currentChanged, this,
            [this](const QModelIndex &index) { emit currentMissionChanged(m_model.mission(index)); });
}

void MissionPanel::setPeriod(const MissionPeriod &period)
{
    const QSignalBlocker quietSpan(m_span);
    const QSignalBlocker quietFrom(m_from);
    const QSignalBlocker quietTo(m_to);
    m_span->setCurrentIndex(m_span->findData(int(period.span)));
    const MissionPeriod::Days days = period.days(m_model.day());
    m_from->setDate(days.first.isValid() ? days.first : m_model.day());
    m_to->setDate(days.last.isValid() ? days.last : m_model.day());
    m_days->setVisible(period.span == Span::FromTo);
    m_model.setPeriod(period);
}

void MissionPanel::takePeriod()
{
    MissionPeriod period;
    period.span = Span(m_span->currentData().toInt());
    if (period.span == Span::FromTo) {
        // from a span to the days that it had
        const bool fresh = m_model.period().span != Span::FromTo;
        const MissionPeriod::Days before = m_model.period().days(m_model.day());
        period.from = fresh && before.first.isValid() ? before.first : m_from->date();
        period.to = std::max(fresh && before.last.isValid() ? before.last : m_to->date(), period.from);
    }
    setPeriod(period);
}

void MissionPanel::tell()
{
    fillSpans();
    const bool empty = m_model.rowCount() == 0;
    m_summary->setVisible(!empty);
    m_summary->setText(m_model.summary());
    m_list->setVisible(!empty);
    m_list->setAccessibleDescription(m_model.summary());
    m_nothing->setVisible(empty);
}

} // namespace chancery
