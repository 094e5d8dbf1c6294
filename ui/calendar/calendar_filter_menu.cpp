// SPDX-FileCopyrightText: Chancery contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "ui/calendar/calendar_filter_menu.h"

#include "models/items/calendar/mission_words.h"
#include "models/records/agenda_fields.h"
#include "ui/calendar/mission_look.h"
#include "ui/widgets/form_field.h"
#include "ui/widgets/icons.h"
#include "ui/widgets/metrics.h"
#include "ui/widgets/theme.h"

#include <QCheckBox>
#include <QComboBox>
#include <QGridLayout>
#include <QLabel>
#include <QPushButton>
#include <QSignalBlocker>
#include <QVBoxLayout>
#include <QWidgetAction>

using namespace Qt::StringLiterals;

namespace chancery {

namespace {

QStringList ticked(const QList<QCheckBox *> &boxes)
{
    QStringList tokens;
    for (const QCheckBox *box : boxes) {
        if (box->isChecked())
            tokens.append(box->property("token").toString());
    }
    return tokens;
}

} // namespace

CalendarFilterMenu::CalendarFilterMenu(const CountryNames &countries, QWidget *parent)
    : QMenu(parent)
    , m_countries(countries)
{
    setObjectName(u"calendarFilter"_s);
    auto *action = new QWidgetAction(this);
    action->setDefaultWidget(makePanel());
    addAction(action);
    connect(&countries, &CountryNames::changed, this, &CalendarFilterMenu::fillCountries);
    connect(this, &QMenu::aboutToShow, this, [this] {
        if (m_country->count() <= 1)
            fillCountries();
    });
}

QWidget *CalendarFilterMenu::makePanel()
{
    auto *panel = new QWidget;
    auto *layout = new QVBoxLayout(panel);
    layout->setContentsMargins(metrics::gap, metrics::gap, metrics::gap, metrics::gap);
    layout->setSpacing(metrics::unit);
    const auto addGroup = [&](const QString &heading, QList<QCheckBox *> &boxes, int field, auto words,
                              auto icon) {
        layout->addWidget(form::caption(heading));
        auto *grid = new QGridLayout;
        grid->setHorizontalSpacing(metrics::gap);
        int at = 0;
        for (const QByteArray &token : missionwords::tokens(Kind::Mission, field)) {
            const QString name = QString::fromLatin1(token);
            boxes.append(addBox(grid, at / 2, at % 2, name, words(name), icon(name)));
            ++at;
        }
        layout->addLayout(grid);
    };
    addGroup(tr("Kind"), m_kinds, fields::mission::missionKind.index, missionwords::kindName,
             missionlook::icon);
    addGroup(tr("Status"), m_statuses, fields::mission::status.index, missionwords::statusName,
             [](const QString &) { return QString(); });
    layout->addWidget(form::caption(tr("Country")));
    m_country = new QComboBox;
    form::nameControl(m_country, u"filterCountry"_s, tr("Country"));
    m_country->addItem(tr("All countries"));
    connect(m_country, &QComboBox::activated, this, &CalendarFilterMenu::filterChanged);
    layout->addWidget(m_country);
    QPushButton *all = form::linkButton(tr("Show all"), u"filterClear"_s);
    connect(all, &QPushButton::clicked, this, [this] {
        setFilter({});
        emit filterChanged();
    });
    layout->addWidget(all, 0, Qt::AlignLeft);
    return panel;
}

QCheckBox *CalendarFilterMenu::addBox(QGridLayout *layout, int row, int column, const QString &token,
                                      const QString &text, const QString &icon)
{
    auto *box = new QCheckBox(text);
    form::nameControl(box, u"filter-"_s + token, text);
    box->setProperty("token", token);
    if (!icon.isEmpty())
        box->setIcon(
            icons::icon(icon, missionlook::colour(token, theme::tones(this).surface.lightness() < 128)));
    connect(box, &QCheckBox::clicked, this, &CalendarFilterMenu::filterChanged);
    layout->addWidget(box, row, column);
    return box;
}

void CalendarFilterMenu::fillCountries()
{
    const QSignalBlocker blocker(m_country);
    const RecordId chosen = m_country->currentData().value<RecordId>();
    while (m_country->count() > 1)
        m_country->removeItem(1);
    for (const auto &[id, name] : m_countries.sorted()) {
        m_country->addItem(name, QVariant::fromValue(id));
        if (id == chosen)
            m_country->setCurrentIndex(m_country->count() - 1);
    }
}

CalendarFilter CalendarFilterMenu::filter() const
{
    CalendarFilter filter;
    filter.kinds = ticked(m_kinds);
    filter.statuses = ticked(m_statuses);
    if (const RecordId country = m_country->currentData().value<RecordId>(); !country.isNull())
        filter.countries = {country};
    return filter;
}

void CalendarFilterMenu::setFilter(const CalendarFilter &filter)
{
    for (QCheckBox *box : std::as_const(m_kinds))
        box->setChecked(filter.kinds.contains(box->property("token").toString()));
    for (QCheckBox *box : std::as_const(m_statuses))
        box->setChecked(filter.statuses.contains(box->property("token").toString()));
    m_country->setCurrentIndex(0);
    if (filter.countries.isEmpty())
        return;
    fillCountries();
    for (int row = 1; row < m_country->count(); ++row) {
        if (m_country->itemData(row).value<RecordId>() == filter.countries.first())
            m_country->setCurrentIndex(row);
    }
}

} // namespace chancery
