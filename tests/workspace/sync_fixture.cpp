// SPDX-FileCopyrightText: Chancery contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "tests/workspace/sync_fixture.h"

#include "models/store/meta.h"
#include "models/store/replicator.h"
#include "models/store/store.h"
#include "models/store/value_codec.h"
#include "models/workspace/conflicts.h"

#include <QDebug>

#include <algorithm>

using namespace Qt::StringLiterals;

namespace chancery::test {

namespace {

// making a file takes long: an empty one is made once, and given a library of its own each time
QString templateFile(Contents contents)
{
    static QTemporaryDir folder;
    const QString path = folder.filePath(u"template%1.chancery"_s.arg(int(contents)));
    if (QFile::exists(path))
        return path;
    NewWorkspace wanted;
    wanted.path = path;
    wanted.credentials.rawKey = testKey();
    wanted.contents = contents;
    wanted.user = u"Advisor"_s;
    const auto made = Workspace::create(wanted, repeatableEnvironment(99));
    if (made)
        return path;
    qWarning() << "no workspace:" << int(made.error().code) << made.error().subject << made.error().detail;
    return {};
}

} // namespace

Device::Device(const QString &name, quint32 seed, Contents contents) : m_seed(seed * 1000)
{
    if (!QFile::copy(templateFile(contents), path()) || !reopen())
        return;
    const QByteArray library = m_workspace->newId().toBytes();
    const auto named = setMeta(m_workspace->store().file().database, meta::library, library);
    if (!named || !m_workspace->setIdentity(u"Advisor"_s, name))
        close();
}

void Device::close()
{
    m_service.reset();
    m_workspace.reset();
}

bool Device::reopen(bool readOnly)
{
    close();
    Credentials credentials;
    credentials.rawKey = testKey();
    Environment environment = repeatableEnvironment(++m_seed);
    environment.anchors = m_anchors;
    environment.clock = [steps = environment.clock, waited = m_waited] { return steps() + *waited; };
    auto opened = Workspace::open(path(), credentials, environment, readOnly);
    if (!opened) {
        qWarning() << "cannot open:" << int(opened.error().code) << opened.error().subject
                   << opened.error().detail;
        return false;
    }
    m_workspace = std::move(*opened);
    m_service = std::make_unique<SyncService>(*m_workspace);
    return true;
}

QString Device::copy(const QString &name)
{
    const bool open = isValid();
    close();
    const QString target = filePath(name);
    QFile::remove(target);
    const bool copied = QFile::copy(path(), target);
    if (open && !reopen())
        return {};
    return copied ? target : QString();
}

bool Device::replaceBy(const QString &file)
{
    close();
    return QFile::remove(path()) && QFile::copy(file, path()) && reopen();
}

RecordId Device::write(const QString &title, const QString &body)
{
    Record note(Kind::Note, m_workspace->newId());
    note.set(fields::note::title, title).set(fields::note::body, body);
    const auto done = m_workspace->commit(Edit::insert(note), u"edit"_s);
    return done ? note.id() : RecordId();
}

Result<CommitInfo> Device::retitle(const RecordId &note, const QString &title)
{
    const auto loaded = m_workspace->load(Kind::Note, note);
    if (!loaded)
        return failure(loaded.error());
    Record after = loaded->record;
    after.set(fields::note::title, title);
    return m_workspace->commit(Edit::update(*loaded, after), u"edit"_s);
}

Result<CommitInfo> Device::rewrite(const RecordId &note, const QString &body)
{
    const auto loaded = m_workspace->load(Kind::Note, note);
    if (!loaded)
        return failure(loaded.error());
    Record after = loaded->record;
    after.set(fields::note::body, body);
    return m_workspace->commit(Edit::update(*loaded, after), u"edit"_s);
}

QString Device::title(const RecordId &note)
{
    return m_workspace->record(Kind::Note, note).title();
}

QByteArray Device::snapshot()
{
    QByteArrayList lines;
    for (const KindSpec &spec : schema::kinds()) {
        const QList<Record> records = m_workspace->all(spec.kind);
        for (const Record &record : records)
            lines << spec.name + ' ' + record.id().toBytes().toHex() + ' '
                         + codec::packed(record, spec.allAtoms()).toHex();
    }
    const QList<RecordRef> dead = m_workspace->bin();
    for (const RecordRef &ref : dead)
        lines << "dead " + ref.id.toBytes().toHex();
    const QList<Conflict> open = conflicts(*m_workspace).value_or(QList<Conflict>());
    for (const Conflict &conflict : open) {
        QByteArrayList values;
        for (const ConflictValue &value : conflict.values)
            values << value.packed.toHex() + (value.alive ? "" : " dead");
        std::sort(values.begin(), values.end());
        lines << "conflict " + conflict.record.id.toBytes().toHex() + ' ' + QByteArray::number(conflict.atom)
                     + ' ' + values.join(' ');
    }
    std::sort(lines.begin(), lines.end());
    return lines.join('\n');
}

QByteArray Device::books()
{
    QByteArrayList lines{snapshot(), library()};
    const auto peers = m_service->peers();
    if (peers) {
        for (const PeerStatus &status : *peers)
            lines << status.peer.device.toHex() + QByteArray::number(int(status.peer.trust))
                         + QByteArray::number(status.peer.number) + status.peer.acknowledged.packed().toHex();
    }
    const auto exchanges = m_service->exchanges();
    if (exchanges) {
        for (const Exchange &exchange : *exchanges)
            lines << exchange.file.toHex() + QByteArray::number(int(exchange.state))
                         + exchange.detail.toUtf8();
    }
    const auto state = m_workspace->store().replicator().state();
    if (state)
        lines << state->vector.packed().toHex() << QByteArray::number(state->actors.size());
    lines << QByteArray::number(m_workspace->batches().size());
    return lines.join('\n');
}

QByteArray Device::library()
{
    const auto state = m_workspace->store().replicator().state();
    return state ? state->library : QByteArray();
}

bool introduce(Device &a, Device &b)
{
    const QString first = a.filePath(u"a.chancery-card"_s);
    const QString second = b.filePath(u"b.chancery-card"_s);
    if (!a.sync().writeCard(first) || !b.sync().writeCard(second))
        return false;
    const auto cardOfA = SyncService::readCard(first);
    const auto cardOfB = SyncService::readCard(second);
    return cardOfA && cardOfB && b.sync().trust(*cardOfA) && a.sync().trust(*cardOfB);
}

QString bundleOf(Device &from, const BundleOrder &order)
{
    const QString path =
        from.filePath(QString::fromLatin1(from->newId().toBytes().toHex()) + u".chancery-bundle"_s);
    const auto written = from.sync().exportBundle(path, order);
    if (!written)
        qWarning() << "no bundle:" << int(written.error().code) << written.error().subject
                   << written.error().detail;
    return written ? path : QString();
}

Result<ImportResult> send(Device &from, Device &to, const BundleOrder &order, const ImportOrder &import)
{
    return to.sync().importBundle(bundleOf(from, order), import);
}

QByteArray readAll(const QString &path)
{
    QFile file(path);
    return file.open(QIODevice::ReadOnly) ? file.readAll() : QByteArray();
}

bool writeAll(const QString &path, const QByteArray &bytes)
{
    QFile file(path);
    return file.open(QIODevice::WriteOnly) && file.write(bytes) == bytes.size();
}

} // namespace chancery::test
