// SPDX-FileCopyrightText: Chancery contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "models/text/romanise.h"

#include <string>
#include <string_view>

#include <QByteArrayView>
#include <QStringView>

#include <unicode/utf16.h>
#include <unicode/utf8.h>

namespace chancery {

//! Reads code points from UTF-16; an unpaired surrogate reads as U+FFFD.
struct Utf16Reader
{
    QStringView text;

    qsizetype size() const { return text.size(); }
    char32_t next(qsizetype &at) const
    {
        const char16_t *units = text.utf16();
        char32_t c = 0;
        U16_NEXT(units, at, text.size(), c);
        return U_IS_SURROGATE(c) ? 0xFFFD : c;
    }
};

//! Reads code points from UTF-8; malformed bytes read as U+FFFD.
struct Utf8Reader
{
    QByteArrayView text;

    qsizetype size() const { return text.size(); }
    char32_t next(qsizetype &at) const
    {
        const char *bytes = text.data();
        UChar32 c = 0;
        U8_NEXT_OR_FFFD(bytes, at, text.size(), c);
        return char32_t(c);
    }
};

//! Cuts a text into words in one pass, with memory for one word; see folding.h for what a word is.
class WordScanner
{
public:
    static constexpr size_t maxUnits = 64;

    enum class Kind { Separator, Word, Mark, Invisible, Apostrophe, Ideograph };
    static Kind kindOf(char32_t c);

    struct Word
    {
        qsizetype begin = 0;
        qsizetype end = 0;
        bool ascii = true;
        std::u16string_view text; //!< Its first letters, at most maxUnits units.
    };

    //! Calls `sink(const Word &)` for each word; false when the sink returned false.
    template<typename Reader, typename Sink>
    bool scan(const Reader &reader, const Sink &sink)
    {
        m_letters.reserve(maxUnits);
        for (qsizetype at = 0; at < reader.size();) {
            const qsizetype start = at;
            const char32_t c = reader.next(at);
            const Kind kind = kindOf(c);
            if (kind == Kind::Word) {
                push(c, start, at);
            } else if (joins(kind, reader, at)) {
                pushInner(c, kind, at);
            } else {
                if (!flush(sink))
                    return false;
                if (kind == Kind::Ideograph) {
                    push(c, start, at);
                    if (!flush(sink))
                        return false;
                }
            }
        }
        return flush(sink);
    }

private:
    template<typename Reader>
    bool joins(Kind kind, const Reader &reader, qsizetype at) const
    {
        if (m_letters.empty())
            return false;
        if (kind == Kind::Mark || kind == Kind::Invisible)
            return true;
        if (kind != Kind::Apostrophe || !romanise::isCyrillic(m_letters.back()) || at >= reader.size())
            return false;
        const char32_t next = reader.next(at);
        return romanise::isCyrillic(next) && kindOf(next) == Kind::Word;
    }

    template<typename Sink>
    bool flush(const Sink &sink)
    {
        if (m_letters.empty())
            return true;
        m_word.text = m_letters;
        const bool goOn = sink(std::as_const(m_word));
        m_letters.clear();
        return goOn;
    }

    void push(char32_t c, qsizetype start, qsizetype end);
    void pushInner(char32_t c, Kind kind, qsizetype end);
    void append(char32_t c);

    Word m_word;
    std::u16string m_letters;
    int m_marks = 0;
};

} // namespace chancery
