// SPDX-FileCopyrightText: Chancery contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "models/store/database.h"
#include "models/store/draft.h"

#include <optional>

namespace chancery {

//! Drafts, settings and facts about the file: local, never exported.
class LocalTables
{
public:
    explicit LocalTables(Database &database);

    //! Replaces the draft of the same record and field.
    Result<void> saveDraft(const Draft &draft, qint64 now);
    Result<QList<Draft>> drafts(const RecordId &record = {});
    //! All drafts of the record when \a field is empty.
    Result<void> discardDraft(const RecordId &record, const QByteArray &field);

    Result<std::optional<QString>> setting(const QString &key);
    Result<void> setSetting(const QString &key, const QString &value); //!< a null value removes it

    Result<QString> meta(const QByteArray &key);
    Result<void> setMeta(const QByteArray &key, const QString &value);

private:
    Database &m_database;
};

} // namespace chancery
