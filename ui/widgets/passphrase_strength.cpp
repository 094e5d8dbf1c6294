// SPDX-FileCopyrightText: Chancery contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "ui/widgets/passphrase_strength.h"

#include <QSet>
#include <QStringList>

#include <cmath>

using namespace Qt::StringLiterals;

namespace chancery {

namespace {

constexpr int shortest = 8;

//! What guessers try first; each counts as one symbol.
const QStringList &commonParts()
{
    static const QStringList parts{
        u"password"_s, u"passwort"_s, u"motdepasse"_s, u"azerty"_s,    u"qwerty"_s, u"qwertz"_s,
        u"letmein"_s,  u"welcome"_s,  u"bienvenue"_s,  u"bonjour"_s,   u"soleil"_s, u"admin"_s,
        u"secret"_s,   u"chancery"_s, u"embassy"_s,    u"ambassade"_s, u"paris"_s,  u"france"_s,
        u"123456"_s,   u"iloveyou"_s, u"monkey"_s,     u"dragon"_s,
    };
    return parts;
}

//! The text with what is easily guessed taken out; each piece taken out leaves one sign.
QString withoutCommonParts(QString text)
{
    for (const QString &part : commonParts())
        text.replace(part, u"?"_s, Qt::CaseInsensitive);
    return text;
}

bool continues(QChar before, QChar now)
{
    const int step = int(now.unicode()) - int(before.unicode());
    return step == 0 || step == 1 || step == -1;
}

//! Signs that do not simply repeat or continue the one before.
int freshSigns(const QString &text)
{
    int fresh = 0;
    for (qsizetype i = 0; i < text.size(); ++i) {
        if (i == 0 || !continues(text.at(i - 1), text.at(i)))
            ++fresh;
    }
    return fresh;
}

double alphabetOf(const QString &text)
{
    double size = 0;
    const auto has = [&](auto test) { return std::any_of(text.cbegin(), text.cend(), test); };
    if (has([](QChar c) { return c.isLower(); }))
        size += 26;
    if (has([](QChar c) { return c.isUpper(); }))
        size += 26;
    if (has([](QChar c) { return c.isDigit(); }))
        size += 10;
    if (has([](QChar c) { return !c.isLetterOrNumber(); }))
        size += 20;
    return qMax(size, 10.0);
}

//! Words are guessed as words: each is worth some twelve bits, however long.
double bitsAsWords(const QString &text)
{
    const QStringList words = text.split(u' ', Qt::SkipEmptyParts);
    return words.size() < 3 ? 1e9 : 12.0 * double(QSet<QString>(words.cbegin(), words.cend()).size());
}

} // namespace

PassphraseStrength passphraseStrength(const QString &passphrase)
{
    using Level = PassphraseStrength::Level;
    const QString rest = withoutCommonParts(passphrase);
    const int fresh = freshSigns(rest);
    const int distinct = int(QSet<QChar>(rest.cbegin(), rest.cend()).size());
    // Few different signs carry little, however often they come.
    const double signs = qMin(double(fresh), distinct * 2.0);
    PassphraseStrength strength;
    // People do not choose at random: a letter of theirs is worth about half of a random one.
    strength.bits = qMin(signs * std::log2(alphabetOf(rest)) * 0.55, bitsAsWords(passphrase));
    if (passphrase.size() < shortest)
        strength.level = Level::TooShort;
    else if (strength.bits < 28)
        strength.level = Level::Weak;
    else if (strength.bits < 40)
        strength.level = Level::Fair;
    else
        strength.level = strength.bits < 55 ? Level::Good : Level::Strong;
    return strength;
}

} // namespace chancery
