// SPDX-FileCopyrightText: Chancery contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "models/exchange/report.h"
#include "models/workspace/workspace.h"

#include <QHash>

#include <memory>

namespace chancery {

//! Answers matching from a workspace. UIDs and names are indexed when a kind is first asked for; use it for one preview.
class WorkspaceImportLookup
{
public:
    explicit WorkspaceImportLookup(Workspace &workspace);

    //! Refers to this object.
    ImportLookup functions();

private:
    using NameIndex = QHash<QByteArray, QList<RecordId>>;

    std::optional<Record> byId(Kind kind, const RecordId &id) const;
    std::optional<Record> byUid(Kind kind, const QString &uid);
    QList<Record> byName(Kind kind, const QString &name);
    const NameIndex &namesOf(Kind kind);
    void addVariants(Kind kind, NameIndex &index) const;

    Workspace &m_workspace;
    QHash<Kind, QHash<QString, RecordId>> m_uids;
    QHash<Kind, NameIndex> m_names;
};

} // namespace chancery
