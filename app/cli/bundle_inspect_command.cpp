// SPDX-FileCopyrightText: Chancery contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "app/cli/exchange_text.h"

#include <QJsonArray>

using namespace Qt::StringLiterals;

namespace chancery::cli {

namespace {

QJsonObject vectorJson(const VersionVector &vector, const QMap<quint32, Actor> &actors)
{
    QJsonObject object;
    const auto &entries = vector.entries();
    for (auto it = entries.begin(); it != entries.end(); ++it)
        object.insert(QString::fromLatin1(actors.value(it.key()).id.toHex()), qint64(it->counter));
    return object;
}

QJsonObject manifestJson(const BundleManifest &manifest)
{
    QJsonArray actors;
    for (const Actor &actor : manifest.actors)
        actors.append(
            QJsonObject{{u"actor"_s, QString::fromLatin1(actor.id.toHex())}, {u"device"_s, actor.device}});
    const bool returns = manifest.purpose == BundleManifest::Purpose::PackReturn;
    return {{u"protocol"_s, manifest.protocol},
            {u"min_reader"_s, manifest.minReader},
            {u"schema_version"_s, manifest.schemaVersion},
            {u"purpose"_s, returns ? u"pack-return"_s : u"sync"_s},
            {u"library"_s, QString::fromLatin1(manifest.library.toHex())},
            {u"epoch"_s, manifest.epoch},
            {u"empty_library"_s, manifest.emptyLibrary},
            {u"device"_s, QString::fromLatin1(manifest.device.toHex())},
            {u"device_name"_s, manifest.deviceName},
            {u"user"_s, manifest.user},
            {u"number"_s, qint64(manifest.number)},
            {u"incarnation"_s, QString::fromLatin1(manifest.actors.value(manifest.sender).id.toHex())},
            {u"actors"_s, actors},
            {u"base"_s, vectorJson(manifest.base, manifest.actors)},
            {u"top"_s, vectorJson(manifest.top, manifest.actors)},
            {u"written"_s, timeText(manifest.written)}};
}

QStringList manifestLines(const SyncService::Inspection &inspection)
{
    if (!inspection.manifest)
        return {Words::tr("It is sealed to others, or needs a passphrase: its content cannot be shown.")};
    const BundleManifest &manifest = *inspection.manifest;
    return {Words::tr("bundle %1 of %2 (%3), written %4")
                .arg(manifest.number)
                .arg(manifest.deviceName, manifest.user, timeText(manifest.written)),
            inspection.trusted ? Words::tr("The device is trusted here.")
                               : Words::tr("The device is not trusted here."),
            Words::tr("records %1, texts %2, attachments %3, writes %4")
                .arg(inspection.counts.records)
                .arg(inspection.counts.revisions)
                .arg(inspection.counts.blobs)
                .arg(inspection.counts.stamps)};
}

Result<void> run(Invocation &call)
{
    const auto passphrase = call.secret(u"bundle-passphrase-file"_s);
    if (!passphrase)
        return failure(passphrase.error());
    auto workspace = call.open(Invocation::Access::Read);
    if (!workspace)
        return failure(std::move(workspace).error());
    SyncService sync(**workspace);
    const auto inspection = sync.inspect(call.argument(0), *passphrase);
    if (!inspection)
        return failure(inspection.error());
    QStringList lines{Words::tr("%1: %2 bytes").arg(call.argument(0)).arg(inspection->bytes)};
    lines.append(inspection->header.byPassphrase
                     ? Words::tr("sealed with a passphrase")
                     : Words::tr("sealed to %1 devices").arg(inspection->header.recipients));
    lines += manifestLines(*inspection);
    call.answer(
        QJsonObject{{u"file"_s, QString::fromLatin1(inspection->header.fileId.toHex())},
                    {u"bytes"_s, inspection->bytes},
                    {u"by_passphrase"_s, inspection->header.byPassphrase},
                    {u"recipients"_s, inspection->header.recipients},
                    {u"trusted"_s, inspection->trusted},
                    {u"records"_s, inspection->counts.records},
                    {u"revisions"_s, inspection->counts.revisions},
                    {u"blobs"_s, inspection->counts.blobs},
                    {u"stamps"_s, inspection->counts.stamps},
                    {u"manifest"_s,
                     inspection->manifest ? QJsonValue(manifestJson(*inspection->manifest)) : QJsonValue()}},
        lines);
    return ok();
}

} // namespace

Command bundleInspectCommand()
{
    return {u"bundle inspect"_s,
            u"PATH [--bundle-passphrase-file PATH]"_s,
            Words::tr("Says whose bundle a file is and what it holds; takes nothing in."),
            1,
            1,
            {{u"bundle-passphrase-file"_s, Words::tr("Open it with the passphrase in a file."), u"PATH"_s}},
            run};
}

} // namespace chancery::cli
