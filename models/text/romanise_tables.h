// SPDX-FileCopyrightText: Chancery contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <array>
#include <string_view>

namespace chancery::romanise {

//! A Latin letter that is more than a base letter with an accent.
struct LatinLetter
{
    char16_t letter;
    std::string_view plain; //!< As typed without the diacritic.
    std::string_view digraph; //!< As spelled out in ASCII.
    bool slavic; //!< Names with it are also written in Cyrillic or with digraphs.
};

inline constexpr std::array latinLetters{
    LatinLetter{u'č', "c", "ch", true},   LatinLetter{u'ć', "c", "ch", true},
    LatinLetter{u'š', "s", "sh", true},   LatinLetter{u'ž', "z", "zh", true},
    LatinLetter{u'đ', "d", "dj", true},   LatinLetter{u'ç', "c", "ch", true},
    LatinLetter{u'ş', "s", "sh", true},   LatinLetter{u'ș', "s", "sh", true},
    LatinLetter{u'ţ', "t", "ts", true},   LatinLetter{u'ț', "t", "ts", true},
    LatinLetter{u'ľ', "l", "lj", true},   LatinLetter{u'ğ', "g", "gh", true},
    LatinLetter{u'ı', "i", "i", true},    LatinLetter{u'ł', "l", "l", true},
    LatinLetter{u'ś', "s", "sh", true},   LatinLetter{u'ż', "z", "zh", true},
    LatinLetter{u'ź', "z", "zh", true},   LatinLetter{u'ə', "a", "e", true},
    LatinLetter{u'ä', "a", "ae", false},  LatinLetter{u'ö', "o", "oe", false},
    LatinLetter{u'ü', "u", "ue", false},  LatinLetter{u'ø', "o", "oe", false},
    LatinLetter{u'å', "a", "aa", false},  LatinLetter{u'æ', "ae", "ae", false},
    LatinLetter{u'œ', "oe", "oe", false}, LatinLetter{u'þ', "th", "th", false},
    LatinLetter{u'ð', "d", "dh", false},  LatinLetter{u'ħ', "h", "h", false},
    LatinLetter{u'ŋ', "n", "ng", false},  LatinLetter{u'ŧ', "t", "t", false},
    LatinLetter{u'ß', "ss", "ss", false}, LatinLetter{u'ĸ', "k", "k", false},
};

struct CyrillicLetter
{
    char16_t letter;
    std::string_view scholarly;
    std::string_view english;
    std::string_view french;
    std::string_view rough;
};

inline constexpr std::array cyrillicLetters{
    CyrillicLetter{u'а', "a", "a", "a", "a"},
    CyrillicLetter{u'б', "b", "b", "b", "b"},
    CyrillicLetter{u'в', "v", "v", "v", "v"},
    CyrillicLetter{u'г', "g", "g", "g", "g"},
    CyrillicLetter{u'д', "d", "d", "d", "d"},
    CyrillicLetter{u'е', "e", "e", "e", "e"},
    CyrillicLetter{u'ё', "e", "yo", "io", "e"},
    CyrillicLetter{u'ж', "z", "zh", "j", "z"},
    CyrillicLetter{u'з', "z", "z", "z", "z"},
    CyrillicLetter{u'и', "i", "i", "i", "i"},
    CyrillicLetter{u'й', "j", "y", "i", "y"},
    CyrillicLetter{u'к', "k", "k", "k", "k"},
    CyrillicLetter{u'л', "l", "l", "l", "l"},
    CyrillicLetter{u'м', "m", "m", "m", "m"},
    CyrillicLetter{u'н', "n", "n", "n", "n"},
    CyrillicLetter{u'о', "o", "o", "o", "o"},
    CyrillicLetter{u'п', "p", "p", "p", "p"},
    CyrillicLetter{u'р', "r", "r", "r", "r"},
    CyrillicLetter{u'с', "s", "s", "s", "s"},
    CyrillicLetter{u'т', "t", "t", "t", "t"},
    CyrillicLetter{u'у', "u", "u", "ou", "u"},
    CyrillicLetter{u'ф', "f", "f", "f", "f"},
    CyrillicLetter{u'х', "h", "kh", "kh", "h"},
    CyrillicLetter{u'ц', "c", "ts", "ts", "c"},
    CyrillicLetter{u'ч', "c", "ch", "tch", "c"},
    CyrillicLetter{u'ш', "s", "sh", "ch", "s"},
    CyrillicLetter{u'щ', "sc", "shch", "chtch", "sc"},
    CyrillicLetter{u'ы', "y", "y", "y", "y"},
    CyrillicLetter{u'ь', "", "", "", ""},
    CyrillicLetter{u'э', "e", "e", "e", "e"},
    CyrillicLetter{u'ю', "ju", "yu", "iou", "yu"},
    CyrillicLetter{u'я', "ja", "ya", "ia", "ya"},
    CyrillicLetter{u'ђ', "d", "dj", "dj", "d"},
    CyrillicLetter{u'ј', "j", "j", "j", "j"},
    CyrillicLetter{u'љ', "lj", "lj", "lj", "l"},
    CyrillicLetter{u'њ', "nj", "nj", "nj", "n"},
    CyrillicLetter{u'ћ', "c", "ch", "tch", "c"},
    CyrillicLetter{u'џ', "dz", "dzh", "dj", "dz"},
    CyrillicLetter{u'ѓ', "g", "gj", "gj", "g"},
    CyrillicLetter{u'ќ', "k", "kj", "kj", "k"},
    CyrillicLetter{u'ѕ', "dz", "dz", "dz", "dz"},
    CyrillicLetter{u'і', "i", "i", "i", "i"},
    CyrillicLetter{u'ї', "ji", "i", "i", "yi"},
    CyrillicLetter{u'є', "je", "ye", "ie", "ye"},
    CyrillicLetter{u'ґ', "g", "g", "g", "g"},
    CyrillicLetter{u'ў', "u", "w", "ou", "u"},
};

struct GreekLetter
{
    char16_t letter;
    std::string_view scholarly;
    std::string_view popular;
};

inline constexpr std::array greekLetters{
    GreekLetter{u'α', "a", "a"},  GreekLetter{u'β', "v", "v"},   GreekLetter{u'γ', "g", "g"},
    GreekLetter{u'δ', "d", "d"},  GreekLetter{u'ε', "e", "e"},   GreekLetter{u'ζ', "z", "z"},
    GreekLetter{u'η', "i", "i"},  GreekLetter{u'θ', "th", "th"}, GreekLetter{u'ι', "i", "i"},
    GreekLetter{u'κ', "k", "k"},  GreekLetter{u'λ', "l", "l"},   GreekLetter{u'μ', "m", "m"},
    GreekLetter{u'ν', "n", "n"},  GreekLetter{u'ξ', "x", "ks"},  GreekLetter{u'ο', "o", "o"},
    GreekLetter{u'π', "p", "p"},  GreekLetter{u'ρ', "r", "r"},   GreekLetter{u'σ', "s", "s"},
    GreekLetter{u'ς', "s", "s"},  GreekLetter{u'τ', "t", "t"},   GreekLetter{u'υ', "y", "i"},
    GreekLetter{u'φ', "f", "ph"}, GreekLetter{u'χ', "ch", "h"},  GreekLetter{u'ψ', "ps", "ps"},
    GreekLetter{u'ω', "o", "o"},
};

//! Two letters read together; `initial` at the start of a word.
struct GreekPair
{
    char16_t first;
    char16_t second;
    std::string_view initial;
    std::string_view scholarly;
    std::string_view popular;
};

inline constexpr std::array greekPairs{
    GreekPair{u'ο', u'υ', "ou", "ou", "ou"},  GreekPair{u'μ', u'π', "b", "mp", "mb"},
    GreekPair{u'ν', u'τ', "d", "nt", "nt"},   GreekPair{u'γ', u'κ', "g", "gk", "ng"},
    GreekPair{u'γ', u'γ', "ng", "ng", "ng"},  GreekPair{u'γ', u'χ', "nch", "nch", "nh"},
    GreekPair{u'γ', u'ξ', "nx", "nx", "nks"}, GreekPair{u'ε', u'ι', "ei", "ei", "i"},
    GreekPair{u'ο', u'ι', "oi", "oi", "i"},   GreekPair{u'α', u'ι', "ai", "ai", "e"},
};

template<typename Table>
constexpr auto findLetter(const Table &table, char16_t c) -> const typename Table::value_type *
{
    for (const auto &row : table) {
        if (row.letter == c)
            return &row;
    }
    return nullptr;
}

struct SkeletonRule
{
    std::string_view from;
    std::string_view english;
    std::string_view french;
};

//! In groups by first letter; longer spellings first within one.
inline constexpr std::array skeletonRules{
    SkeletonRule{"chtch", "cc", "sc"}, SkeletonRule{"ch", "c", "s"},     SkeletonRule{"dzh", "dz", "dz"},
    SkeletonRule{"dj", "d", "dz"},     SkeletonRule{"gj", "g", "g"},     SkeletonRule{"gh", "g", "g"},
    SkeletonRule{"j", "i", "z"},       SkeletonRule{"kh", "h", "h"},     SkeletonRule{"kj", "k", "k"},
    SkeletonRule{"lj", "l", "l"},      SkeletonRule{"nj", "n", "n"},     SkeletonRule{"ou", "u", "u"},
    SkeletonRule{"ph", "f", "f"},      SkeletonRule{"shch", "sc", "sc"}, SkeletonRule{"sht", "sc", "sc"},
    SkeletonRule{"sch", "s", "s"},     SkeletonRule{"sh", "s", "s"},     SkeletonRule{"tsch", "c", "c"},
    SkeletonRule{"tch", "c", "c"},     SkeletonRule{"ts", "c", "c"},     SkeletonRule{"tz", "c", "c"},
    SkeletonRule{"th", "t", "t"},      SkeletonRule{"w", "v", "v"},      SkeletonRule{"xh", "dz", "dz"},
    SkeletonRule{"x", "ks", "ks"},     SkeletonRule{"y", "i", "i"},      SkeletonRule{"zh", "z", "z"},
};

//! Where the group of each letter begins in skeletonRules; the group of c ends where that of c + 1 begins.
inline constexpr auto skeletonGroups = [] {
    std::array<unsigned char, 27> groups{};
    size_t rule = 0;
    for (size_t letter = 0; letter < groups.size(); ++letter) {
        while (rule < skeletonRules.size() && size_t(skeletonRules[rule].from[0] - 'a') < letter)
            ++rule;
        groups[letter] = static_cast<unsigned char>(rule);
    }
    return groups;
}();

inline constexpr char16_t firstIndexedCyrillic = 0x0430;

//! Rows of cyrillicLetters by letter (plus one; zero where there is none).
inline constexpr auto cyrillicIndex = [] {
    std::array<unsigned char, 0x70> index{};
    for (size_t row = 0; row < cyrillicLetters.size(); ++row) {
        const size_t at = size_t(cyrillicLetters[row].letter - firstIndexedCyrillic);
        if (at < index.size())
            index[at] = static_cast<unsigned char>(row + 1);
    }
    return index;
}();

constexpr const CyrillicLetter *findCyrillic(char16_t c)
{
    const size_t at = size_t(c) - firstIndexedCyrillic;
    return at < cyrillicIndex.size() && cyrillicIndex[at] ? &cyrillicLetters[cyrillicIndex[at] - 1u]
                                                          : nullptr;
}

} // namespace chancery::romanise
