// SPDX-FileCopyrightText: Chancery contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include <QString>

namespace chancery {

//! How long a passphrase would stand against guessing, as a coarse and honest hint: an upper bound from its length and
//! variety, lowered for words everybody uses, runs (`abcd`, `4321`), repeats and years. It knows no dictionary.
struct PassphraseStrength
{
    enum class Level : quint8 { TooShort, Weak, Fair, Good, Strong };

    double bits = 0;
    Level level = Level::TooShort;
};

PassphraseStrength passphraseStrength(const QString &passphrase);

} // namespace chancery
