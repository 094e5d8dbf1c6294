// SPDX-FileCopyrightText: Chancery contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "models/platform/secret_bytes.h"
#include "models/records/result.h"

#include <QString>
#include <QStringList>

namespace chancery {

//! The raw key of a file on paper: 32 bytes and a check sum of 3, one word a byte, taken from two lists in turn, so
//! that a word left out or two words changed about are noticed. 35 words.
constexpr int recoveryWordCount = 35;

QStringList recoveryWords(const SecretBytes &key);

//! One word a byte, from the two lists in turn; for reading aloud (fingerprints of devices).
QStringList wordsOfBytes(QByteArrayView bytes);

//! The way back. Case, accents, numbering ("1. abacus"), punctuation and spacing do not matter; four letters of a word
//! are enough. BadFormat: detail names the word and `line` its position, 1-based (unknown word, one from the other
//! list); MissingField: fewer or more than 35 words, detail has the number; WrongRecoveryKey: the check sum is wrong.
Result<SecretBytes> keyOfRecoveryWords(const QString &text);

//! What a QR code of the sheet carries: "CHANCERY-RECOVERY:1:" and the words with hyphens, upper case (the
//! alphanumeric mode of QR takes it). keyOfRecoveryWords() reads it as well.
QString recoveryPayload(const SecretBytes &key);

} // namespace chancery
