// SPDX-FileCopyrightText: Chancery contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <memory>

#include <QByteArray>
#include <QString>
#include <QStringView>

namespace chancery {

//! The order of lists in one language, by the CLDR rules: accents and case only break ties, numbers sort
//! by value (Article 9 before Article 10), and scripts follow one another (Latin, Greek, Cyrillic, ...).
//! Only the first 512 UTF-16 units of a text count. Const functions may run on several threads.
class Collator
{
public:
    //! `localeName` as in QLocale::name() ("fr_FR") or BCP 47 ("fr"); one that is not known sorts by the
    //! root rules.
    explicit Collator(const QString &localeName);
    ~Collator();
    Q_DISABLE_COPY_MOVE(Collator)

    //! Bytes whose order is that of the texts; only to be compared with keys of the same locale and
    //! the same program run, since the rules change with ICU. Do not store.
    QByteArray sortKey(QStringView text) const;

    //! Negative, zero or positive; the same order as the keys.
    int compare(QStringView left, QStringView right) const;

private:
    class Private;
    std::unique_ptr<Private> d;
};

} // namespace chancery
