// SPDX-FileCopyrightText: Chancery contributors
// SPDX-License-Identifier: GPL-3.0-or-later

// Any bytes make a report; a table that was read and written is the same table.

#include "models/exchange/csv.h"

#include <cstdint>
#include <cstdlib>

extern "C" int LLVMFuzzerTestOneInput(const std::uint8_t *data, std::size_t size)
{
    using namespace chancery;
    const QByteArray bytes(reinterpret_cast<const char *>(data), qsizetype(size));
    csv::parse(bytes);
    const auto table = csv::readTable(bytes);
    if (!table)
        return 0;
    QList<QStringList> rows;
    for (const csv::Row &row : table->rows)
        rows.append(row.cells);
    const auto again = csv::readTable(csv::writeTable(rows, {table->separator, true}), table->separator);
    if (!again || again->rows.size() != rows.size())
        std::abort();
    for (qsizetype i = 0; i < rows.size(); ++i) {
        // an unpaired surrogate cannot be written: it comes back as the replacement character
        if (rows[i].size() != again->rows[i].cells.size())
            std::abort();
    }
    return 0;
}
