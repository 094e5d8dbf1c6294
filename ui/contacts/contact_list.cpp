// SPDX-FileCopyrightText: Chancery contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "ui/contacts/contact_list.h"

#include "models/items/contacts/directory_words.h"
#include "models/workspace/workspace.h"
#include "ui/contacts/contact_delegate.h"
#include "ui/editors/record_list_view.h"
#include "ui/widgets/empty_state.h"
#include "ui/widgets/form_field.h"
#include "ui/widgets/icons.h"
#include "ui/widgets/kind_look.h"
#include "ui/widgets/metrics.h"
#include "ui/widgets/search_field.h"

#include <QComboBox>
#include <QJsonObject>
#include <QLabel>
#include <QSignalBlocker>
#include <QStackedWidget>
#include <QVBoxLayout>

using namespace Qt::StringLiterals;

namespace chancery {

ContactList::ContactList(Workspace &workspace, QWidget *parent)
    : QWidget(parent)
    , m_workspace(workspace)
    , m_model(workspace)
    , m_countries(workspace)
    , m_search(new SearchField(tr("Filter contacts"), this))
    , m_kind(new QComboBox(this))
    , m_country(new QComboBox(this))
    , m_order(new QComboBox(this))
    , m_count(form::caption({}, this))
    , m_view(new RecordListView(m_model, this))
    , m_empty(new EmptyState(u"contact-round"_s, {}, {}, this))
    , m_stack(new QStackedWidget(this))
{
    build();
    fillCountries();
    connect(m_search, &SearchField::searchChanged, &m_model, &DirectoryModel::setText);
    connect(m_kind, &QComboBox::currentIndexChanged, this, &ContactList::applyKinds);
    connect(m_country, &QComboBox::currentIndexChanged, this,
            [this] { m_model.setJurisdiction(m_country->currentData().value<RecordId>()); });
    connect(m_order, &QComboBox::currentIndexChanged, this, &ContactList::applyOrder);
    connect(&m_countries, &CountryNames::changed, this, &ContactList::fillCountries);
    connect(&m_model, &QAbstractItemModel::rowsInserted, this, &ContactList::showCount);
    connect(&m_model, &QAbstractItemModel::rowsRemoved, this, &ContactList::showCount);
    connect(m_search, &SearchField::searchChanged, this, &ContactList::showCount);
    for (QComboBox *combo : {m_kind, m_country})
        connect(combo, &QComboBox::currentIndexChanged, this, &ContactList::showCount);
    showCount();
}

void ContactList::clearFilters()
{
    m_search->clear();
    m_kind->setCurrentIndex(0);
    m_country->setCurrentIndex(0);
}

QString ContactList::filterWords() const
{
    QStringList words;
    for (const QComboBox *combo : {m_kind, m_country}) {
        if (combo->currentIndex() > 0)
            words.append(combo->currentText());
    }
    if (const QString typed = m_search->text().trimmed(); !typed.isEmpty())
        words.append(u"“%1”"_s.arg(typed));
    return words.join(u", "_s);
}

void ContactList::filter(Kind kind, const RecordId &jurisdiction)
{
    m_search->clear();
    m_kind->setCurrentIndex(qMax(0, m_kind->findData(QVariant::fromValue(kind))));
    m_country->setCurrentIndex(qMax(0, m_country->findData(QVariant::fromValue(jurisdiction))));
}

QJsonObject ContactList::saveState() const
{
    return {{u"kind"_s, m_kind->currentIndex()},
            {u"country"_s, m_country->currentData().value<RecordId>().toString()},
            {u"order"_s, m_order->currentIndex()}};
}

void ContactList::restoreState(const QJsonObject &state)
{
    m_kind->setCurrentIndex(qBound(0, state[u"kind"_s].toInt(), m_kind->count() - 1));
    const RecordId country = RecordId::fromString(state[u"country"_s].toString());
    m_country->setCurrentIndex(qMax(0, m_country->findData(QVariant::fromValue(country))));
    m_order->setCurrentIndex(qBound(0, state[u"order"_s].toInt(), m_order->count() - 1));
}

void ContactList::build()
{
    setObjectName(u"contactList"_s);
    m_kind->addItem(tr("All contacts"), QVariant::fromValue(Kind::Any));
    for (Kind kind : directory::kinds())
        m_kind->addItem(icons::icon(kindIcon(kind)), kindPluralName(kind), QVariant::fromValue(kind));
    m_order->addItem(icons::icon(u"arrow-up-down"_s), tr("By name"));
    m_order->addItem(icons::icon(u"clock"_s), tr("Newest first"));
    form::nameControl(m_kind, u"kindFilter"_s, tr("Kind of contact"));
    form::nameControl(m_country, u"countryFilter"_s, tr("Country"));
    form::nameControl(m_order, u"order"_s, tr("Order"));
    form::nameControl(m_view, u"contacts"_s, tr("Contacts"));
    m_count->setObjectName(u"contactCount"_s);
    m_count->setWordWrap(false);
    m_country->setMaxVisibleItems(20);
    for (QComboBox *combo : {m_kind, m_country, m_order}) {
        combo->setSizeAdjustPolicy(QComboBox::AdjustToMinimumContentsLengthWithIcon);
        combo->setMinimumContentsLength(6);
    }
    m_order->setSizeAdjustPolicy(QComboBox::AdjustToContents);
    m_search->setResults(m_view);
    m_view->setItemDelegate(new ContactDelegate(m_view));
    m_view->setDragEnabled(true);
    m_view->setDragDropMode(QAbstractItemView::DragOnly);
    m_stack->addWidget(m_view);
    m_stack->addWidget(m_empty);

    auto *filters = new QVBoxLayout;
    filters->setContentsMargins(metrics::gap, metrics::gap, metrics::gap, metrics::unit);
    filters->setSpacing(metrics::unit);
    filters->addWidget(m_search);
    auto *choices = new QHBoxLayout;
    choices->setSpacing(metrics::unit);
    choices->addWidget(m_kind, 1);
    choices->addWidget(m_country, 1);
    filters->addLayout(choices);
    auto *line = new QHBoxLayout;
    line->addWidget(m_count, 1);
    line->addWidget(m_order);
    filters->addLayout(line);
    auto *column = new QVBoxLayout(this);
    column->setContentsMargins(0, 0, 0, 0);
    column->setSpacing(0);
    column->addLayout(filters);
    column->addWidget(m_stack, 1);
}

void ContactList::fillCountries()
{
    const RecordId before = m_country->currentData().value<RecordId>();
    const QSignalBlocker blocker(m_country);
    m_country->clear();
    m_country->addItem(tr("All countries"), QVariant::fromValue(RecordId()));
    for (const auto &[id, name] : m_countries.sorted())
        m_country->addItem(name, QVariant::fromValue(id));
    m_country->setCurrentIndex(qMax(0, m_country->findData(QVariant::fromValue(before))));
}

void ContactList::applyKinds()
{
    const Kind kind = m_kind->currentData().value<Kind>();
    m_model.setKinds(kind == Kind::Any ? QList<Kind>() : QList<Kind>{kind});
}

void ContactList::applyOrder()
{
    m_model.setOrder(m_order->currentIndex() == 0 ? ListQuery::Order::Title : ListQuery::Order::NewestFirst);
}

void ContactList::showCount()
{
    const int rows = m_model.rowCount();
    m_count->setText(rows == 1 ? tr("1 contact") : tr("%n contacts", nullptr, rows));
    m_stack->setCurrentIndex(rows > 0 ? 0 : 1);
    if (filterWords().isEmpty())
        m_empty->setTexts(tr("Nobody is here yet"),
                          tr("Organisations, offices and persons will be listed here. Make the first one, or "
                             "import vCard files from the File menu."));
    else
        m_empty->setTexts(tr("Nobody found"), tr("No contact fits these filters."));
}

} // namespace chancery
