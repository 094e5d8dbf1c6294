// SPDX-FileCopyrightText: Chancery contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "ui/shell/palette_rows.h"

#include "models/workspace/local_names.h"
#include "models/workspace/workspace.h"
#include "ui/widgets/kind_look.h"

#include <QCoreApplication>

using namespace Qt::StringLiterals;

namespace chancery {

namespace {

constexpr int hitsShown = 40;
constexpr int hitsOfOneKind = 8;

QString plainText(const QAction *action)
{
    QString text = action->text();
    text.remove(u'&');
    return text;
}

} // namespace

QList<PaletteRow> PaletteRows::rowsFor(const QString &text) const
{
    const bool commandsOnly = text.startsWith(u'>');
    const QString wanted = (commandsOnly ? text.mid(1) : text).trimmed();
    QList<PaletteRow> rows;
    if (!commandsOnly && !wanted.isEmpty())
        addHits(wanted, rows);
    addCommands(wanted, rows);
    return rows;
}

//! A country or a scheme is called as the reader's language calls it, whichever name was found.
PaletteRow PaletteRows::hitRow(SearchHit hit) const
{
    if (const QString name = localName(*m_workspace, hit.ref, QLocale()); !name.isEmpty())
        hit.title = name;
    return {PaletteRow::Hit, hit.title, hit, nullptr};
}

void PaletteRows::addHits(const QString &text, QList<PaletteRow> &rows) const
{
    if (!m_workspace)
        return;
    const auto hits = m_workspace->search(text, hitsShown);
    if (!hits)
        return;
    QList<Kind> order; // of each kind's best hit
    QHash<Kind, QList<PaletteRow>> byKind;
    for (const SearchHit &hit : *hits) {
        if (!byKind.contains(hit.ref.kind))
            order << hit.ref.kind;
        QList<PaletteRow> &group = byKind[hit.ref.kind];
        if (group.size() < hitsOfOneKind)
            group << hitRow(hit);
    }
    for (const Kind kind : order) {
        rows << PaletteRow{PaletteRow::Header, kindPluralName(kind), {}, nullptr};
        rows << byKind.value(kind);
    }
}

void PaletteRows::addCommands(const QString &text, QList<PaletteRow> &rows) const
{
    QList<PaletteRow> found;
    for (QAction *action : m_actions) {
        if (action->isEnabled() && action->isVisible() && m_folder.matches(plainText(action), text))
            found << PaletteRow{PaletteRow::Command, plainText(action), {}, action};
    }
    if (found.isEmpty())
        return;
    const QString heading = QCoreApplication::translate("PaletteRows", "Commands");
    rows << PaletteRow{PaletteRow::Header, heading, {}, nullptr};
    rows << found;
}

} // namespace chancery
