// SPDX-FileCopyrightText: Chancery contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "models/text/folding.h"

#include "models/text/romanise.h"
#include "models/text/word_scanner.h"

#include <algorithm>
#include <array>
#include <mutex>

#include <QString>

#include <unicode/translit.h>
#include <unicode/unorm2.h>

namespace chancery {

namespace {

constexpr char skeletonMark = '\x01';

void addForm(Token &token, std::string_view form, bool skeleton = false)
{
    if (form.empty() || token.forms.size() >= Token::maxForms)
        return;
    QByteArray bytes;
    bytes.reserve(qsizetype(form.size()) + 1);
    if (skeleton)
        bytes += skeletonMark;
    bytes.append(form.data(), qsizetype(form.size()));
    if (!token.forms.contains(bytes))
        token.forms.append(bytes);
}

// A word being typed may be short; a whole word of two letters is rarely a name.
bool isTelling(std::string_view skeleton, FoldPurpose purpose)
{
    return purpose == FoldPurpose::Document
           || skeleton.size() > (purpose == FoldPurpose::PrefixQuery ? 1u : 2u);
}

void addSkeleton(Token &token, std::string_view rough, FoldPurpose purpose,
                 romanise::Reading reading = romanise::Reading::English)
{
    const std::string skeleton = romanise::skeleton(rough, reading);
    if (isTelling(skeleton, purpose))
        addForm(token, skeleton, true);
}

// lj, nj and dj as one letter; while a word is being typed "lj" alone would find every l.
void addReduced(Token &token, std::string_view plain, FoldPurpose purpose)
{
    const std::string reduced = romanise::withoutSerbianDigraphs(plain);
    if (purpose == FoldPurpose::Query || reduced.size() > 2)
        addForm(token, reduced);
}

bool hasDigit(std::string_view word)
{
    return std::any_of(word.begin(), word.end(), [](char c) { return c >= '0' && c <= '9'; });
}

void foldAscii(Token &token, std::u16string_view word, FoldPurpose purpose)
{
    token.forms.resize(1);
    QByteArray &plain = token.forms.first();
    plain.resize(qsizetype(word.size()));
    std::transform(word.begin(), word.end(), plain.begin(),
                   [](char16_t c) { return char(c >= u'A' && c <= u'Z' ? c + 32 : c); });
    const std::string_view view(plain.constData(), size_t(plain.size()));
    if (purpose == FoldPurpose::Document) {
        if (romanise::hasAmbiguousDigraph(view))
            addSkeleton(token, std::string(view), purpose);
        return;
    }
    if (hasDigit(view))
        return;
    const std::string copy(view);
    addSkeleton(token, copy, purpose);
    addSkeleton(token, copy, purpose, romanise::Reading::French);
    addReduced(token, copy, purpose);
}

void foldDocumentWord(Token &token, const romanise::Spellings &spelt)
{
    addForm(token, spelt.scholarly);
    if (!spelt.ambiguous || hasDigit(spelt.scholarly))
        return addForm(token, spelt.english);
    const std::string skeleton = romanise::skeleton(spelt.rough);
    addForm(token, skeleton, true);
    // Queries reach the English spelling through the skeleton, unless it has another one (ё, ț).
    if (spelt.english != spelt.scholarly && romanise::skeleton(spelt.english) != skeleton)
        addForm(token, spelt.english);
}

void foldQueryWord(Token &token, const romanise::Spellings &spelt, FoldPurpose purpose)
{
    addForm(token, spelt.scholarly);
    addForm(token, spelt.english);
    const bool word = !hasDigit(spelt.scholarly);
    if (word)
        addSkeleton(token, spelt.rough, purpose);
    // љ and њ have a reduced spelling that people type; ья, which looks alike here, has not.
    if (romanise::withoutSerbianDigraphs(spelt.scholarly) == spelt.rough)
        addReduced(token, spelt.scholarly, purpose);
    addForm(token, spelt.french);
    addReduced(token, spelt.scholarly, purpose);
    if (!spelt.ambiguous && word)
        addSkeleton(token, spelt.rough, purpose, romanise::Reading::French);
}

// Lower case of the letters that most words are made of and that are already composed; 0 for others.
char16_t simpleLower(char16_t c)
{
    if (c < 0x80)
        return c >= u'A' && c <= u'Z' ? c + 32 : c;
    if (c >= 0x0430 && c <= 0x045F)
        return c;
    if (c >= 0x0400 && c < 0x0430)
        return c < 0x0410 ? c + 80 : c + 32;
    if (c >= 0x00E0 && c <= 0x00FF && c != 0x00F7)
        return c;
    if (c >= 0x00C0 && c <= 0x00DE && c != 0x00D7)
        return c + 32;
    const bool evenCapitals = (c >= 0x0100 && c <= 0x012F) || (c >= 0x014A && c <= 0x0177);
    const bool oddCapitals =
        (c >= 0x0139 && c <= 0x013E) || (c >= 0x0141 && c <= 0x0148) || (c >= 0x0179 && c <= 0x017E);
    if (evenCapitals)
        return c | 1;
    return oddCapitals ? c + (c & 1) : u'\0';
}

bool lowerSimply(std::u16string_view word, std::u16string &out)
{
    out.resize(word.size());
    for (size_t i = 0; i < word.size(); ++i) {
        out[i] = simpleLower(word[i]);
        if (!out[i])
            return false;
    }
    return true;
}

// Compatibility forms, case and invisible characters folded; composed, so that one letter is one unit.
std::u16string caseFolded(std::u16string_view word)
{
    std::u16string simple;
    if (lowerSimply(word, simple))
        return simple;
    UErrorCode status = U_ZERO_ERROR;
    const UNormalizer2 *normalizer = unorm2_getNFKCCasefoldInstance(&status);
    // A character becomes at most 18 (U+FDFA).
    std::array<UChar, WordScanner::maxUnits * 18> out{};
    const int32_t length = unorm2_normalize(normalizer, word.data(), int32_t(word.size()), out.data(),
                                            int32_t(out.size()), &status);
    return U_SUCCESS(status) ? std::u16string(out.data(), size_t(length)) : std::u16string(word);
}

// Some compatibility forms bring spaces and signs with them.
std::u16string withoutSeparators(const std::u16string &word)
{
    const QStringView view(word);
    std::u16string out;
    for (qsizetype at = 0; at < view.size();) {
        const qsizetype start = at;
        const WordScanner::Kind kind = WordScanner::kindOf(Utf16Reader{view}.next(at));
        if (kind != WordScanner::Kind::Separator && kind != WordScanner::Kind::Apostrophe)
            out.append(word, size_t(start), size_t(at - start));
    }
    return out;
}

std::string utf8WithoutMarks(const std::u16string &word)
{
    QString kept;
    for (const QChar c : QString::fromStdU16String(word).normalized(QString::NormalizationForm_D)) {
        if (!c.isMark())
            kept += c;
    }
    return kept.normalized(QString::NormalizationForm_C).toStdString();
}

} // namespace

class Folder::Private
{
public:
    void fold(Token &token, const WordScanner::Word &word, FoldPurpose purpose)
    {
        token.begin = word.begin;
        token.length = word.end - word.begin;
        if (word.ascii)
            return foldAscii(token, word.text, purpose);
        token.forms.clear();
        std::u16string folded = caseFolded(word.text);
        if (folded.size() > word.text.size())
            folded = withoutSeparators(folded);
        const romanise::Spellings spelt = romanise::spell(folded);
        if (spelt.foreign || spelt.scholarly.empty())
            foldForeign(token, folded, purpose);
        else if (purpose == FoldPurpose::Document)
            foldDocumentWord(token, spelt);
        else
            foldQueryWord(token, spelt, purpose);
        if (token.forms.isEmpty())
            addForm(token, QString::fromStdU16String(std::u16string(word.text)).toStdString());
    }

private:
    void foldForeign(Token &token, const std::u16string &word, FoldPurpose purpose)
    {
        addForm(token, utf8WithoutMarks(word));
        const std::string latin = latinOf(word);
        addForm(token, latin);
        if (!latin.empty() && !hasDigit(latin))
            addSkeleton(token, latin, purpose);
    }

    std::string latinOf(const std::u16string &word)
    {
        const std::scoped_lock lock(m_mutex);
        if (!m_loaded) {
            m_loaded = true;
            UErrorCode status = U_ZERO_ERROR;
            m_toLatin.reset(icu::Transliterator::createInstance("Any-Latin; Latin-ASCII; Any-Lower",
                                                                UTRANS_FORWARD, status));
        }
        if (!m_toLatin)
            return {};
        icu::UnicodeString text(word.data(), int32_t(word.size()));
        m_toLatin->transliterate(text);
        std::string latin;
        for (int32_t i = 0; i < text.length(); ++i) {
            const char16_t c = text[i];
            if ((c >= u'a' && c <= u'z') || (c >= u'0' && c <= u'9'))
                latin += char(c);
        }
        return latin;
    }

    std::mutex m_mutex;
    bool m_loaded = false;
    std::unique_ptr<icu::Transliterator> m_toLatin;
};

Folder::Folder() : d(std::make_unique<Private>()) { }

Folder::~Folder() = default;

bool Folder::tokenize(QStringView text, FoldPurpose purpose, const Sink &sink) const
{
    Token token;
    WordScanner scanner;
    return scanner.scan(Utf16Reader{text}, [&](const WordScanner::Word &word) {
        d->fold(token, word, purpose);
        return sink(token);
    });
}

bool Folder::tokenizeUtf8(QByteArrayView text, FoldPurpose purpose, const Sink &sink) const
{
    Token token;
    WordScanner scanner;
    return scanner.scan(Utf8Reader{text}, [&](const WordScanner::Word &word) {
        d->fold(token, word, purpose);
        return sink(token);
    });
}

QVector<Token> Folder::tokenize(QStringView text, FoldPurpose purpose) const
{
    QVector<Token> tokens;
    tokenize(text, purpose, [&tokens](const Token &token) {
        tokens.append(token);
        return true;
    });
    return tokens;
}

QByteArray Folder::fold(QStringView text) const
{
    QByteArray folded;
    tokenize(text, FoldPurpose::Document, [&folded](const Token &token) {
        if (!folded.isEmpty())
            folded += ' ';
        folded += token.primary();
        return true;
    });
    return folded;
}

bool Folder::matches(QStringView text, QStringView query) const
{
    const QVector<Token> wanted = tokenize(query, FoldPurpose::PrefixQuery);
    if (wanted.isEmpty())
        return true;
    QVector<bool> found(wanted.size(), false);
    // The sink stops the scan once every word is found.
    return !tokenize(text, FoldPurpose::Document, [&](const Token &word) {
        for (qsizetype i = 0; i < wanted.size(); ++i)
            found[i] = found[i] || hits(wanted[i], word, true);
        return found.contains(false);
    });
}

bool Folder::hasWords(QStringView text)
{
    // The scan ends, with false, at the first word.
    return !WordScanner().scan(Utf16Reader{text}, [](const WordScanner::Word &) { return false; });
}

bool Folder::hits(const Token &query, const Token &word, bool prefix)
{
    return std::any_of(query.forms.begin(), query.forms.end(), [&](const QByteArray &wanted) {
        return std::any_of(word.forms.begin(), word.forms.end(), [&](const QByteArray &form) {
            return prefix ? form.startsWith(wanted) : form == wanted;
        });
    });
}

} // namespace chancery
