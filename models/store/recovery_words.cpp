// SPDX-FileCopyrightText: Chancery contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "models/store/recovery_words.h"

#include "models/store/recovery_word_list.h"

#include <sodium.h>

#include <array>
#include <cstring>

using namespace Qt::StringLiterals;

namespace chancery {

namespace {

constexpr int keyBytes = 32;
constexpr int checkBytes = recoveryWordCount - keyBytes;
constexpr int significantLetters = 4;
constexpr auto payloadStart = "CHANCERY-RECOVERY:1:"_L1;
constexpr char checkContext[] = "chancery recovery sheet 1";

using WordList = std::array<const char *, 256>;

const WordList &listFor(int position)
{
    return position % 2 == 0 ? recoveryWordsOdd : recoveryWordsEven;
}

// libsodium wants 16 bytes of digest at least.
std::array<quint8, crypto_generichash_BYTES> checkSum(const quint8 *key)
{
    std::array<quint8, crypto_generichash_BYTES> digest;
    crypto_generichash(digest.data(), digest.size(), key, keyBytes,
                       reinterpret_cast<const quint8 *>(checkContext), sizeof checkContext - 1);
    return digest;
}

QStringList wordsIn(const QString &text)
{
    QString rest = text.trimmed();
    if (rest.startsWith(payloadStart, Qt::CaseInsensitive))
        rest.remove(0, payloadStart.size());
    QStringList words;
    QString word;
    for (const QChar c : rest.normalized(QString::NormalizationForm_D)) {
        if (c.isMark())
            continue;
        if (c.isLetter()) {
            word += c.toLower();
        } else if (!word.isEmpty()) {
            words << word;
            word.clear();
        }
    }
    if (!word.isEmpty())
        words << word;
    return words;
}

int indexOf(const WordList &list, const QString &word)
{
    if (word.size() < significantLetters)
        return -1;
    for (int i = 0; i < int(list.size()); ++i) {
        const QLatin1StringView candidate(list[size_t(i)]);
        if (word == candidate || (word.size() < candidate.size() && candidate.startsWith(word)))
            return i;
    }
    return -1;
}

} // namespace

QStringList wordsOfBytes(QByteArrayView bytes)
{
    QStringList words;
    words.reserve(bytes.size());
    for (int i = 0; i < int(bytes.size()); ++i)
        words << QString::fromLatin1(listFor(i)[quint8(bytes[i])]);
    return words;
}

QStringList recoveryWords(const SecretBytes &key)
{
    if (key.size() != keyBytes)
        return {};
    const auto sum = checkSum(key.data());
    SecretBytes bytes(recoveryWordCount);
    if (bytes.isEmpty())
        return {};
    std::memcpy(bytes.data(), key.data(), keyBytes);
    std::memcpy(bytes.data() + keyBytes, sum.data(), checkBytes);
    return wordsOfBytes(bytes.view());
}

Result<SecretBytes> keyOfRecoveryWords(const QString &text)
{
    constexpr qsizetype longestText = 4096;
    if (text.size() > longestText)
        return failure(ErrorCode::TooLarge, {}, QString::number(text.size()));
    const QStringList words = wordsIn(text);
    SecretBytes bytes(recoveryWordCount);
    if (bytes.isEmpty())
        return failure(ErrorCode::OutOfMemory);
    for (int i = 0; i < std::min<int>(int(words.size()), recoveryWordCount); ++i) {
        const int index = indexOf(listFor(i), words.at(i));
        if (index < 0)
            return failure(ErrorCode::BadFormat, u"recovery words"_s, words.at(i), i + 1);
        bytes.data()[i] = quint8(index);
    }
    if (words.size() != recoveryWordCount)
        return failure(ErrorCode::MissingField, u"recovery words"_s, QString::number(words.size()));
    const auto sum = checkSum(bytes.data());
    if (sodium_memcmp(sum.data(), bytes.data() + keyBytes, checkBytes) != 0)
        return failure(ErrorCode::WrongRecoveryKey);
    return SecretBytes::copyOf(bytes.view().first(keyBytes));
}

QString recoveryPayload(const SecretBytes &key)
{
    const QString words = recoveryWords(key).join(u'-').toUpper();
    return words.isEmpty() ? QString() : QString(payloadStart + words);
}

} // namespace chancery
