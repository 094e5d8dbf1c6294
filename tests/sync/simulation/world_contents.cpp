// SPDX-FileCopyrightText: Chancery contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "models/records/writing_fields.h"
#include "models/store/content_books.h"
#include "tests/sync/simulation/world.h"

#include <QCryptographicHash>

using namespace Qt::StringLiterals;

namespace chancery::simulation {

namespace {

//! One of few, so that several attachments name it; sometimes more than a piece.
QByteArray contentOf(QRandomGenerator &random)
{
    const QByteArray line = "content " + QByteArray::number(random.bounded(30)) + '\n';
    return random.bounded(30) == 0 ? line.repeated(BlobTable::chunkSize / int(line.size()) + 9) : line;
}

} // namespace

void World::attach(const Step &step, Node &node)
{
    QRandomGenerator generator = random(step.salt);
    const QByteArray bytes = contentOf(generator);
    const QByteArray hash = QCryptographicHash::hash(bytes, QCryptographicHash::Blake2b_256);
    if (!wanted(node.replica->putContent(hash, bytes), "a content"))
        return;
    const auto describes = [&](Record record) {
        return record.set(fields::attachment::fileName, u"minutes %1"_s.arg(step.serial))
            .set(fields::attachment::size, qint64(bytes.size()))
            .set(fields::attachment::hash, QString::fromLatin1(hash.toHex()));
    };
    for (auto it = m_attachments.cbegin(); step.b % 2 != 0 && it != m_attachments.cend(); ++it) {
        if (!node.books.dump.records.value(it->id).isAlive())
            continue;
        const auto loaded = node.replica->load(*it);
        if (wanted(loaded, "load"))
            commit(node, {Edit::update(*loaded, describes(loaded->record))}, u"edit"_s);
        return;
    }
    Record record(Kind::Attachment, idOf(step.serial));
    if (const auto owner = pick(node, step.a, true))
        record.set(fields::attachment::owner, owner->id);
    m_records.insert(step.serial, {Kind::Attachment, record.id()});
    m_attachments.insert(step.serial, {Kind::Attachment, record.id()});
    insert(node, describes(record));
}

QList<QByteArray> World::lacking(Node &node)
{
    if (m_attachments.isEmpty())
        return {};
    const auto hashes = node.replica->lacking();
    return wanted(hashes, "lacking") ? *hashes : QList<QByteArray>();
}

QSet<QByteArray> World::wantedBy(const Node &node, const QList<int> &devices) const
{
    QSet<QByteArray> all;
    for (const int device : devices) {
        const QList<QByteArray> wants = node.books.acks.value(device).wants;
        all += QSet<QByteArray>(wants.begin(), wants.end());
    }
    return all;
}

//! What its attachments name and what was asked for, as far as it is here.
void World::checkContentsTold(Node &node, const Bundle &bundle, const QSet<QByteArray> &asked)
{
    QSet<QByteArray> due = asked;
    for (const RecordState &state : bundle.content->records) {
        for (const QByteArray &hash : ContentBooks::named(state))
            due.insert(hash);
    }
    const QSet<QByteArray> told = bundle.content->contents();
    for (const QByteArray &hash : std::as_const(due)) {
        const auto here = node.replica->hasContent(hash);
        if (!wanted(here, "a content"))
            return;
        if (*here != told.contains(hash))
            return fail(u"a content is here and not told, or the other way round: "_s
                        + QString::fromLatin1(hash.toHex()));
    }
    if (!due.contains(told))
        fail(u"contents are told that nobody asked for"_s);
}

//! What \a holder has of what attachments name, \a node has too.
void World::checkContents(Node &node, const Node &holder, const Dump &dump)
{
    for (const RecordState &state : dump.records) {
        for (const QByteArray &hash : ContentBooks::named(state)) {
            const auto there = holder.replica->hasContent(hash);
            const auto here = node.replica->hasContent(hash);
            if (!wanted(there, "a content") || !wanted(here, "a content"))
                return;
            if (*there && !*here)
                return fail(u"replica %1 lacks a content that replica %2 has: "_s.arg(indexOf(node))
                                .arg(indexOf(holder))
                            + QString::fromUtf8(describe(state)));
        }
    }
}

} // namespace chancery::simulation
