// SPDX-FileCopyrightText: Chancery contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "models/items/sync/sync_words.h"

#include "models/workspace/error_text.h"

#include <QCoreApplication>
#include <QLocale>

using namespace Qt::StringLiterals;

namespace chancery::syncwords {

namespace {

struct SyncWords
{
    Q_DECLARE_TR_FUNCTIONS(SyncWords)
};

//! The sentence for an error of which only the name was kept.
QString sentenceFor(const QString &name, const QString &subject)
{
    for (int code = 0; code <= int(ErrorCode::Usage); ++code) {
        if (errorName(ErrorCode(code)) == name)
            return errorText({ErrorCode(code), subject, {}, 0});
    }
    return name;
}

//! With some of the records that would go.
QString withExamples(const QString &sentence, const Exchange &asking)
{
    if (asking.detail.isEmpty())
        return sentence;
    const bool more = asking.removed > asking.detail.split(u"; "_s).size();
    return u"%1 (%2)"_s.arg(sentence, more ? QString(asking.detail + u"; …"_s) : asking.detail);
}

QString onlyDevices(const QList<Actor> &actors)
{
    QStringList names;
    for (const Actor &actor : actors) {
        const QString name = actor.device.isEmpty() ? SyncWords::tr("a device without a name") : actor.device;
        if (!names.contains(name))
            names << name;
    }
    return names.join(u", "_s);
}

} // namespace

QString trust(Peer::Trust trust)
{
    return trust == Peer::Trust::Trusted ? SyncWords::tr("Trusted") : SyncWords::tr("Revoked");
}

QString direction(Exchange::Direction direction)
{
    return direction == Exchange::Direction::Incoming ? SyncWords::tr("Received") : SyncWords::tr("Written");
}

QString counts(int inserted, int updated, int removed, int conflicting)
{
    QStringList parts;
    if (inserted > 0)
        parts << SyncWords::tr("%n new", nullptr, inserted);
    if (updated > 0)
        parts << SyncWords::tr("%n changed", nullptr, updated);
    if (removed > 0)
        parts << SyncWords::tr("%n to the bin", nullptr, removed);
    if (conflicting > 0)
        parts << SyncWords::tr("%n with several values", nullptr, conflicting);
    return parts.join(u", "_s);
}

QString outcome(const Exchange &exchange)
{
    const QString changes =
        counts(exchange.inserted, exchange.updated, exchange.removed, exchange.conflicting);
    switch (exchange.state) {
    case Exchange::State::Done:
        if (exchange.direction == Exchange::Direction::Outgoing)
            return SyncWords::tr("Written for other devices");
        return changes.isEmpty() ? SyncWords::tr("Joined") : SyncWords::tr("Joined: %1").arg(changes);
    case Exchange::State::Known:
        return SyncWords::tr("Nothing in it was new");
    case Exchange::State::Staged:
        return unreceived({exchange.detail});
    case Exchange::State::Refused:
        return SyncWords::tr("Refused: %1").arg(sentenceFor(exchange.detail, exchange.name));
    case Exchange::State::Asking:
        return withExamples(SyncWords::tr("Waits for your decision: it would move %n record(s) to the bin",
                                          nullptr, exchange.removed),
                            exchange);
    }
    return exchange.detail;
}

QString refusal(const RefusedBundle &refused, const QString &device)
{
    const QString why = errorText(refused.error);
    // most say whose it is themselves
    return device.isEmpty() || !refused.error.detail.isEmpty() ? why : u"%1: %2"_s.arg(device, why);
}

QString question(const Exchange &exchange, const QString &device)
{
    const QString what =
        SyncWords::tr("%1 would move %n record(s) of this file to the bin", nullptr, exchange.removed)
            .arg(device.isEmpty() ? exchange.name : device);
    return withExamples(what, exchange) + u'.';
}

QString when(qint64 unixMs)
{
    return unixMs == 0 ? SyncWords::tr("never")
                       : QLocale().toString(QDateTime::fromMSecsSinceEpoch(unixMs), QLocale::ShortFormat);
}

QString bytes(qint64 count)
{
    return QLocale().formattedDataSize(count, count < 1024 ? 0 : 1, QLocale::DataSizeTraditionalFormat);
}

QString fingerprint(const QStringList &words, int perLine)
{
    qsizetype longest = 0;
    for (const QString &word : words)
        longest = qMax(longest, word.size());
    QStringList lines;
    for (qsizetype first = 0; first < words.size(); first += perLine) {
        QString line;
        for (const QString &word : words.mid(first, perLine))
            line += word.leftJustified(longest + 2);
        lines << line.trimmed();
    }
    return lines.join(u'\n');
}

QString unsent(int records)
{
    return records == 0 ? SyncWords::tr("nothing") : SyncWords::tr("%n record(s)", nullptr, records);
}

QString unreceived(const QStringList &devices)
{
    const QString names = devices.join(u", "_s);
    return names.isEmpty() ? QString() : SyncWords::tr("Waits for the work of %1").arg(names);
}

QString summary(const FolderReport &report)
{
    QStringList parts;
    int joined = 0;
    int waiting = 0;
    int asking = 0;
    for (const ImportResult &result : report.imported) {
        joined += result.exchange.state == Exchange::State::Done ? 1 : 0;
        waiting += result.exchange.state == Exchange::State::Staged ? 1 : 0;
        asking += result.exchange.state == Exchange::State::Asking ? 1 : 0;
    }
    parts << (joined > 0 ? SyncWords::tr("%n bundle(s) joined.", nullptr, joined)
                         : SyncWords::tr("Nothing new came."));
    if (report.written)
        parts << SyncWords::tr("One bundle written for the others.");
    if (waiting > 0)
        parts << SyncWords::tr("Waiting for the work of another device: %n bundle(s).", nullptr, waiting);
    if (asking > 0)
        parts << SyncWords::tr("Waiting for your decision: %n bundle(s).", nullptr, asking);
    if (!report.unreadable.isEmpty())
        parts << SyncWords::tr("Not complete yet and tried again: %n file(s).", nullptr,
                               int(report.unreadable.size()));
    if (!report.refused.isEmpty())
        parts << SyncWords::tr("%n bundle(s) refused.", nullptr, int(report.refused.size()));
    return parts.join(u' ');
}

QString verdict(const JoinReport &report, bool dryRun)
{
    const QString changes = counts(report.inserted, report.updated, report.removed, report.conflicting);
    switch (report.verdict) {
    case JoinReport::Verdict::Known:
        return SyncWords::tr("Nothing in it is new: this file has it all.");
    case JoinReport::Verdict::Gap:
        return SyncWords::tr("It builds on work of %1 that has not come yet. It can be kept until it has.")
            .arg(onlyDevices(report.missing));
    case JoinReport::Verdict::TooManyRemovals:
        return SyncWords::tr(
            "It would move %n record(s) of this file to the bin. Look at them before you agree.", nullptr,
            report.removed);
    case JoinReport::Verdict::Forked:
        return SyncWords::tr(
            "Two files write as one device, and the other one will give way. Nothing is joined "
            "until it has.");
    case JoinReport::Verdict::Joined:
        break;
    }
    if (changes.isEmpty())
        return dryRun ? SyncWords::tr("It changes no record.") : SyncWords::tr("No record changed.");
    return dryRun ? SyncWords::tr("%1. Nothing is written yet.").arg(changes)
                  : SyncWords::tr("%1.").arg(changes);
}

QString author(const ConflictValue &value)
{
    if (value.user.isEmpty())
        return value.device.isEmpty() ? SyncWords::tr("not known") : value.device;
    return value.device.isEmpty() ? value.user : u"%1 · %2"_s.arg(value.user, value.device);
}

QString severalValues(int fields)
{
    return SyncWords::tr("%n field(s) with several values", nullptr, fields);
}

} // namespace chancery::syncwords
