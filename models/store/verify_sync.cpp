// SPDX-FileCopyrightText: Chancery contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "models/store/verify_sync.h"

#include "models/merge/varint.h"
#include "models/merge/version_vector.h"
#include "models/merge/versions.h"

using namespace Qt::StringLiterals;

namespace chancery {

namespace {

//! A query that names what is wrong, one a row.
struct Check
{
    const char *code;
    const char *sql;
};

constexpr Check checks[] = {
    {"clock.malformed", "SELECT actor || '.' || n FROM sync_dot WHERE n <= 0 OR hlc < 0"},
    {"sibling.malformed",
     "SELECT hex(record) FROM sync_sibling WHERE length(record) <> 16 OR atom NOT BETWEEN 0 AND 63"},
    {"sibling.beyond", "SELECT hex(s.record) FROM sync_sibling s LEFT JOIN sync_vv v ON v.actor = s.actor"
                       " WHERE s.n > coalesce(v.n, 0)"},
    {"unknown.malformed",
     "SELECT hex(record) FROM sync_unknown WHERE length(record) <> 16 OR atom NOT BETWEEN 0 AND 63"
     " OR kind NOT BETWEEN 1 AND 65535"},
    {"unknown.beyond", "SELECT hex(u.record) FROM sync_unknown u LEFT JOIN sync_vv v ON v.actor = u.actor"
                       " WHERE u.n > coalesce(v.n, 0)"},
    {"revision.malformed",
     "SELECT hex(record) FROM sync_revision WHERE length(record) <> 16 OR atom NOT BETWEEN 1 AND 63"},
    {"purged.malformed", "SELECT hex(record) FROM sync_purged WHERE length(record) <> 16"},
    {"chain.malformed",
     "SELECT actor || '.' || first FROM sync_chain WHERE length(heads) = 0 OR length(heads) % 8 <> 0 "
     "OR first <= 0"},
    {"head.malformed", "SELECT actor || '.' || n FROM sync_head WHERE length(head) <> 32 OR n <= 0"},
    {"peer.malformed", "SELECT hex(device) FROM sync_peer WHERE length(device) <> 32 OR length(box) <> 32"
                       " OR trust NOT IN (1, 2) OR length(incarnation) NOT IN (0, 16)"},
    {"exchange.malformed",
     "SELECT hex(file) FROM sync_exchange WHERE length(file) <> 16 OR direction NOT IN (1, 2)"
     " OR state NOT BETWEEN 1 AND 5"},
    {"staged.lost",
     "SELECT DISTINCT hex(file) FROM sync_staged WHERE file NOT IN (SELECT file FROM sync_exchange)"},
    {"staged.malformed",
     "SELECT hex(file) FROM sync_staged GROUP BY file HAVING min(chunk) <> 0 OR max(chunk) + 1 <> count(*)"},
    {"pack.malformed", "SELECT hex(pack) FROM sync_pack WHERE length(pack) <> 16 OR length(record) <> 16"},
    {"blob.malformed",
     "SELECT hex(hash) FROM blob_chunk GROUP BY hash HAVING length(hash) <> 32 OR min(chunk) <> 0"
     " OR max(chunk) + 1 <> count(*) OR max(length(bytes)) > 262144"},
};

//! A query for a name and bytes that must be of a form.
struct PackedCheck
{
    const char *code;
    const char *sql;
    bool (*isGood)(const QByteArray &bytes);
};

bool isVector(const QByteArray &bytes)
{
    return VersionVector::unpacked(bytes).has_value();
}

bool areVersions(const QByteArray &bytes)
{
    const auto versions = Versions::unpacked(bytes);
    return versions && !versions->isEmpty();
}

bool areDots(const QByteArray &bytes)
{
    QByteArrayView rest(bytes);
    while (!rest.isEmpty()) {
        const auto dot = varint::takeDot(rest);
        if (!dot || dot->counter == 0)
            return false;
    }
    return true;
}

constexpr PackedCheck packedChecks[] = {
    {"peer.vector", "SELECT hex(device), acknowledged FROM sync_peer", isVector},
    {"checkpoint.vector", "SELECT sequence, vector FROM sync_checkpoint", isVector},
    {"purged.malformed", "SELECT hex(record), dots FROM sync_purged", areVersions},
    {"revision.malformed", "SELECT hex(record), parents FROM sync_revision", areDots},
};

// Each row that the query gives; of one with bytes, those that are not good.
Result<void> tellRows(const Database &database, const char *code, const char *sql,
                      bool (*isGood)(const QByteArray &), VerifyReport &report)
{
    auto statement = database.prepare(sql);
    if (!statement)
        return failure(std::move(statement).error());
    return statement->forEachRow([&] {
        if (!isGood || !isGood(statement->blob(1)))
            report.problems << QString(QString::fromLatin1(code) + u": "_s + statement->text(0));
    });
}

} // namespace

Result<void> verifySyncTables(const Database &database, VerifyReport &report)
{
    const auto known = database.integer("SELECT count(*) FROM sqlite_schema WHERE name = 'sync_peer'");
    if (!known)
        return failure(known.error());
    if (known->value_or(0) == 0)
        return ok();
    for (const Check &check : checks)
        CHANCERY_TRY(tellRows(database, check.code, check.sql, nullptr, report));
    for (const PackedCheck &check : packedChecks)
        CHANCERY_TRY(tellRows(database, check.code, check.sql, check.isGood, report));
    return ok();
}

} // namespace chancery
