// SPDX-FileCopyrightText: Chancery contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "models/text/snippet.h"

#include <algorithm>
#include <array>

namespace chancery {

namespace {

constexpr qsizetype searchedUnits = 100'000;
constexpr qsizetype maxWords = 16;
constexpr QChar ellipsis(0x2026);

struct Hit
{
    qsizetype begin;
    qsizetype end;
    qsizetype word;
};

struct Window
{
    qsizetype begin;
    qsizetype end;
};

//! The words searched for.
class Query
{
public:
    Query(const Folder &folder, QStringView typed) : m_words(folder.tokenize(typed, FoldPurpose::Query))
    {
        if (m_words.size() > maxWords)
            m_words.resize(maxWords);
        const bool unfinished = !typed.isEmpty() && !typed.back().isSpace() && typed.back() != u'"';
        if (!unfinished || m_words.isEmpty() || m_words.last().begin > typed.size())
            return;
        m_prefix = folder.tokenize(typed.mid(m_words.last().begin), FoldPurpose::PrefixQuery).mid(0, 1);
    }

    qsizetype wordOf(const Token &token) const
    {
        for (qsizetype i = 0; i < m_words.size(); ++i) {
            if (Folder::hits(m_words[i], token, false))
                return i;
        }
        if (!m_prefix.isEmpty() && Folder::hits(m_prefix.first(), token, true))
            return m_words.size() - 1;
        return -1;
    }

private:
    QVector<Token> m_words;
    QVector<Token> m_prefix;
};

//! The words of the text, and which of them were searched for.
struct Found
{
    QVector<TextRange> words;
    QVector<Hit> hits;
};

Found find(const Folder &folder, QStringView text, const Query &query)
{
    Found found;
    folder.tokenize(text, FoldPurpose::Document, [&](const Token &token) {
        found.words.append({token.begin, token.length});
        if (const qsizetype word = query.wordOf(token); word >= 0)
            found.hits.append({token.begin, token.end(), word});
        return true;
    });
    return found;
}

// Two indices run over the hits once; `seen` counts each word between them.
Window bestWindow(const QVector<Hit> &hits, qsizetype maxLength)
{
    std::array<int, maxWords> seen{};
    int different = 0;
    int best = 0;
    Window window{0, 0};
    qsizetype first = 0;
    for (qsizetype last = 0; last < hits.size(); ++last) {
        different += seen[size_t(hits[last].word)]++ == 0;
        while (first < last && hits[last].end - hits[first].begin > maxLength)
            different -= --seen[size_t(hits[first++].word)] == 0;
        if (different > best) {
            best = different;
            window = {hits[first].begin, hits[last].end};
        }
    }
    return window;
}

// Adds what stands around, a third of it before, and ends between words.
Window widened(Window window, const QVector<TextRange> &words, qsizetype size, qsizetype maxLength)
{
    const qsizetype spare = qMax<qsizetype>(0, maxLength - (window.end - window.begin));
    const qsizetype earliest = window.begin <= spare / 3 ? 0 : window.begin - spare / 3;
    if (earliest == 0) {
        window.begin = 0;
    } else {
        const auto word =
            std::lower_bound(words.begin(), words.end(), earliest,
                             [](const TextRange &range, qsizetype at) { return range.begin < at; });
        window.begin = word == words.end() ? window.begin : qMin(word->begin, window.begin);
    }
    const qsizetype latest = qMin(size, window.begin + maxLength);
    if (latest == size)
        return {window.begin, size};
    const auto after =
        std::upper_bound(words.begin(), words.end(), latest, [](qsizetype at, const TextRange &range) {
            return at < range.begin + range.length;
        });
    const qsizetype wordEnd = after == words.begin() ? 0 : (after - 1)->begin + (after - 1)->length;
    // A single word longer than the window is cut.
    window.end = wordEnd > window.begin ? wordEnd : latest;
    return window;
}

bool isDropped(QChar c)
{
    return c.category() == QChar::Other_Control || c.category() == QChar::Other_Format
           || c.category() == QChar::Other_NotAssigned;
}

//! Copies a window unit by unit, keeping the ranges of the hits with it.
class Writer
{
public:
    Writer(QStringView text, const QVector<Hit> &hits) : m_text(text), m_hits(hits) { }

    Snippet write(Window window)
    {
        auto hit = std::lower_bound(m_hits.begin(), m_hits.end(), window.begin,
                                    [](const Hit &h, qsizetype at) { return h.begin < at; });
        if (window.begin > 0)
            m_out.text += ellipsis;
        for (qsizetype at = window.begin; at < window.end; ++at) {
            if (hit != m_hits.end() && at == hit->begin)
                m_out.matches.append({m_out.text.size(), 0});
            copy(at);
            if (hit != m_hits.end() && at >= hit->begin && at + 1 == qMin(hit->end, window.end)) {
                TextRange &range = m_out.matches.last();
                range.length = m_out.text.size() - range.begin;
                ++hit;
            }
        }
        while (m_out.text.endsWith(u' '))
            m_out.text.chop(1);
        if (window.end < m_text.size())
            m_out.text += ellipsis;
        return m_out;
    }

private:
    void copy(qsizetype at)
    {
        const QChar c = m_text[at];
        if (c.isSpace()) {
            if (!m_out.text.isEmpty() && !m_out.text.endsWith(u' '))
                m_out.text += u' ';
        } else if (c.isSurrogate()) {
            copySurrogate(at);
        } else if (!isDropped(c)) {
            m_out.text += c;
        }
    }

    void copySurrogate(qsizetype at)
    {
        const QChar c = m_text[at];
        if (c.isHighSurrogate() && at + 1 < m_text.size() && m_text[at + 1].isLowSurrogate())
            m_out.text += c;
        else if (c.isLowSurrogate() && !m_out.text.isEmpty() && m_out.text.back().isHighSurrogate())
            m_out.text += c;
    }

    QStringView m_text;
    const QVector<Hit> &m_hits;
    Snippet m_out;
};

// Not between the halves of a surrogate pair.
qsizetype wholeCharacter(QStringView text, qsizetype at)
{
    return at > 0 && at < text.size() && text[at].isLowSurrogate() && text[at - 1].isHighSurrogate() ? at - 1
                                                                                                     : at;
}

} // namespace

Snippet makeSnippet(const Folder &folder, QStringView text, QStringView typed, qsizetype maxLength)
{
    const QStringView searched = text.left(wholeCharacter(text, qMin(searchedUnits, text.size())));
    const Found found = find(folder, searched, Query(folder, typed));
    Window window = widened(bestWindow(found.hits, maxLength), found.words, searched.size(), maxLength);
    window.end = wholeCharacter(text, window.end);
    return Writer(text, found.hits).write(window);
}

QVector<TextRange> matchRanges(const Folder &folder, QStringView text, QStringView typed)
{
    QVector<TextRange> ranges;
    for (const Hit &hit : find(folder, text.left(searchedUnits), Query(folder, typed)).hits)
        ranges.append({hit.begin, hit.end - hit.begin});
    return ranges;
}

} // namespace chancery
