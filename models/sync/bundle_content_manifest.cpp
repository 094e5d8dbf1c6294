// SPDX-FileCopyrightText: Chancery contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "models/sync/bundle_content_manifest.h"

#include "models/merge/varint.h"

#include <limits>

using namespace Qt::StringLiterals;

namespace chancery::content {

namespace {

enum Field : quint8 {
    Protocol = 1,
    MinReader,
    SchemaVersion,
    Purpose,
    Library,
    Epoch,
    EmptyLibrary,
    Device,
    DeviceName,
    User,
    Number,
    Sender,
    Actors,
    Base,
    Top,
    Reserved, // drafts of the format kept heads of the sender here; empty, and passed over
    Pack,
    Written,
    Wants, // from here on not in every manifest
    Heads,
};

constexpr int fieldCount = Written; // that are all there

void append(QByteArray &out, Field field, QByteArrayView bytes)
{
    varint::append(out, quint64(field));
    appendBytes(out, bytes);
}

void append(QByteArray &out, Field field, quint64 number)
{
    QByteArray bytes;
    varint::append(bytes, number);
    append(out, field, QByteArrayView(bytes));
}

QByteArray packedActors(const QMap<quint32, Actor> &actors)
{
    QByteArray out;
    varint::append(out, quint64(actors.size()));
    for (auto it = actors.cbegin(); it != actors.cend(); ++it) {
        varint::append(out, quint64(it.key()));
        out.append(it->id);
        appendBytes(out, it->device.toUtf8());
    }
    return out;
}

QByteArray packedHeads(const QList<HeadRun> &heads)
{
    QByteArray out;
    for (const HeadRun &run : heads) {
        varint::append(out, Dot{run.actor, run.first});
        appendBytes(out, run.heads);
    }
    return out;
}

bool isHead(const VersionVector::Entry &entry)
{
    return entry.counter > 0 && (entry.head.isEmpty() || entry.head.size() == hashSize);
}

bool isWithin(const VersionVector &vector, const QMap<quint32, Actor> &actors)
{
    for (auto it = vector.entries().cbegin(); it != vector.entries().cend(); ++it) {
        if (!actors.contains(it.key()) || !isHead(*it)
            || it->counter > quint64(std::numeric_limits<qint64>::max()))
            return false;
    }
    return true;
}

//! Ascending, without overlap, and within the top.
bool areHeads(const QList<HeadRun> &heads, const VersionVector &top)
{
    const HeadRun *last = nullptr;
    for (const HeadRun &run : heads) {
        const bool isWhole = !run.heads.isEmpty() && run.heads.size() % HeadRun::headSize == 0;
        if (!isWhole || run.first == 0 || run.first > top.counter(run.actor)
            || run.last() > top.counter(run.actor))
            return false;
        if (last && std::pair(last->actor, last->last()) >= std::pair(run.actor, run.first))
            return false;
        last = &run;
    }
    return true;
}

//! What is wrong with it, if anything: both sides ask.
QString faultOf(const BundleManifest &manifest)
{
    if (manifest.library.size() != idSize)
        return u"library"_s;
    if (manifest.device.size() != keySize)
        return u"device"_s;
    if (!manifest.pack.isEmpty() && manifest.pack.size() != idSize)
        return u"pack"_s;
    const bool isPack = manifest.purpose == BundleManifest::Purpose::PackReturn;
    if (isPack == manifest.pack.isEmpty())
        return u"purpose"_s;
    for (const Actor &actor : manifest.actors) {
        if (actor.id.size() != idSize)
            return u"actors"_s;
    }
    if (!manifest.actors.contains(manifest.sender))
        return u"sender"_s;
    if (!isWithin(manifest.base, manifest.actors) || !isWithin(manifest.top, manifest.actors))
        return u"vector"_s;
    if (!areHeads(manifest.heads, manifest.top))
        return u"heads"_s;
    const auto isHash = [](const QByteArray &hash) { return hash.size() == hashSize; };
    if (!std::all_of(manifest.wants.begin(), manifest.wants.end(), isHash))
        return u"wants"_s;
    return {};
}

qsizetype headsIn(const QList<HeadRun> &heads)
{
    qsizetype count = 0;
    for (const HeadRun &run : heads)
        count += run.count();
    return count;
}

bool isWithinLimits(const BundleManifest &manifest)
{
    const auto fits = [](const QString &text) { return text.toUtf8().size() <= textLimit; };
    return manifest.actors.size() <= actorLimit && headsIn(manifest.heads) <= HeadRun::limit
           && manifest.wants.size() <= wantLimit && fits(manifest.deviceName) && fits(manifest.user)
           && std::all_of(manifest.actors.begin(), manifest.actors.end(),
                          [&](const Actor &actor) { return fits(actor.device); });
}

class Reader
{
public:
    explicit Reader(BundleManifest &manifest) : m_manifest(manifest) { }

    void take(quint64 field, Cursor value)
    {
        if (field > quint64(Heads) || field == Reserved)
            return; // of another program, which said that we may read on
        if (field == Actors)
            takeActors(value);
        else if (field == Base || field == Top)
            takeVector(value, field == Base ? m_manifest.base : m_manifest.top);
        else if (field == Heads)
            takeHeads(value);
        else if (field == Wants)
            takeWants(value);
        else if (field == Library || field == Device || field == Pack)
            bytesOf(Field(field)) = value.bytes(quint64(value.left())).toByteArray();
        else if (field == DeviceName || field == User)
            takeText(value, field == User ? m_manifest.user : m_manifest.deviceName);
        else
            takeNumber(Field(field), value.number());
        m_good = m_good && value.isGood() && value.atEnd();
    }
    bool isGood() const { return m_good; }

private:
    QByteArray &bytesOf(Field field)
    {
        return field == Library ? m_manifest.library : field == Device ? m_manifest.device : m_manifest.pack;
    }

    void takeText(Cursor &value, QString &text)
    {
        const QByteArrayView utf8 = value.bytes(quint64(value.left()));
        m_good = m_good && utf8.size() <= textLimit && utf8.isValidUtf8();
        if (m_good)
            text = QString::fromUtf8(utf8);
    }

    void takeNumber(Field field, quint64 number)
    {
        const bool isSmall = number <= quint64(std::numeric_limits<int>::max());
        if (field == Epoch || field == Written) {
            (field == Epoch ? m_manifest.epoch : m_manifest.written) = unzigzag(number);
        } else if (field == Number) {
            m_manifest.number = number;
            m_good = m_good && number <= quint64(std::numeric_limits<qint64>::max());
        } else if (field == Sender) {
            m_manifest.sender = quint32(number);
            m_good = m_good && number <= std::numeric_limits<quint32>::max();
        } else if (field == EmptyLibrary) {
            m_manifest.emptyLibrary = number != 0;
            m_good = m_good && number <= 1;
        } else if (field == Purpose) {
            m_manifest.purpose = BundleManifest::Purpose(number);
        } else {
            m_good = m_good && isSmall;
            if (field == SchemaVersion)
                m_manifest.schemaVersion = int(number);
        }
    }

    void takeActors(Cursor &value)
    {
        const quint64 count = value.number();
        m_good = m_good && count <= quint64(actorLimit);
        for (quint64 i = 0; m_good && i < count && value.isGood(); ++i) {
            const quint64 ordinal = value.number();
            Actor actor;
            actor.id = value.bytes(idSize).toByteArray();
            actor.device = value.text();
            const bool ascends = m_manifest.actors.isEmpty() || m_manifest.actors.lastKey() < ordinal;
            m_good = value.isGood() && ascends && ordinal <= std::numeric_limits<quint32>::max();
            if (m_good)
                m_manifest.actors.insert(m_manifest.actors.cend(), quint32(ordinal), actor);
        }
    }

    void takeVector(Cursor &value, VersionVector &vector)
    {
        // what unpacked() makes of it is bounded by its length: so first no more than its actors can take
        constexpr qsizetype entryLimit = 5 + 10 + 1 + hashSize;
        m_good = m_good && value.left() <= m_manifest.actors.size() * entryLimit;
        if (!m_good)
            return;
        const auto read = VersionVector::unpacked(value.bytes(quint64(value.left())));
        m_good = read.has_value();
        if (m_good)
            vector = *read;
    }

    void takeHeads(Cursor &value)
    {
        m_good = m_good && value.left() <= HeadRun::limit * (HeadRun::headSize + 4);
        while (m_good && !value.atEnd() && value.isGood()) {
            const Dot first = value.dot();
            m_manifest.heads.append({first.actor, first.counter, value.bytes(value.number()).toByteArray()});
        }
    }

    void takeWants(Cursor &value)
    {
        m_good = m_good && value.left() % hashSize == 0 && value.left() / hashSize <= wantLimit;
        while (m_good && !value.atEnd())
            m_manifest.wants.append(value.bytes(hashSize).toByteArray());
    }

    BundleManifest &m_manifest;
    bool m_good = true;
};

//! Protocol, the lowest reader and the purpose are read first: nothing else may be said of what is not for us.
Result<void> checkReader(QByteArrayView payload, BundleManifest &manifest)
{
    Cursor fields(payload);
    quint64 numbers[Purpose + 1] = {};
    while (fields.isGood() && !fields.atEnd()) {
        const quint64 field = fields.number();
        Cursor value(fields.bytes(fields.number()));
        if (field == Protocol || field == MinReader || field == Purpose)
            numbers[field] = value.isGood() && !value.atEnd() ? value.number() : 0;
    }
    if (numbers[MinReader] > quint64(bundleProtocol))
        return failure(ErrorCode::UnsupportedFormat, QString::number(numbers[MinReader]), u"protocol"_s);
    if (numbers[Purpose] > quint64(BundleManifest::Purpose::PackReturn))
        return failure(ErrorCode::UnsupportedFormat, QString::number(numbers[Purpose]), u"purpose"_s);
    const bool isSmall = numbers[Protocol] <= quint64(std::numeric_limits<int>::max());
    if (numbers[Protocol] == 0 || numbers[MinReader] == 0 || numbers[Purpose] == 0 || !isSmall)
        return damaged(u"manifest: protocol"_s);
    manifest.protocol = int(numbers[Protocol]);
    manifest.minReader = int(numbers[MinReader]);
    return ok();
}

} // namespace

Result<QByteArray> packedManifest(const BundleManifest &manifest)
{
    if (!isWithinLimits(manifest))
        return failure(ErrorCode::TooLarge, {}, u"manifest"_s);
    if (const QString fault = faultOf(manifest); !fault.isEmpty())
        return failure(ErrorCode::FileCorrupt, {}, QString(u"manifest: "_s + fault));
    QByteArray out;
    append(out, Protocol, quint64(manifest.protocol));
    append(out, MinReader, quint64(manifest.minReader));
    append(out, SchemaVersion, quint64(manifest.schemaVersion));
    append(out, Purpose, quint64(manifest.purpose));
    append(out, Library, QByteArrayView(manifest.library));
    append(out, Epoch, zigzag(manifest.epoch));
    append(out, EmptyLibrary, quint64(manifest.emptyLibrary));
    append(out, Device, QByteArrayView(manifest.device));
    append(out, DeviceName, QByteArrayView(manifest.deviceName.toUtf8()));
    append(out, User, QByteArrayView(manifest.user.toUtf8()));
    append(out, Number, manifest.number);
    append(out, Sender, quint64(manifest.sender));
    append(out, Actors, QByteArrayView(packedActors(manifest.actors)));
    append(out, Base, QByteArrayView(manifest.base.packed()));
    append(out, Top, QByteArrayView(manifest.top.packed()));
    append(out, Reserved, QByteArrayView());
    append(out, Pack, QByteArrayView(manifest.pack));
    append(out, Written, zigzag(manifest.written));
    if (!manifest.wants.isEmpty())
        append(out, Wants, QByteArrayView(manifest.wants.join()));
    if (!manifest.heads.isEmpty())
        append(out, Heads, QByteArrayView(packedHeads(manifest.heads)));
    return out;
}

Result<BundleManifest> unpackedManifest(QByteArrayView payload)
{
    BundleManifest manifest;
    CHANCERY_TRY(checkReader(payload, manifest));
    Cursor fields(payload);
    Reader reader(manifest);
    quint64 last = 0;
    while (!fields.atEnd()) {
        const quint64 field = fields.number();
        const QByteArrayView value = fields.bytes(fields.number());
        // ascending, each once; those of this protocol without a gap
        const bool isNext = field <= quint64(fieldCount) ? field == last + 1 : field > last;
        if (!fields.isGood() || !isNext)
            return damaged(u"manifest: fields"_s);
        last = field;
        reader.take(field, Cursor(value));
        if (!reader.isGood())
            return damaged(QString(u"manifest: field "_s + QString::number(field)));
    }
    if (last < quint64(fieldCount))
        return damaged(u"manifest: fields"_s);
    if (const QString fault = faultOf(manifest); !fault.isEmpty())
        return damaged(QString(u"manifest: "_s + fault));
    return manifest;
}

} // namespace chancery::content
