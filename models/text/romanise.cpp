// SPDX-FileCopyrightText: Chancery contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "models/text/romanise.h"

#include "models/text/romanise_tables.h"

#include <array>

#include <unicode/uchar.h>
#include <unicode/unorm2.h>

namespace chancery::romanise {

namespace {

// A letter with its accents taken off; the letter itself when it has none.
char16_t baseLetter(char16_t c, bool *dialytika = nullptr)
{
    UErrorCode status = U_ZERO_ERROR;
    const UNormalizer2 *nfd = unorm2_getNFDInstance(&status);
    std::array<UChar, 8> parts{};
    const int32_t length = unorm2_getDecomposition(nfd, c, parts.data(), int32_t(parts.size()), &status);
    if (length <= 0 || U_FAILURE(status))
        return c;
    if (dialytika) {
        for (int32_t i = 1; i < length; ++i)
            *dialytika = *dialytika || parts[size_t(i)] == 0x0308;
    }
    return parts[0];
}

bool isMark(char16_t c)
{
    return (U_GET_GC_MASK(c) & (U_GC_M_MASK | U_GC_CF_MASK)) != 0;
}

void append(Spellings &out, std::string_view text)
{
    out.scholarly += text;
    out.english += text;
    out.french += text;
    out.rough += text;
}

void append(Spellings &out, std::string_view scholarly, std::string_view english, std::string_view french,
            std::string_view rough)
{
    out.scholarly += scholarly;
    out.english += english;
    out.french += french;
    out.rough += rough;
    out.ambiguous = true;
}

void appendAscii(Spellings &out, char16_t c)
{
    const std::array<char, 2> text{char(c), 0};
    append(out, text.data());
}

//! Walks one word; each read* function takes the letter at `m_at` and moves on.
class Speller
{
public:
    explicit Speller(std::u16string_view word)
        : m_word(word)
        , m_ukrainian(word.find_first_of(u"іїєґ") != word.npos)
    { }

    Spellings run()
    {
        while (m_at < m_word.size()) {
            const char16_t c = m_word[m_at];
            if (c < 0x80)
                readAscii();
            else if (isCyrillic(c))
                readCyrillic();
            else if (isGreek(c))
                readGreek();
            else if (!isMark(c))
                readLatin();
            else
                ++m_at;
        }
        return std::move(m_out);
    }

private:
    char16_t peek(size_t ahead) const { return m_at + ahead < m_word.size() ? m_word[m_at + ahead] : u'\0'; }
    bool atEnd(size_t taken) const { return m_at + taken >= m_word.size(); }

    void readAscii()
    {
        appendAscii(m_out, m_word[m_at]);
        ++m_at;
    }

    void readLatin()
    {
        const char16_t c = m_word[m_at++];
        if (const LatinLetter *letter = findLetter(latinLetters, c)) {
            m_out.scholarly += letter->plain;
            m_out.english += letter->digraph;
            m_out.french += letter->digraph;
            m_out.rough += letter->plain;
            m_out.ambiguous = m_out.ambiguous || letter->slavic;
            return;
        }
        const int digit = u_charDigitValue(c);
        if (digit >= 0)
            return appendAscii(m_out, char16_t(u'0' + digit));
        const char16_t base = baseLetter(c);
        if (base < 0x80)
            appendAscii(m_out, base);
        else if (const LatinLetter *letter = findLetter(latinLetters, base))
            append(m_out, letter->plain);
        else
            m_out.foreign = true;
    }

    bool readCyrillicContext(char16_t c)
    {
        const bool beforeLast = atEnd(2);
        if ((c == u'и' || c == u'ы') && peek(1) == u'й' && beforeLast) {
            append(m_out, c == u'и' ? "ij" : "yj", "y", "i", "iy");
            m_at += 2;
        } else if (c == u'и' && peek(1) == u'я' && beforeLast) {
            append(m_out, "ija", "ia", "ia", "iya");
            m_at += 2;
        } else if (c == u'и' && peek(1) == u'н' && beforeLast && m_at > 2 && !m_ukrainian) {
            append(m_out, "in", "in", "ine", "in");
            m_at += 2;
        } else if (c == u'к' && peek(1) == u'с') {
            append(m_out, "ks", "ks", "x", "ks");
            m_at += 2;
        } else if (c == u'ъ') {
            const bool silent = atEnd(1) || std::u16string_view(u"еёюя").find(peek(1)) != m_word.npos;
            append(m_out, silent ? "" : "a", silent ? "" : "a", silent ? "" : "a", silent ? "" : "a");
            ++m_at;
        } else if (m_ukrainian && (c == u'и' || c == u'г')) {
            append(m_out, c == u'и' ? "y" : "h");
            ++m_at;
        } else if (c == u'г' && (peek(1) == u'е' || peek(1) == u'и')) {
            append(m_out, "g", "g", "gu", "g");
            ++m_at;
        } else {
            return false;
        }
        return true;
    }

    void readCyrillic()
    {
        const char16_t c = m_word[m_at];
        m_out.ambiguous = true;
        if (readCyrillicContext(c))
            return;
        ++m_at;
        const CyrillicLetter *letter = findCyrillic(c);
        if (!letter)
            letter = findCyrillic(baseLetter(c));
        if (letter)
            append(m_out, letter->scholarly, letter->english, letter->french, letter->rough);
        else
            m_out.foreign = true;
    }

    // αυ, ευ, ηυ sound v before a vowel or a voiced consonant, else f.
    bool readGreekUpsilon(char16_t first, char16_t second, bool dialytika)
    {
        if (second != u'υ' || dialytika || (first != u'α' && first != u'ε' && first != u'η'))
            return false;
        const char16_t next = baseLetter(peek(2));
        const bool voiceless = atEnd(2) || std::u16string_view(u"θκξπστφχψ").find(next) != m_word.npos;
        append(m_out, first == u'α' ? "a" : first == u'ε' ? "e" : "i");
        append(m_out, voiceless ? "f" : "v");
        m_at += 2;
        return true;
    }

    bool readGreekPair(char16_t first)
    {
        bool dialytika = false;
        const char16_t second = m_at + 1 < m_word.size() ? baseLetter(peek(1), &dialytika) : u'\0';
        if (readGreekUpsilon(first, second, dialytika))
            return true;
        for (const GreekPair &pair : greekPairs) {
            if (pair.first != first || pair.second != second || dialytika)
                continue;
            const bool initial = m_at == 0;
            append(m_out, initial ? pair.initial : pair.scholarly, initial ? pair.initial : pair.popular,
                   initial ? pair.initial : pair.popular, initial ? pair.initial : pair.popular);
            m_at += 2;
            return true;
        }
        return false;
    }

    void readGreek()
    {
        m_out.ambiguous = true;
        const char16_t base = baseLetter(m_word[m_at]);
        if (readGreekPair(base))
            return;
        ++m_at;
        const bool beforeFront =
            base == u'γ' && !atEnd(0)
            && std::u16string_view(u"ιεηυ").find(baseLetter(m_word[m_at])) != m_word.npos;
        if (beforeFront)
            return append(m_out, "g", "y", "g", "y");
        if (const GreekLetter *letter = findLetter(greekLetters, base))
            append(m_out, letter->scholarly, letter->popular, letter->popular, letter->popular);
        else
            m_out.foreign = true;
    }

    std::u16string_view m_word;
    size_t m_at = 0;
    bool m_ukrainian;
    Spellings m_out;
};

bool isVowel(char c)
{
    return c == 'a' || c == 'e' || c == 'i' || c == 'o' || c == 'u';
}

// What fits at the start of `word`, null when no rule does.
const SkeletonRule *ruleAt(std::string_view word)
{
    const size_t letter = size_t(word[0] - 'a');
    if (letter >= 26)
        return nullptr;
    for (size_t i = skeletonGroups[letter]; i < skeletonGroups[letter + 1]; ++i) {
        if (word.starts_with(skeletonRules[i].from))
            return &skeletonRules[i];
    }
    return nullptr;
}

// ie is e at the start and after a vowel (Jelena, Yelena = Elena); doubled letters count once.
std::string tidied(const std::string &rough)
{
    std::string out;
    for (size_t i = 0; i < rough.size(); ++i) {
        const char c = rough[i];
        const bool glide = c == 'i' && i + 1 < rough.size() && rough[i + 1] == 'e'
                           && (out.empty() || (isVowel(out.back()) && out.back() != 'i'));
        if (!glide && (out.empty() || out.back() != c))
            out += c;
    }
    return out;
}

} // namespace

bool isCyrillic(char32_t c)
{
    return c >= 0x0400 && c <= 0x052F;
}

bool isGreek(char32_t c)
{
    return (c >= 0x0370 && c <= 0x03FF) || (c >= 0x1F00 && c <= 0x1FFF);
}

Spellings spell(std::u16string_view word)
{
    return Speller(word).run();
}

std::string skeleton(std::string_view word, Reading reading)
{
    const bool french = reading == Reading::French;
    if (french && word.size() > 4 && word.ends_with("ine"))
        word.remove_suffix(1);
    std::string rough;
    for (size_t i = 0; i < word.size();) {
        const std::string_view rest = word.substr(i);
        const bool hardG =
            french && rest.size() > 2 && rest.starts_with("gu") && (rest[2] == 'e' || rest[2] == 'i');
        if (hardG) {
            rough += 'g';
            i += 2;
        } else if (const SkeletonRule *rule = ruleAt(rest)) {
            rough += french ? rule->french : rule->english;
            i += rule->from.size();
        } else {
            rough += word[i++];
        }
    }
    return tidied(rough);
}

std::string withoutSerbianDigraphs(std::string_view word)
{
    std::string out;
    for (size_t i = 0; i < word.size(); ++i) {
        const bool second =
            word[i] == 'j' && i > 0 && (word[i - 1] == 'l' || word[i - 1] == 'n' || word[i - 1] == 'd');
        if (!second)
            out += word[i];
    }
    return out;
}

bool hasAmbiguousDigraph(std::string_view word)
{
    if (word.ends_with("vich") || word.ends_with("vitch"))
        return true;
    for (size_t i = 1; i < word.size(); ++i) {
        const char before = word[i - 1];
        if (word[i] == 'j' && (before == 'l' || before == 'n' || before == 'd' || before == 'g'))
            return true;
        if (word[i] == 'h' && before == 'x')
            return true;
    }
    return false;
}

} // namespace chancery::romanise
