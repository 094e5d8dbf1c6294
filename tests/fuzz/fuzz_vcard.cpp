// SPDX-FileCopyrightText: Chancery contributors
// SPDX-License-Identifier: GPL-3.0-or-later

// Any bytes make a report, and what is accepted of them is written and read again.

#include "models/exchange/vcard.h"

#include <cstdint>

extern "C" int LLVMFuzzerTestOneInput(const std::uint8_t *data, std::size_t size)
{
    using namespace chancery;
    const Parsed parsed = vcard::parse(QByteArray(reinterpret_cast<const char *>(data), qsizetype(size)));
    QList<vcard::Card> cards;
    for (const ParsedRecord &record : parsed.records) {
        vcard::Card card;
        card.record = record.record;
        for (const ParsedChild &child : record.children) {
            if (child.record.kind() == Kind::ContactPoint)
                card.contactPoints.append(child.record);
        }
        cards.append(card);
    }
    vcard::parse(vcard::write(cards));
    vcard::parse(vcard::write(cards, vcard::Version::V3));
    return 0;
}
