// SPDX-FileCopyrightText: Chancery contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "ui/sync/device_page.h"

#include "models/items/sync/sync_words.h"
#include "models/workspace/error_text.h"
#include "ui/sync/sync_actions.h"
#include "ui/sync/sync_parts.h"
#include "ui/widgets/flow_layout.h"
#include "ui/widgets/form_field.h"
#include "ui/widgets/header_memory.h"
#include "ui/widgets/icons.h"
#include "ui/widgets/metrics.h"
#include "ui/widgets/qr_code.h"
#include "ui/widgets/section_header.h"
#include "ui/widgets/theme.h"

#include <QAction>
#include <QCheckBox>
#include <QDir>
#include <QGuiApplication>
#include <QHeaderView>
#include <QLabel>
#include <QPushButton>
#include <QTableView>
#include <QVBoxLayout>

using namespace Qt::StringLiterals;

namespace chancery {

namespace {

constexpr int widest = 1040;
constexpr int rowsShown = 6;
constexpr int qrModule = 3;
constexpr int packsShown = 8;

QIcon iconOf(const QModelIndex &index)
{
    const Tones &tones = theme::tones(QGuiApplication::palette());
    const bool trusted = index.data(DeviceModel::TrustedRole).toBool();
    if (index.column() == DeviceModel::Name)
        return icons::icon(u"laptop"_s);
    if (index.column() == DeviceModel::State)
        return trusted ? icons::icon(u"shield-check"_s, tones.success)
                       : icons::icon(u"shield-off"_s, tones.error);
    return {};
}

QLayout *buttonRow(const QList<QAction *> &actions)
{
    auto *row = new QHBoxLayout;
    row->setSpacing(metrics::unit);
    for (QAction *action : actions)
        row->addWidget(syncparts::actionButton(action));
    row->addStretch();
    return row;
}

} // namespace

DevicePage::DevicePage(const SyncActions &actions, UiSettings &settings, QWidget *parent)
    : QScrollArea(parent)
    , m_name(form::title({}))
    , m_user(form::caption({}))
    , m_words(syncparts::text(u"ownFingerprint"_s))
    , m_picture(new QLabel)
    , m_none(syncparts::text(u"noDevices"_s,
                             tr("None yet. Save the card of this device for the other one, and add the "
                                "card that the other one saved for you.")))
    , m_table(new QTableView)
    , m_path(syncparts::text(u"syncFolder"_s))
    , m_result(syncparts::text(u"lastExchange"_s))
    , m_troubles(syncparts::text(u"folderTroubles"_s))
    , m_packs(syncparts::text(u"lentPacks"_s))
    , m_questions(syncparts::text(u"askingBundles"_s))
{
    setObjectName(u"devicePage"_s);
    setWidgetResizable(true);
    setHorizontalScrollBarPolicy(Qt::ScrollBarAlwaysOff);
    setFocusPolicy(Qt::NoFocus);
    auto *body = new QWidget;
    auto *outer = new QHBoxLayout(body);
    outer->setContentsMargins(metrics::wide, metrics::wide, metrics::wide, metrics::wide);
    auto *column = new QWidget;
    column->setMaximumWidth(widest);
    outer->addWidget(column, 1);
    outer->addStretch(0);
    auto *page = new QVBoxLayout(column);
    page->setContentsMargins(0, 0, 0, 0);
    page->setSpacing(metrics::unit);
    page->addWidget(buildOwn(actions));
    buildTable(actions, settings, page);
    page->addWidget(new SectionHeader(tr("Sync folder")));
    page->addWidget(buildFolder(actions));
    page->addWidget(new SectionHeader(tr("Bundles")));
    page->addWidget(buildBundles(actions));
    page->addWidget(new SectionHeader(tr("Mission packs")));
    page->addWidget(buildPacks(actions));
    page->addStretch(1);
    setWidget(body);
}

QWidget *DevicePage::buildOwn(const SyncActions &actions)
{
    QVBoxLayout *content = nullptr;
    QFrame *card = syncparts::card(&content, u"ownCard"_s, tr("This device"));
    form::nameControl(m_name, u"ownName"_s, tr("Name of this device"));
    form::nameControl(m_picture, u"ownQr"_s, tr("Fingerprint as a QR code"));
    m_name->setTextFormat(Qt::PlainText);
    m_user->setTextFormat(Qt::PlainText);
    QFont mono = theme::monoFont();
    mono.setPointSizeF(mono.pointSizeF() * 1.15);
    m_words->setFont(mono);
    m_words->setWordWrap(false);
    auto *left = new QVBoxLayout;
    left->setSpacing(metrics::tight);
    left->addWidget(new SectionHeader(tr("This device")));
    left->addWidget(m_name);
    left->addWidget(m_user);
    left->addSpacing(metrics::unit);
    left->addWidget(
        form::caption(tr("Fingerprint: read these words aloud when another device asks for them.")));
    left->addWidget(m_words);
    left->addStretch(1);
    left->addSpacing(metrics::unit);
    left->addLayout(buttonRow({actions.saveCard, actions.addDevice}));
    auto *columns = new QHBoxLayout;
    columns->setSpacing(metrics::wide);
    columns->addLayout(left, 1);
    columns->addWidget(m_picture, 0, Qt::AlignTop);
    content->addLayout(columns);
    return card;
}

void DevicePage::buildTable(const SyncActions &actions, UiSettings &settings, QVBoxLayout *page)
{
    syncparts::setUpTable(*m_table, u"deviceTable"_s, tr("Other devices"));
    m_table->setModel(&m_model);
    m_table->setItemDelegate(new IconDelegate(&iconOf, m_table));
    m_table->setContextMenuPolicy(Qt::ActionsContextMenu);
    m_table->addActions({actions.writeFor, actions.trust, actions.revoke});
    syncparts::setWidths(*m_table, {240, 150, 160, 190});
    rememberColumns(*m_table->horizontalHeader(), u"deviceColumns"_s, settings);
    m_tableActions = new QWidget;
    m_tableActions->setLayout(buttonRow({actions.writeFor, actions.trust, actions.revoke, actions.help}));
    m_tableActions->layout()->setContentsMargins(0, 0, 0, 0);
    m_none->setProperty("tone", u"muted"_s);
    page->addWidget(new SectionHeader(tr("Other devices")));
    page->addWidget(m_none);
    page->addWidget(m_table);
    page->addWidget(m_tableActions);
    connect(m_table->selectionModel(), &QItemSelectionModel::selectionChanged, this,
            &DevicePage::selectionChanged);
    connect(&m_model, &QAbstractItemModel::dataChanged, this, &DevicePage::selectionChanged);
}

QWidget *DevicePage::buildFolder(const SyncActions &actions)
{
    QVBoxLayout *content = nullptr;
    QFrame *card = syncparts::card(&content, u"folderCard"_s, tr("Sync folder"));
    content->setContentsMargins(metrics::wide, metrics::gap, metrics::wide, metrics::gap);
    auto *watch = new QCheckBox(syncparts::plainText(actions.watch));
    form::nameControl(watch, u"watchFolder"_s, watch->text());
    watch->setChecked(actions.watch->isChecked());
    connect(watch, &QCheckBox::toggled, actions.watch, &QAction::setChecked);
    connect(actions.watch, &QAction::toggled, watch, &QCheckBox::setChecked);
    connect(actions.watch, &QAction::changed, watch,
            [watch, action = actions.watch] { watch->setEnabled(action->isEnabled()); });
    m_troubles->setProperty("tone", u"warning"_s);
    m_questions->setProperty("tone", u"warning"_s);
    m_decide = syncparts::actionButton(actions.decide);
    content->addWidget(form::caption(tr("A folder that Syncthing, Nextcloud, a network share or a stick "
                                        "carries between the computers. Each device "
                                        "leaves its bundles there and reads those of the others. Only "
                                        "bundles lie in it, never the file itself.")));
    content->addWidget(m_path);
    content->addWidget(m_result);
    content->addWidget(m_troubles);
    content->addWidget(m_questions);
    content->addWidget(m_decide, 0, Qt::AlignLeft);
    content->addWidget(watch);
    content->addLayout(buttonRow({actions.now, actions.chooseFolder}));
    return card;
}

QWidget *DevicePage::buildBundles(const SyncActions &actions)
{
    QVBoxLayout *content = nullptr;
    QFrame *card = syncparts::card(&content, u"bundleCard"_s, tr("Bundles"));
    content->setContentsMargins(metrics::wide, metrics::gap, metrics::wide, metrics::gap);
    content->addWidget(form::caption(tr("Without a shared folder: a bundle on a stick or in a mail. Open "
                                        "one, or let it fall onto this page.")));
    content->addLayout(buttonRow({actions.openBundle, actions.writeBundle}));
    return card;
}

QWidget *DevicePage::buildPacks(const SyncActions &actions)
{
    QVBoxLayout *content = nullptr;
    QFrame *card = syncparts::card(&content, u"packCard"_s, tr("Mission packs"));
    content->setContentsMargins(metrics::wide, metrics::gap, metrics::wide, metrics::gap);
    content->addWidget(form::caption(tr("For a borrowed laptop: a file of its own with one mission, one "
                                        "country or one tag, without what is too "
                                        "sensitive to travel. What was written in it comes back; what stayed "
                                        "here is never taken for deleted.")));
    content->addWidget(m_packs);
    content->addLayout(buttonRow({actions.lendPack, actions.takePackBack}));
    return card;
}

void DevicePage::showPacks(const QList<PackInfo> &packs)
{
    QStringList lines;
    for (const PackInfo &pack : packs.first(qMin<qsizetype>(packs.size(), packsShown))) {
        lines << (pack.returned == 0
                      ? tr("%1 — lent %2").arg(pack.name, syncwords::when(pack.lent))
                      : tr("%1 — lent %2, taken back %3")
                            .arg(pack.name, syncwords::when(pack.lent), syncwords::when(pack.returned)));
    }
    m_packs->setText(lines.join(u'\n'));
    m_packs->setVisible(!lines.isEmpty());
}

void DevicePage::showCard(const Result<DeviceCard> &card)
{
    if (!card) {
        m_words->setText(errorText(card.error()));
        m_picture->clear();
        return;
    }
    m_name->setText(card->name);
    m_name->setVisible(!card->name.isEmpty());
    m_user->setText(card->user);
    m_user->setVisible(!card->user.isEmpty());
    const QStringList words = fingerprintWords(*card);
    m_words->setText(syncwords::fingerprint(words));
    m_words->setAccessibleName(tr("Fingerprint: %1").arg(words.join(u", "_s)));
    m_picture->setPixmap(QPixmap::fromImage(qrCode(fingerprintPayload(*card), qrModule)));
}

void DevicePage::showPeers(const QList<PeerStatus> &peers)
{
    m_model.setPeers(peers);
    const bool any = m_model.rowCount() > 0;
    m_none->setVisible(!any);
    m_table->setVisible(any);
    m_tableActions->setVisible(any);
    if (any && !m_table->currentIndex().isValid())
        m_table->selectRow(0);
    fitTable();
    emit selectionChanged();
}

void DevicePage::showFolder(const SharedFolder &folder)
{
    const QString path = folder.path();
    m_path->setText(path.isEmpty() ? tr("None is chosen yet.") : QDir::toNativeSeparators(path));
    const SharedFolder::LastResult last = folder.last();
    m_result->setVisible(last.time != 0);
    m_result->setText(tr("%1: %2").arg(syncwords::when(last.time), last.text));
    form::setTone(m_result, last.failed ? u"error"_s : u"muted"_s);
    QStringList troubles = last.refused;
    for (const QString &file : last.unreadable)
        troubles << tr("%1 — not complete yet: it is tried again").arg(file);
    m_troubles->setVisible(!troubles.isEmpty());
    m_troubles->setText(troubles.join(u'\n'));
}

void DevicePage::showQuestions(const QStringList &questions)
{
    m_questions->setText(questions.join(u'\n'));
    m_questions->setVisible(!questions.isEmpty());
    m_decide->setVisible(!questions.isEmpty());
}

std::optional<Peer> DevicePage::selected() const
{
    const QModelIndexList rows = m_table->selectionModel()->selectedRows();
    return rows.isEmpty() ? std::nullopt : std::optional(m_model.peer(rows.constFirst().row()).peer);
}

void DevicePage::fitTable()
{
    const int rows = qBound(1, m_model.rowCount(), rowsShown);
    m_table->setFixedHeight(m_table->horizontalHeader()->sizeHint().height() + rows * metrics::row
                            + metrics::unit);
}

} // namespace chancery
