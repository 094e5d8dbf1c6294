// SPDX-FileCopyrightText: Chancery contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "models/store/list_query.h"
#include "models/text/folding.h"

#include <QAction>
#include <QPointer>

namespace chancery {

class Workspace;

//! A row of the command palette.
struct PaletteRow
{
    enum Type { Header, Hit, Command };

    Type type = Header;
    QString title;
    SearchHit hit;
    QPointer<QAction> action;
};

//! What the palette shows for a text: hits of the search grouped by kind, then the actions whose text matches. A text
//! that begins with `>` looks for actions alone.
class PaletteRows
{
public:
    enum Role {
        TypeRole = Qt::UserRole,

        SnippetRole,
        MatchesRole, //!< QList<std::pair<int, int>> within the snippet
        ShortcutRole,
        IconNameRole,
    };

    //! The workspace outlives this; null: commands alone.
    void setWorkspace(const Workspace *workspace) { m_workspace = workspace; }
    void setActions(const QList<QAction *> &actions) { m_actions = actions; }
    QList<PaletteRow> rowsFor(const QString &text) const;

private:
    PaletteRow hitRow(SearchHit hit) const;
    void addHits(const QString &text, QList<PaletteRow> &rows) const;
    void addCommands(const QString &text, QList<PaletteRow> &rows) const;

    const Workspace *m_workspace = nullptr;
    Folder m_folder;
    QList<QAction *> m_actions;
};

} // namespace chancery
