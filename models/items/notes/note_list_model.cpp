// SPDX-FileCopyrightText: Chancery contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "models/items/notes/note_list_model.h"

#include "models/items/notes/note_words.h"
#include "models/records/writing_fields.h"
#include "models/workspace/workspace.h"

using namespace Qt::StringLiterals;

namespace chancery {

namespace {
constexpr int rememberedNotes = 1000;
}

NoteListModel::NoteListModel(Workspace &workspace, QObject *parent)
    : PagedListModel(workspace, parent)
    , m_words(rememberedNotes)
{
    connect(&workspace, &Workspace::changed, this, [this] { m_words.clear(); });
    ListQuery query;
    query.kinds = {Kind::Note};
    query.order = ListQuery::Order::DateDescending;
    setQuery(query);
}

void NoteListModel::setOrder(ListQuery::Order order)
{
    ListQuery wanted = query();
    wanted.order = order;
    setQuery(wanted);
}

QVariant NoteListModel::headerCell(int, int role) const
{
    return role == Qt::DisplayRole ? QVariant(tr("Note")) : QVariant();
}

QVariant NoteListModel::cell(int, int role, const ListRow &row) const
{
    switch (role) {
    case Qt::DisplayRole:
    case Qt::ToolTipRole:
    case TitleRole:
    case SortRole:
        return words(row).title;
    case SubtitleRole:
    case PreviewRole:
        return words(row).preview;
    case DateRole:
        return words(row).date.toEdtf();
    case Qt::AccessibleTextRole:
        return QStringList{words(row).title, words(row).date.toEdtf(), words(row).preview}.join(u", "_s);
    default:
        return {};
    }
}

const NoteListModel::Words &NoteListModel::words(const ListRow &row) const
{
    if (const Words *known = m_words.object(row.ref.id))
        return *known;
    auto *read = new Words;
    const Record note = workspace().record(Kind::Note, row.ref.id);
    read->title = row.title;
    if (!note.isNull()) {
        read->title = notewords::title(note);
        read->date = note.get(fields::note::date);
        read->preview = notewords::preview(note);
    }
    if (read->title.isEmpty())
        read->title = tr("Untitled note");
    m_words.insert(row.ref.id, read);
    return *read;
}

} // namespace chancery
