// SPDX-FileCopyrightText: Chancery contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "models/analysis/law_as_of.h"
#include "models/workspace/seed_loader.h"

#include <QFile>
#include <QString>

namespace chancery::test {

//! The shipped records by kind, as a workspace would hand them out.
class SeedFixture
{
public:
    bool load()
    {
        const auto seed = loadSeed();
        if (!seed)
            return false;
        m_records = seed->reference + seed->demo;
        m_byId = recordsById(m_records);
        return true;
    }

    QList<Record> all(Kind kind) const
    {
        QList<Record> found;
        for (const Record &record : m_records) {
            if (record.kind() == kind)
                found.append(record);
        }
        return found;
    }
    Record record(const RecordId &id) const { return m_byId.value(id); }
    Record record(QStringView key) const { return m_byId.value(seedId(key)); }
    LawRecords law() const
    {
        return {all(Kind::Scheme), all(Kind::Term), all(Kind::Classification), all(Kind::Passage),
                all(Kind::ConflictNote)};
    }

private:
    QList<Record> m_records;
    QHash<RecordId, Record> m_byId;
};

//! The rows of a table in tests/data without quoted cells, the header left out.
inline QList<QStringList> testTable(const QString &name)
{
    QFile file(qEnvironmentVariable("CHANCERY_TEST_DATA") + u'/' + name);
    QList<QStringList> rows;
    if (!file.open(QIODevice::ReadOnly))
        return rows;
    for (const QByteArray &line : file.readAll().split('\n')) {
        if (!line.isEmpty())
            rows.append(QString::fromUtf8(line).split(u','));
    }
    return rows.mid(1);
}

} // namespace chancery::test
