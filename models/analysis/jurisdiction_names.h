// SPDX-FileCopyrightText: Chancery contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "models/records/record.h"

#include <QDate>
#include <QHash>
#include <QMultiHash>
#include <QString>

#include <functional>

namespace chancery {

//! Names by day and language. Build it from all jurisdictions and names, ask it often; a value.
class JurisdictionNames
{
public:
    //! How spellings are compared, e.g. the primary forms of a text::Folder.
    using Fold = std::function<QByteArray(QStringView)>;

    //! A name that fits a spelling.
    struct Hit
    {
        RecordId jurisdiction;
        RecordId name; //!< the jurisdiction-name, or null for the name in the jurisdiction's own record
        QString form; //!< official, short, alias

        bool operator==(const Hit &) const = default;
    };

    JurisdictionNames() = default;
    JurisdictionNames(const QList<Record> &jurisdictions, const QList<Record> &names, const Fold &fold = {});

    //! The name to show: the short one of the language (`fr`) on the day, else the official one, else the same in
    //! English, else the name of the jurisdiction's record. Never an alias. An invalid day asks for no period.
    QString nameAt(const RecordId &jurisdiction, QDate day, const QString &language) const;
    //! Every name with exactly this spelling after folding, whatever its period. A jurisdiction may appear twice.
    QList<Hit> find(QStringView spelling) const;
    //! The only jurisdiction with that name; null if none or several.
    RecordId resolve(QStringView spelling) const;
    //! By code (`MK`, `GB-NIR`); null if none.
    RecordId byCode(QStringView code) const { return m_byCode.value(code.toString()); }

private:
    QByteArray folded(QStringView spelling) const;

    QHash<RecordId, QString> m_own;
    QHash<QString, RecordId> m_byCode;
    QHash<RecordId, QList<Record>> m_names;
    QMultiHash<QByteArray, Hit> m_index;
    Fold m_fold;
};

} // namespace chancery
