// SPDX-FileCopyrightText: Chancery contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "models/workspace/seed_loader.h"

#include "models/workspace/seed_table.h"

#include <QDirIterator>
#include <QFile>

#include <algorithm>

using namespace Qt::StringLiterals;

namespace chancery {

namespace {

const QString seedRoot = u":/chancery/seed/"_s;

const QLatin1StringView changedTable = "reference/changed.csv"_L1;

Result<QByteArray> contentOf(const QString &path)
{
    QFile file(path);
    if (!file.open(QIODevice::ReadOnly))
        return failure(ErrorCode::FileNotReadable, path, file.errorString());
    return file.readAll();
}

bool isReference(const SeedFile &file)
{
    return file.name.startsWith(u"reference/");
}

Result<QList<Record>> readPart(const QList<SeedFile> &files, SeedKeys &keys)
{
    QList<SeedTable> tables;
    for (const SeedFile &file : files) {
        auto table = readSeedTable(file.name, file.content);
        if (!table)
            return failure(std::move(table).error());
        CHANCERY_TRY(keys.add(*table));
        tables.append(*table);
    }
    QList<Record> records;
    for (const SeedTable &table : tables) {
        const auto read = recordsOf(table, keys);
        if (!read)
            return failure(read.error());
        records += *read;
    }
    std::stable_sort(records.begin(), records.end(),
                     [](const Record &a, const Record &b) { return a.kind() < b.kind(); });
    return records;
}

} // namespace

RecordId seedId(QStringView key)
{
    return RecordId::derived({"seed", key.toUtf8()});
}

QDate seedDemoDay()
{
    return QDate(2017, 5, 31);
}

Result<SeedData> readSeed(const QList<SeedFile> &files, int version)
{
    QList<SeedFile> ordered;
    std::optional<SeedFile> changed;
    for (const SeedFile &file : files) {
        if (file.name == changedTable)
            changed = file;
        else
            ordered.append(file);
    }
    std::sort(ordered.begin(), ordered.end(),
              [](const SeedFile &a, const SeedFile &b) { return a.name < b.name; });
    const auto demoBegin = std::stable_partition(ordered.begin(), ordered.end(), isReference);
    const auto referenceCount = demoBegin - ordered.begin();

    SeedKeys keys; // reference data is read first and sees its own keys only
    const auto reference = readPart(ordered.first(referenceCount), keys);
    if (!reference)
        return failure(reference.error());
    const auto demo = readPart(ordered.sliced(referenceCount), keys);
    if (!demo)
        return failure(demo.error());
    SeedData seed{version, *reference, *demo, {}};
    if (changed) {
        const auto versions = SeedVersions::read(changed->name, changed->content, seed.reference, version);
        if (!versions)
            return failure(versions.error());
        seed.versions = *versions;
    }
    return seed;
}

Result<quint64> seedVersion()
{
    const auto text = contentOf(seedRoot + u"VERSION"_s);
    if (!text)
        return failure(text.error());
    return text->trimmed().toULongLong();
}

Result<SeedData> loadSeed()
{
    const QString root = seedRoot;
    const auto version = seedVersion();
    if (!version)
        return failure(version.error());
    QList<SeedFile> files;
    QDirIterator it(root, {u"*.csv"_s}, QDir::Files, QDirIterator::Subdirectories);
    while (it.hasNext()) {
        const QString path = it.next();
        const auto content = contentOf(path);
        if (!content)
            return failure(content.error());
        files.append({path.sliced(root.size()), *content});
    }
    return readSeed(files, int(*version));
}

} // namespace chancery
