// SPDX-FileCopyrightText: Chancery contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "ui/sync/sync_commands.h"

#include "models/items/sync/sync_words.h"
#include "models/workspace/error_text.h"
#include "models/workspace/workspace.h"
#include "ui/sync/busy_dialog.h"
#include "ui/sync/card_dialog.h"
#include "ui/sync/lend_pack_dialog.h"
#include "ui/sync/revoke_dialog.h"
#include "ui/sync/write_bundle_dialog.h"
#include "ui/widgets/intent_words.h"
#include "ui/widgets/prompts.h"
#include "ui/widgets/stolen_laptop.h"

#include <QDate>
#include <QDir>
#include <QFileInfo>
#include <QGuiApplication>

using namespace Qt::StringLiterals;

namespace chancery {

namespace {

const QString bundleSuffix = u".chancery-bundle"_s;
const QString cardSuffix = u".chancery-card"_s;
const QString packSuffix = u".chancery"_s;

QString withSuffix(const QString &path, const QString &suffix)
{
    return path.isEmpty() || path.endsWith(suffix) ? path : QString(path + suffix);
}

//! A name of people as a file name.
QString asFileName(QString name)
{
    static const QString forbidden = u"/\\:*?\"<>|"_s;
    for (QChar &c : name) {
        if (forbidden.contains(c) || !c.isPrint())
            c = u'-';
    }
    return name.isEmpty() ? u"chancery"_s : name;
}

ImportOrder orderOf(const JoinOffer::Answer &answer)
{
    return {answer.passphrase, answer.dryRun, answer.allowRemovals, answer.joinLibraries};
}

//! Empty of a bundle that is known by its number: it is not read again.
QString senderWords(const BundleManifest &manifest)
{
    if (manifest.written == 0)
        return {};
    const QString sender =
        manifest.user.isEmpty() ? manifest.deviceName : u"%1 · %2"_s.arg(manifest.user, manifest.deviceName);
    return SyncCommands::tr("From %1, written %2").arg(sender, syncwords::when(manifest.written));
}

Result<JoinOffer::Outcome> outcomeOf(const Result<ImportResult> &result)
{
    if (!result)
        return failure(result.error());
    return JoinOffer::Outcome{senderWords(result->manifest), result->report, result->exchange};
}

} // namespace

SyncCommands::SyncCommands(const PaneContext &context, QWidget *window)
    : QObject(window)
    , m_context(context)
    , m_window(window)
    , m_service(context.workspace)
    , m_folder(context.workspace)
{
    connect(&m_service, &SyncService::booksChanged, this, &SyncCommands::changed);
}

void SyncCommands::saveCard()
{
    const auto card = m_service.card();
    if (!card) {
        fail(card.error());
        return;
    }
    const QString path = withSuffix(m_context.prompts.saveFile(tr("Save the card of this device"),
                                                               tr("Device card (*.chancery-card)"),
                                                               QString(asFileName(card->name) + cardSuffix)),
                                    cardSuffix);
    if (!path.isEmpty())
        finish(
            m_service.writeCard(path),
            tr("Card saved. It holds nothing secret: give it to the other device, and read your twelve words "
               "aloud when they are asked for."));
}

void SyncCommands::addDevice(const QString &given)
{
    const QString filters = tr("Device card (*.chancery-card)") % u";;" % tr("All files (*)");
    const QString path =
        given.isEmpty() ? m_context.prompts.openFile(tr("Open the card of another device"), filters) : given;
    if (path.isEmpty())
        return;
    const auto card = SyncService::readCard(path);
    const auto own = m_service.card();
    if (!card || !own) {
        fail(card ? own.error() : card.error());
        return;
    }
    if (card->device == own->device) {
        emit notice(
            {Notice::Level::Info, tr("This is the card of this device. Give it to the other one."), {}, {}});
        return;
    }
    showCard(*card);
}

void SyncCommands::showCard(const DeviceCard &card)
{
    const auto known = peer(card.device);
    const bool revoked = known && known->trust == Peer::Trust::Revoked;
    if (known && !revoked) {
        emit notice({Notice::Level::Info, tr("%1 is trusted already.").arg(known->name), {}, {}});
        return;
    }
    auto *dialog = new CardDialog(card, revoked, m_window);
    connect(dialog, &CardDialog::trusted, this, [this](const DeviceCard &compared) {
        finish(m_service.trust(compared), tr("%1 is trusted now.").arg(compared.name));
    });
    open(dialog);
}

void SyncCommands::trustAgain(const Peer &peer)
{
    showCard({peer.device, peer.box, peer.name, {}});
}

void SyncCommands::revoke(const Peer &peer)
{
    auto *dialog = new RevokeDialog(peer.name, m_window);
    connect(dialog, &RevokeDialog::revoked, this, [this, peer] {
        finish(m_service.revoke(peer.device),
               tr("%1 is revoked on this device. Revoke it on your other devices too.").arg(peer.name));
    });
    open(dialog);
}

void SyncCommands::writeBundle(const QByteArray &device)
{
    const auto peers = m_service.peers();
    if (!peers) {
        fail(peers.error());
        return;
    }
    auto *dialog = new WriteBundleDialog(*peers, device, m_window);
    connect(dialog, &WriteBundleDialog::ordered, this, &SyncCommands::write);
    open(dialog);
}

void SyncCommands::write(const BundleOrder &order)
{
    const QString suggestion = QString(asFileName(m_context.workspace.device()) + u' '
                                       + QDate::currentDate().toString(Qt::ISODate) + bundleSuffix);
    const QString path = withSuffix(
        m_context.prompts.saveFile(tr("Write the bundle to"), tr("Bundle (*.chancery-bundle)"), suggestion),
        bundleSuffix);
    if (path.isEmpty())
        return;
    BusyDialog busy(tr("Writing the bundle"), m_window);
    const auto written = m_service.exportBundle(path, order, busy.progress());
    if (written)
        succeed(tr("Bundle written: %1 (%2).")
                    .arg(QDir::toNativeSeparators(path), syncwords::bytes(written->bytes)));
    else
        fail(written.error());
}

void SyncCommands::openBundle(const QString &given)
{
    const QString path =
        given.isEmpty() ? m_context.prompts.openFile(tr("Open a bundle"), tr("Bundle (*.chancery-bundle)"))
                        : given;
    if (path.isEmpty())
        return;
    const auto join = [this, path](const JoinOffer::Answer &answer, const SyncProgress &progress) {
        return outcomeOf(m_service.importBundle(path, orderOf(answer), progress));
    };
    preview({tr("Open a bundle"), QFileInfo(path).fileName(), tr("This bundle is sealed with a passphrase."),
             join});
}

void SyncCommands::openKept(const Exchange &exchange)
{
    const auto join = [this, file = exchange.file](const JoinOffer::Answer &answer,
                                                   const SyncProgress &progress) {
        return outcomeOf(m_service.importKept(file, orderOf(answer), progress));
    };
    preview({tr("Open a bundle"), exchange.name, tr("This bundle is sealed with a passphrase."), join});
}

void SyncCommands::preview(const JoinOffer &offer)
{
    auto *dialog = new BundleDialog(offer, m_context.workspace, m_context.settings, m_window);
    connect(dialog, &BundleDialog::imported, this, &SyncCommands::tell);
    open(dialog);
    dialog->preview();
}

void SyncCommands::tell(const JoinOffer::Outcome &outcome)
{
    emit changed();
    const JoinReport &report = outcome.report;
    if (report.verdict == JoinReport::Verdict::Gap) {
        emit notice({Notice::Level::Warning, syncwords::outcome(outcome.exchange), {}, {}});
        return;
    }
    const BatchId batch = report.commit.batch;
    const QString text = syncwords::verdict(report, false);
    if (batch == 0)
        succeed(text);
    else
        emit notice({report.conflicting > 0 ? Notice::Level::Warning : Notice::Level::Success,
                     tr("Imported: %1").arg(text), tr("Undo the import"), [this, batch] { undo(batch); }});
}

void SyncCommands::undoImport(const Exchange &exchange)
{
    undo(exchange.batch);
}

void SyncCommands::undo(BatchId batch)
{
    const auto report = m_context.workspace.undo(batch);
    if (report)
        emit notice(undoNotice(*report, m_context.workspace, tr("Import undone")));
    else
        fail(report.error());
    emit changed();
}

void SyncCommands::lendPack()
{
    auto *dialog = new LendPackDialog(m_context.workspace, m_window);
    connect(dialog, &LendPackDialog::ordered, this, &SyncCommands::lend);
    open(dialog);
}

void SyncCommands::lend(PackOrder order)
{
    const QString suggestion = order.name.isEmpty() ? m_context.workspace.titleOf(order.subset) : order.name;
    order.path = withSuffix(m_context.prompts.saveFile(tr("Write the mission pack to"),
                                                       tr("Mission pack (*.chancery)"),
                                                       QString(asFileName(suggestion) + packSuffix)),
                            packSuffix);
    if (order.path.isEmpty())
        return;
    QGuiApplication::setOverrideCursor(Qt::WaitCursor);
    const auto lent = chancery::lendPack(m_context.workspace, order);
    QGuiApplication::restoreOverrideCursor();
    if (!lent) {
        fail(lent.error());
        return;
    }
    succeed(tr("Mission pack written: %1. %2 in it; %3 stayed here because of their sensitivity.")
                .arg(QDir::toNativeSeparators(order.path), tr("%n record(s)", nullptr, lent->chosen),
                     tr("%n record(s)", nullptr, lent->left)));
    emit changed();
}

void SyncCommands::takePackBack()
{
    const QString path = m_context.prompts.openFile(tr("Open the mission pack that came back"),
                                                    tr("Mission pack (*.chancery)"));
    if (path.isEmpty())
        return;
    const auto join = [this, path](const JoinOffer::Answer &answer,
                                   const SyncProgress &) -> Result<JoinOffer::Outcome> {
        Credentials credentials;
        credentials.passphrase = answer.passphrase;
        const auto back =
            takeBack(m_context.workspace, path, credentials, {answer.dryRun, answer.allowRemovals});
        if (!back)
            return failure(back.error());
        const QString from = tr("%1, lent %2").arg(back->info.name, syncwords::when(back->info.lent));
        const QString drafts =
            back->drafts == 0
                ? QString()
                : tr("Begun in the pack, not finished, and left there: %n text(s).", nullptr, back->drafts);
        return JoinOffer::Outcome{drafts.isEmpty() ? from : QString(from + u'\n' + drafts), back->report};
    };
    preview({tr("Take a mission pack back"), QFileInfo(path).fileName(),
             tr("The pack is opened with the passphrase that was chosen when it was lent."), join});
}

void SyncCommands::giveUp(const Exchange &exchange)
{
    const bool sure = m_context.prompts.confirm({tr("Give up a bundle"),
                                                 tr("Give up %1?").arg(exchange.name),
                                                 tr("What it holds is not joined. The next bundle of the "
                                                    "same device brings it again, if that device has "
                                                    "it still."),
                                                 tr("Give up"),
                                                 {},
                                                 true});
    if (sure)
        finish(m_service.dropStaged(exchange.file), tr("The bundle was given up."));
}

void SyncCommands::chooseFolder()
{
    const QString path = m_context.prompts.chooseFolder(tr("Choose the sync folder"), m_folder.path());
    if (path.isEmpty())
        return;
    const QString own = QFileInfo(m_context.workspace.path()).absolutePath();
    if (QFileInfo(path).absoluteFilePath() == own) {
        emit notice(
            {Notice::Level::Warning,
             tr("The file itself lies in that folder. Choose an empty folder of its own: what is carried "
                "between computers must not be the open file."),
             {},
             {}});
        return;
    }
    finish(m_folder.setPath(path), tr("Sync folder: %1").arg(QDir::toNativeSeparators(path)));
}

void SyncCommands::setWatched(bool watched)
{
    if (const auto kept = m_folder.setWatched(watched); !kept)
        fail(kept.error());
}

void SyncCommands::syncNow()
{
    if (m_folder.path().isEmpty())
        chooseFolder();
    if (m_folder.path().isEmpty())
        return;
    BusyDialog busy(tr("Exchanging with the sync folder"), m_window);
    const auto report = m_folder.exchange(m_service, busy.progress());
    emit changed();
    if (!report) {
        fail(report.error());
        return;
    }
    for (const ImportResult &result : report->imported) {
        if (result.exchange.state != Exchange::State::Asking)
            continue;
        const QString question = syncwords::question(result.exchange, result.manifest.deviceName);
        emit notice({Notice::Level::Warning, question, tr("Look and decide…"),
                     [this, asking = result.exchange] { openKept(asking); }});
        return;
    }
    const bool calm = report->refused.isEmpty() && report->unreadable.isEmpty();
    emit notice(
        {calm ? Notice::Level::Success : Notice::Level::Warning, syncwords::summary(*report), {}, {}});
}

void SyncCommands::showHelp()
{
    showStolenLaptop(m_window);
}

std::optional<Peer> SyncCommands::peer(const QByteArray &device)
{
    for (const PeerStatus &status : m_service.peers().value_or(QList<PeerStatus>())) {
        if (status.peer.device == device)
            return status.peer;
    }
    return std::nullopt;
}

void SyncCommands::openFiles(const QStringList &paths)
{
    m_waiting += paths;
    if (!m_dialog)
        openNext();
}

void SyncCommands::openNext()
{
    while (!m_waiting.isEmpty() && !m_dialog) {
        const QString path = m_waiting.takeFirst();
        if (path.endsWith(cardSuffix, Qt::CaseInsensitive))
            addDevice(path);
        else
            openBundle(path);
    }
}

//! One at a time; then the files that wait.
void SyncCommands::open(QDialog *dialog)
{
    if (m_dialog)
        m_dialog->reject();
    m_dialog = dialog;
    connect(
        dialog, &QDialog::finished, this,
        [this, dialog] {
            if (m_dialog == dialog)
                m_dialog = nullptr;
            openNext();
        },
        Qt::QueuedConnection);
    dialog->open();
}

bool SyncCommands::finish(const Result<void> &result, const QString &text)
{
    if (result)
        succeed(text);
    else
        fail(result.error());
    emit changed();
    return result.has_value();
}

void SyncCommands::succeed(const QString &text)
{
    emit notice({Notice::Level::Success, text, {}, {}});
}

void SyncCommands::fail(const Error &error)
{
    if (error.code == ErrorCode::Cancelled)
        emit notice({Notice::Level::Info, errorText(error), {}, {}});
    else
        emit notice({Notice::Level::Error, errorText(error), {}, {}});
}

} // namespace chancery
