// SPDX-FileCopyrightText: Chancery contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "models/exchange/icalendar.h"
#include "models/exchange/report.h"
#include "models/exchange/vcard.h"

#include <QHash>

namespace chancery::test {

//! Records in memory, for tests of what depends on a lookup only. The store itself is tested elsewhere.
class ExchangeWorld
{
public:
    void put(const Record &record) { m_records.insert(record.id(), record); }
    Record get(const RecordId &id) const { return m_records.value(id); }
    QList<Record> all(Kind kind) const;
    QList<Record> children(Kind kind, const RecordId &owner) const;
    qsizetype size() const { return m_records.size(); }

    ImportLookup lookup() const;
    ImportReport preview(const Parsed &parsed) const
    {
        return matchImport({{QStringLiteral("file"), parsed}}, lookup());
    }
    //! Previews and writes.
    ImportReport import(const Parsed &parsed);

    vcard::Card card(const Record &record) const;
    icalendar::Event event(const Record &mission) const;
    QStringList tags(const RecordId &id) const;

    bool operator==(const ExchangeWorld &) const = default;

private:
    QHash<RecordId, Record> m_records;
};

//! A file below tests/data/exchange.
QByteArray exchangeFile(const QString &name);
//! The first difference between two records, for a message; empty if there is none.
QString difference(const Record &a, const Record &b);
//! Codes and lines of rejections: "BadDate:12".
QStringList rejections(const ImportReport &report);

} // namespace chancery::test
