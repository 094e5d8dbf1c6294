// SPDX-FileCopyrightText: Chancery contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "tests/bench/raw_file.h"

#include "models/store/file_key.h"
#include "models/store/value_codec.h"
#include "tests/bench/measure.h"
#include "tests/support/test_workspace.h"

#include <memory>

namespace chancery::bench {

RawFile::RawFile(const QString &path)
{
    const FileKey key(SecretBytes::copyOf(test::testKey()), QByteArray(16, '\1'));
    m_database = need(Database::open(path, Database::Mode::Create, key.pragma()));
    need(m_database.execute("PRAGMA journal_mode=WAL; PRAGMA synchronous=FULL; PRAGMA cache_size=-24000"));
    for (const Kind kind : {Kind::Person, Kind::Mission, Kind::Note}) {
        const KindSpec &spec = schema::spec(kind);
        QByteArray columns = "id BLOB PRIMARY KEY NOT NULL";
        for (const FieldSpec &field : spec.fields)
            columns += ", \"" + field.name + '"';
        need(m_database.execute("CREATE TABLE \"" + spec.table + "\" (" + columns + ')'));
    }
}

void RawFile::insert(const QList<Record> &records, qsizetype perTransaction)
{
    QHash<int, Statement *> statements;
    std::vector<std::unique_ptr<Statement>> kept;
    for (qsizetype begin = 0; begin < records.size(); begin += perTransaction) {
        auto transaction = need(Transaction::begin(m_database));
        for (const Record &record : records.mid(begin, perTransaction)) {
            Statement *&statement = statements[int(record.kind())];
            if (!statement) {
                const KindSpec &spec = record.spec();
                const QByteArray marks = QByteArray("?, ").repeated(spec.fields.size()) + '?';
                kept.push_back(std::make_unique<Statement>(
                    need(m_database.prepare("INSERT INTO \"" + spec.table + "\" VALUES (" + marks + ')'))));
                statement = kept.back().get();
            }
            statement->bind(1, record.id().toBytes());
            for (int i = 0; i < record.values().size(); ++i)
                codec::bind(*statement, i + 2, record.value(i));
            need(statement->run());
        }
        need(transaction.commit());
    }
}

void RawFile::retitle(const QList<Record> &missions)
{
    if (!m_update.isValid())
        m_update = need(m_database.prepare("UPDATE mission SET title = ? WHERE id = ?"));
    auto transaction = need(Transaction::begin(m_database));
    for (const Record &mission : missions) {
        m_update.bind(1, mission.title() + u'!').bind(2, mission.id().toBytes());
        need(m_update.run());
    }
    need(transaction.commit());
}

void RawFile::buildIndex()
{
    need(m_database.execute("CREATE VIRTUAL TABLE fts USING fts5 (title, body, content = '', "
                            "contentless_delete = 1, prefix = '1 2 3')"));
    for (const Kind kind : {Kind::Person, Kind::Mission, Kind::Note}) {
        const KindSpec &spec = schema::spec(kind);
        QByteArray body = "''";
        for (const FieldSpec &field : spec.fields) {
            if (field.type == FieldType::Text || field.type == FieldType::LongText)
                body += " || ' ' || coalesce(\"" + field.name + "\", '')";
        }
        need(m_database.execute("INSERT INTO fts (title, body) SELECT \"" + spec.fields[spec.titleField].name
                                + "\", " + body + " FROM \"" + spec.table + '"'));
    }
}

} // namespace chancery::bench
