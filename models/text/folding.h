// SPDX-FileCopyrightText: Chancery contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <functional>
#include <memory>

#include <QByteArray>
#include <QByteArrayView>
#include <QStringView>
#include <QVector>

namespace chancery {

// How words are folded so that Вучић = Vučić = Vucic and Παπαδόπουλος = Papadopoulos.
//
// A word has one primary form and at most three more. Two kinds of form never meet each other:
//
// - Plain forms are spellings somebody types: case, accents and ligatures are gone, other scripts are
//   romanised as a whole word by one convention (scholarly, then English, then French for queries), so
//   that Пушкин is puskin, pushkin, pouchkine and never a mixture that is nobody's spelling.
// - The skeleton (first byte 0x01) is the coarse form in which the conventions meet: Milosevich,
//   Milošević and Милошевић are all milosevic. A *document* word carries one only if its spelling is
//   ambiguous: another script, a letter such as č đ ş, or one of lj nj dj gj xh -vich. A plain Latin word does
//   not, therefore "shell" never finds "sell" and the index holds one term for nearly every Latin word.
//   A *query* word always carries it, once it has three letters (two while being typed).
//
// So a query form equals a document form, or is its prefix, or there is no hit. Not folded, on purpose:
// one plain Latin spelling into another (Pushkin is not found by Puskin, Carl not by Karl), r and l,
// i and j, г and х, and inflection.
//
// Words are runs of letters and digits; apostrophes, hyphens, dots and @ separate (l'accord, e-mail
// addresses, 2017-05-31), and FTS5 then asks for the parts in order. An apostrophe between two Cyrillic
// letters, a soft hyphen and invisible format characters are part of the word. A Chinese character is a
// word of its own. Of a longer word only the first 64 characters count.

//! What a text is folded for; see above for the forms each gets.
enum class FoldPurpose { Document, Query, PrefixQuery };

//! A word of a text. `begin` and `length` count in the text as given: UTF-16 units or UTF-8 bytes.
struct Token
{
    static constexpr int maxForms = 4;

    qsizetype begin = 0;
    qsizetype length = 0;
    QVector<QByteArray> forms; //!< Never empty; the primary form first, all different, UTF-8.

    qsizetype end() const { return begin + length; }
    const QByteArray &primary() const { return forms.first(); }
    bool operator==(const Token &) const = default;
};

//! Folds text into tokens. Cheap to make (rules for scripts other than Latin, Cyrillic and Greek are
//! loaded when first met, about 10 ms); make one and keep it. Const functions may run on several threads.
class Folder
{
public:
    //! Takes one token after the other and says whether to go on. The token is reused: copy to keep.
    using Sink = std::function<bool(const Token &)>;

    Folder();
    ~Folder();
    Q_DISABLE_COPY_MOVE(Folder)

    QVector<Token> tokenize(QStringView text, FoldPurpose purpose = FoldPurpose::Document) const;

    //! False when the sink stopped it. Unpaired surrogates and malformed UTF-8 separate words.
    bool tokenize(QStringView text, FoldPurpose purpose, const Sink &sink) const;
    bool tokenizeUtf8(QByteArrayView text, FoldPurpose purpose, const Sink &sink) const;

    //! The primary forms, separated by spaces: what equal names have in common.
    QByteArray fold(QStringView text) const;

    //! Whether every word of `query` begins some word of `text`, in any order; for short lists without
    //! an index. An empty query matches.
    bool matches(QStringView text, QStringView query) const;

    //! Whether there is anything to search for.
    static bool hasWords(QStringView text);

    //! Whether a query token hits a document token.
    static bool hits(const Token &query, const Token &word, bool prefix);

private:
    class Private;
    std::unique_ptr<Private> d;
};

} // namespace chancery
