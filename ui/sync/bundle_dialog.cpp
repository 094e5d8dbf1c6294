// SPDX-FileCopyrightText: Chancery contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "ui/sync/bundle_dialog.h"

#include "models/items/sync/sync_words.h"
#include "models/workspace/error_text.h"
#include "models/workspace/workspace.h"
#include "ui/sync/busy_dialog.h"
#include "ui/sync/sync_parts.h"
#include "ui/widgets/form_field.h"
#include "ui/widgets/header_memory.h"
#include "ui/widgets/icons.h"
#include "ui/widgets/kind_look.h"
#include "ui/widgets/metrics.h"
#include "ui/widgets/passphrase_form.h"
#include "ui/widgets/search_field.h"
#include "ui/widgets/theme.h"

#include <QCheckBox>
#include <QDialogButtonBox>
#include <QGuiApplication>
#include <QHBoxLayout>
#include <QHeaderView>
#include <QLabel>
#include <QLineEdit>
#include <QPushButton>
#include <QTableView>
#include <QVBoxLayout>

using namespace Qt::StringLiterals;

namespace chancery {

namespace {

using What = JoinItemModel::What;
using Verdict = JoinReport::Verdict;

constexpr QSize firstSize(860, 620);

QIcon iconOf(const QModelIndex &index)
{
    if (index.column() != JoinItemModel::Verdict)
        return {};
    const Tones &tones = theme::tones(QGuiApplication::palette());
    switch (What(index.data(JoinItemModel::WhatRole).toInt())) {
    case What::Several:
        return icons::icon(u"git-merge-conflict"_s, tones.warning);
    case What::Removed:
        return icons::icon(u"trash-2"_s, tones.error);
    case What::Changed:
        return icons::icon(u"pencil"_s, tones.accent);
    case What::New:
        return icons::icon(u"plus"_s, tones.success);
    }
    return {};
}

} // namespace

BundleDialog::BundleDialog(const JoinOffer &offer, const Workspace &workspace, UiSettings &settings,
                           QWidget *parent)
    : QDialog(parent)
    , m_offer(offer)
    , m_model(workspace, &kindName)
    , m_from(syncparts::text(u"bundleFrom"_s, offer.name))
    , m_verdict(syncparts::text(u"bundleVerdict"_s))
    , m_passphraseRow(buildPassphrase())
    , m_filter(new SearchField(tr("Filter records"), this))
    , m_list(new QTableView(this))
    , m_agreed(new QCheckBox(this))
    , m_joinLibraries(new QCheckBox(tr("Join the two workspaces: this file belongs to that one from then on, "
                                       "and brings its records along"),
                                    this))
    , m_import(form::primaryButton(tr("Import"), u"importBundle"_s, this))
{
    m_sorted.setSourceModel(&m_model);
    m_sorted.setSortRole(RowListModel::SortRole);
    m_sorted.setFilterKeyColumn(-1);
    m_sorted.setFilterCaseSensitivity(Qt::CaseInsensitive);
    build(settings);
    connect(m_filter, &SearchField::searchChanged, &m_sorted, &QSortFilterProxyModel::setFilterFixedString);
    connect(m_agreed, &QCheckBox::toggled, this, &BundleDialog::agree);
    connect(m_joinLibraries, &QCheckBox::toggled, this, &BundleDialog::preview);
}

void BundleDialog::build(UiSettings &settings)
{
    QVBoxLayout *layout = syncparts::setUpDialog(this, u"bundleDialog"_s, m_offer.title);
    form::nameControl(m_filter, u"bundleFilter"_s, tr("Filter records"));
    form::nameControl(m_agreed, u"removalsAgreed"_s, tr("Agree to the removals"));
    form::nameControl(m_joinLibraries, u"joinLibraries"_s, m_joinLibraries->text());
    syncparts::setUpTable(*m_list, u"bundleItems"_s, tr("What the bundle would do"));
    m_list->setModel(&m_sorted);
    m_list->setSortingEnabled(true);
    m_list->sortByColumn(JoinItemModel::Verdict, Qt::AscendingOrder);
    m_list->setItemDelegate(new IconDelegate(&iconOf, m_list));
    m_filter->setResults(m_list);
    layout->addWidget(m_from);
    layout->addWidget(m_verdict);
    layout->addWidget(m_passphraseRow);
    layout->addWidget(m_filter);
    layout->addWidget(m_list, 1);
    layout->addWidget(m_agreed);
    layout->addWidget(m_joinLibraries);
    layout->addStretch(); // without a list the words stay at the top
    auto *buttons = new QDialogButtonBox(QDialogButtonBox::Cancel, this);
    buttons->addButton(m_import, QDialogButtonBox::AcceptRole);
    layout->addWidget(buttons);
    for (QWidget *later : QList<QWidget *>{m_passphraseRow, m_filter, m_list, m_agreed, m_joinLibraries})
        later->hide();
    m_import->setEnabled(false);
    connect(buttons, &QDialogButtonBox::accepted, this, &BundleDialog::apply);
    connect(buttons, &QDialogButtonBox::rejected, this, &QDialog::reject);
    resize(firstSize);
    syncparts::setWidths(*m_list, {160, 320, 140});
    rememberColumns(*m_list->horizontalHeader(), u"bundleColumns"_s, settings);
}

QWidget *BundleDialog::buildPassphrase()
{
    auto *row = new QWidget;
    m_passphrase = makePassphraseLine(u"bundlePassphrase"_s, tr("Passphrase"), row);
    m_passphrase->setPlaceholderText(tr("Passphrase"));
    QPushButton *read = form::button(tr("Read"), u"readBundle"_s, row);
    auto *layout = new QHBoxLayout(row);
    layout->setContentsMargins(0, 0, 0, 0);
    layout->setSpacing(metrics::unit);
    layout->addWidget(m_passphrase, 1);
    layout->addWidget(read);
    connect(read, &QPushButton::clicked, this, &BundleDialog::preview);
    connect(m_passphrase, &QLineEdit::returnPressed, this, &BundleDialog::preview);
    return row;
}

Result<JoinOffer::Outcome> BundleDialog::join(bool dryRun, const QString &doing)
{
    BusyDialog busy(doing, this);
    return m_offer.join(
        {m_passphrase->text(), dryRun, !dryRun && m_agreed->isChecked(), m_joinLibraries->isChecked()},
        busy.progress());
}

void BundleDialog::preview()
{
    const auto result = join(true, tr("Reading"));
    if (result)
        show(*result);
    else
        show(result.error());
}

void BundleDialog::show(const JoinOffer::Outcome &outcome)
{
    m_report = outcome.report;
    const Verdict verdict = m_report.verdict;
    m_from->setText(outcome.from.isEmpty() ? m_offer.name : outcome.from);
    m_verdict->setText(syncwords::verdict(m_report, true));
    form::setTone(m_verdict,
                  verdict == Verdict::Joined || verdict == Verdict::Known ? QString() : u"warning"_s);
    m_model.setItems(m_report.items);
    m_passphraseRow->hide();
    const bool any = !m_report.items.isEmpty();
    m_filter->setVisible(any);
    m_list->setVisible(any);
    m_agreed->setVisible(verdict == Verdict::TooManyRemovals);
    m_agreed->setText(tr("I have looked: %n record(s) may go to the bin", nullptr, m_report.removed));
    m_agreed->setAccessibleName(m_agreed->text());
    m_import->setText(verdict == Verdict::Gap ? tr("Keep it until then") : tr("Import"));
    m_import->setAccessibleName(m_import->text());
    agree();
}

void BundleDialog::agree()
{
    const Verdict verdict = m_report.verdict;
    m_import->setEnabled(verdict == Verdict::Joined || verdict == Verdict::Gap
                         || (verdict == Verdict::TooManyRemovals && m_agreed->isChecked()));
}

void BundleDialog::show(const Error &error)
{
    const bool asks = error.code == ErrorCode::PassphraseNeeded || error.code == ErrorCode::WrongPassphrase;
    m_verdict->setText(error.code == ErrorCode::PassphraseNeeded ? m_offer.needsPassphrase
                                                                 : errorText(error));
    form::setTone(m_verdict, error.code == ErrorCode::PassphraseNeeded ? QString() : u"error"_s);
    m_passphraseRow->setVisible(asks);
    m_joinLibraries->setVisible(error.code == ErrorCode::OtherLibrary || m_joinLibraries->isChecked());
    m_import->setEnabled(false);
    if (asks)
        m_passphrase->setFocus();
}

void BundleDialog::apply()
{
    const auto result = join(false, tr("Importing"));
    if (!result) {
        show(result.error());
        return;
    }
    emit imported(*result);
    accept();
}

} // namespace chancery
