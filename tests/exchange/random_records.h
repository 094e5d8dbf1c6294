// SPDX-FileCopyrightText: Chancery contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "models/records/record.h"

#include <QRandomGenerator>

namespace chancery::test {

//! Records of any kind with random values that the schema allows: texts in several scripts with the signs that formats
//! stumble over, dates of every precision.
class RandomRecords
{
public:
    explicit RandomRecords(quint32 seed) : m_random(seed) { }

    int below(int bound) { return m_random.bounded(bound); }
    bool oneIn(int n) { return m_random.bounded(n) == 0; }
    RecordId id();
    //! One line, without control characters.
    QString line();
    //! Lines, with line feeds.
    QString text();
    PartialDate date();
    Value value(const FieldSpec &field);
    //! Every field filled with the chance of one in \a sparse.
    Record record(Kind kind, int sparse = 2);

private:
    QString chars(int most, const QString &alphabet);

    QRandomGenerator m_random;
};

} // namespace chancery::test
