// SPDX-FileCopyrightText: Chancery contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <string>
#include <string_view>

namespace chancery::romanise {

//! The Latin spellings of one word; all ASCII except where a letter has no reading here (`foreign`).
//! Value type, any thread.
struct Spellings
{
    std::string
        scholarly; //!< Diacritics dropped: ISO 9 for Cyrillic, ELOT 743 for Greek, base letters for Latin.
    std::string english; //!< Digraphs: ch, sh, zh, kh, ts, ya (BGN/PCGN); ae, oe, ue; popular Greek.
    std::string french; //!< ou, ch, tch, j, ia. Equals `english` for words in Latin letters.
    std::string rough; //!< What `skeleton` starts from.
    bool ambiguous = false; //!< Several spellings are in use, so a document indexes the skeleton too.
    bool foreign = false; //!< Holds a letter that is neither Latin, Cyrillic nor Greek.
};

//! Reads a word that is already case-folded and composed (NFKC_Casefold).
Spellings spell(std::u16string_view word);

enum class Reading { English, French };

//! The coarse form in which spellings of one name meet: č=ć=ch=tch=ts=c, š=sh=s, ž=zh=z, kh=h, lj=l, nj=n, đ=dj=d,
//! dž=xh=dz, ou=u, ja=ya=ia, x=ks, w=v, ph=f, th=t, doubled letters once. `word` is lower-case ASCII.
//! The French reading takes ch for š, j for ž, dj for dž and drops the e of -ine.
std::string skeleton(std::string_view word, Reading reading = Reading::English);

//! `word` with lj, nj and dj written as one letter (ljubica -> lubica); lower-case ASCII in and out.
std::string withoutSerbianDigraphs(std::string_view word);

//! Whether a plain ASCII word holds a digraph for which another spelling is common: lj nj dj gj xh,
//! and names in -vich and -vitch.
bool hasAmbiguousDigraph(std::string_view word);

bool isCyrillic(char32_t c);
bool isGreek(char32_t c);

} // namespace chancery::romanise
