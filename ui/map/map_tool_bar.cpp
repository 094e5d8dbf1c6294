// SPDX-FileCopyrightText: Chancery contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "ui/map/map_tool_bar.h"

#include "models/items/map/law_map_source.h"
#include "ui/map/source_button.h"
#include "ui/widgets/as_of_day.h"
#include "ui/widgets/form_field.h"
#include "ui/widgets/metrics.h"

#include <QAction>
#include <QComboBox>
#include <QDateEdit>
#include <QHBoxLayout>
#include <QSignalBlocker>
#include <QStandardItemModel>
#include <QToolButton>

using namespace Qt::StringLiterals;

namespace chancery {

MapToolBar::MapToolBar(LawMapSource &source, AsOfDay &asOf, const Actions &actions, QWidget *parent)
    : QWidget(parent)
    , m_source(source)
    , m_scheme(new QComboBox)
    , m_day(new QDateEdit(asOf.day()))
{
    setObjectName(u"mapToolBar"_s);
    form::nameControl(m_scheme, u"mapScheme"_s, tr("Scheme"));
    m_scheme->setToolTip(tr("The scheme by which countries are shown"));
    m_scheme->setSizeAdjustPolicy(QComboBox::AdjustToMinimumContentsLengthWithIcon);
    m_scheme->setMinimumContentsLength(22);
    m_scheme->setMaximumWidth(360);
    form::nameControl(m_day, u"mapDay"_s, tr("As-of day"));
    m_day->setToolTip(tr("The day for which law is shown"));
    m_day->setLocale(source.locale());
    m_day->setCalendarPopup(true);
    m_day->setKeyboardTracking(false);
    m_day->setFixedWidth(144);
    m_day->setDisplayFormat(u"d MMM yyyy"_s);
    auto *layout = new QHBoxLayout(this);
    layout->setContentsMargins(0, 0, 0, 0);
    layout->setSpacing(metrics::unit);
    layout->addWidget(m_scheme);
    addButton(*layout, actions.previousChange, u"mapPreviousChange"_s);
    layout->addWidget(m_day);
    addButton(*layout, actions.nextChange, u"mapNextChange"_s);
    layout->addWidget(new SourceButton(source));
    layout->addStretch(1);
    addButton(*layout, actions.compare, u"mapCompare"_s);
    addButton(*layout, actions.missions, u"mapMissions"_s);
    addButton(*layout, actions.fitRegion, u"mapFitRegion"_s);
    addButton(*layout, actions.fitEurope, u"mapFitEurope"_s);
    addButton(*layout, actions.showTable, u"mapShowTable"_s);
    fillSchemes();
    connect(m_scheme, &QComboBox::activated, this,
            [this] { m_source.setScheme(m_scheme->currentData().value<RecordId>()); });
    connect(&source, &LawMapSource::changed, this, &MapToolBar::fillSchemes);
    connect(m_day, &QDateEdit::dateChanged, &asOf, &AsOfDay::setDay);
    connect(&asOf, &AsOfDay::dayChanged, m_day, &QDateEdit::setDate);
}

void MapToolBar::addButton(QHBoxLayout &layout, QAction *action, const QString &name)
{
    auto *button = new QToolButton;
    button->setDefaultAction(action);
    button->setIconSize({metrics::icon, metrics::icon});
    button->setAutoRaise(true);
    button->setToolButtonStyle(Qt::ToolButtonIconOnly);
    button->setFocusPolicy(Qt::StrongFocus);
    form::nameControl(button, name, QString(action->text()).remove(u'&'));
    layout.addWidget(button);
}

// A group of a list: its heading can be read, not chosen.
void MapToolBar::addThemes(MapTheme theme, const QString &heading)
{
    const QList<RecordId> ids = m_source.data().themes(theme);
    if (ids.isEmpty())
        return;
    m_scheme->addItem(heading);
    auto *items = qobject_cast<QStandardItemModel *>(m_scheme->model());
    QStandardItem *item = items->item(m_scheme->count() - 1);
    item->setEnabled(false);
    QFont font = m_scheme->font();
    font.setBold(true);
    item->setFont(font);
    for (const RecordId &id : ids)
        m_scheme->addItem(m_source.data().schemeTitle(id, m_source.locale()), QVariant::fromValue(id));
}

void MapToolBar::fillSchemes()
{
    const QSignalBlocker quiet(m_scheme);
    m_scheme->clear();
    addThemes(MapTheme::Scheme, tr("Schemes"));
    addThemes(MapTheme::Act, tr("Acts"));
    addThemes(MapTheme::Instrument, tr("Instruments"));
    for (int row = 0; row < m_scheme->count(); ++row) {
        if (m_scheme->itemData(row).value<RecordId>() == m_source.scheme())
            m_scheme->setCurrentIndex(row);
    }
    m_scheme->setEnabled(m_scheme->count() > 1);
}

} // namespace chancery
