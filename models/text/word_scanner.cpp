// SPDX-FileCopyrightText: Chancery contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "models/text/word_scanner.h"

#include <unicode/uchar.h>

namespace chancery {

namespace {

// More than any language stacks on a letter; what follows is decoration or an attack.
constexpr int maxMarksPerLetter = 3;

bool isAsciiWord(char32_t c)
{
    return (c >= U'a' && c <= U'z') || (c >= U'A' && c <= U'Z') || (c >= U'0' && c <= U'9');
}

bool isApostrophe(char32_t c)
{
    switch (c) {
    case 0x0027:
    case 0x0060:
    case 0x00B4:
    case 0x02B9:
    case 0x02BB:
    case 0x02BC:
    case 0x0374:
    case 0x2018:
    case 0x2019:
    case 0x201B:
    case 0x2032:
    case 0xFF07:
        return true;
    default:
        return false;
    }
}

} // namespace

WordScanner::Kind WordScanner::kindOf(char32_t c)
{
    if (c < 0x80)
        return isAsciiWord(c) ? Kind::Word : c == U'\'' || c == U'`' ? Kind::Apostrophe : Kind::Separator;
    if (isApostrophe(c))
        return Kind::Apostrophe;
    const uint32_t category = U_GET_GC_MASK(UChar32(c));
    if (category & U_GC_M_MASK)
        return Kind::Mark;
    if (category & U_GC_CF_MASK)
        return Kind::Invisible;
    if (c >= 0x2E80 && u_hasBinaryProperty(UChar32(c), UCHAR_IDEOGRAPHIC))
        return Kind::Ideograph;
    return category & (U_GC_L_MASK | U_GC_ND_MASK | U_GC_NL_MASK) ? Kind::Word : Kind::Separator;
}

void WordScanner::push(char32_t c, qsizetype start, qsizetype end)
{
    if (m_letters.empty()) {
        m_word.begin = start;
        m_word.ascii = true;
    }
    m_word.end = end;
    m_marks = 0;
    append(c);
}

void WordScanner::pushInner(char32_t c, Kind kind, qsizetype end)
{
    m_word.end = end;
    if (kind == Kind::Mark && m_marks++ < maxMarksPerLetter)
        append(c);
}

void WordScanner::append(char32_t c)
{
    const size_t units = c > 0xFFFF ? 2 : 1;
    if (m_letters.size() + units > maxUnits)
        return;
    m_word.ascii = m_word.ascii && c < 0x80;
    if (units == 2) {
        m_letters += U16_LEAD(c);
        m_letters += U16_TRAIL(c);
    } else {
        m_letters += char16_t(c);
    }
}

} // namespace chancery
