// SPDX-FileCopyrightText: Chancery contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "models/text/collation.h"

#include <unicode/coll.h>
#include <unicode/unistr.h>

namespace chancery {

namespace {

constexpr qsizetype countedUnits = 512;

// A view on the units that count; the text outlives it.
icu::UnicodeString counted(QStringView text)
{
    const QStringView start = text.left(countedUnits);
    return icu::UnicodeString(false, start.utf16(), int32_t(start.size()));
}

} // namespace

class Collator::Private
{
public:
    explicit Private(const QString &localeName)
    {
        UErrorCode status = U_ZERO_ERROR;
        rules.reset(icu::Collator::createInstance(icu::Locale(localeName.toUtf8().constData()), status));
        if (rules)
            rules->setAttribute(UCOL_NUMERIC_COLLATION, UCOL_ON, status);
    }

    std::unique_ptr<icu::Collator> rules;
};

Collator::Collator(const QString &localeName) : d(std::make_unique<Private>(localeName)) { }

Collator::~Collator() = default;

QByteArray Collator::sortKey(QStringView text) const
{
    // Without ICU's data there are no rules; code unit order then keeps lists stable.
    if (!d->rules)
        return text.left(countedUnits).toUtf8();
    const icu::UnicodeString view = counted(text);
    QByteArray key(64, Qt::Uninitialized);
    int32_t size = d->rules->getSortKey(view, reinterpret_cast<uint8_t *>(key.data()), int32_t(key.size()));
    if (size > key.size()) {
        key.resize(size);
        size = d->rules->getSortKey(view, reinterpret_cast<uint8_t *>(key.data()), int32_t(key.size()));
    }
    key.resize(qMax(0, size - 1)); // ICU ends it with a zero byte
    return key;
}

int Collator::compare(QStringView left, QStringView right) const
{
    if (!d->rules)
        return sortKey(left).compare(sortKey(right));
    UErrorCode status = U_ZERO_ERROR;
    return d->rules->compare(counted(left), counted(right), status);
}

} // namespace chancery
