// SPDX-FileCopyrightText: Chancery contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "models/items/contacts/directory_model.h"

#include "models/items/common/record_mime.h"
#include "models/items/contacts/directory_words.h"
#include "models/workspace/workspace.h"

#include <QMimeData>

using namespace Qt::StringLiterals;

namespace chancery {

namespace {
constexpr int rememberedSubtitles = 2000;
}

DirectoryModel::DirectoryModel(Workspace &workspace, QObject *parent)
    : PagedListModel(workspace, parent)
    , m_countries(workspace)
    , m_subtitles(rememberedSubtitles)
{
    connect(&workspace, &Workspace::changed, this, [this] { m_subtitles.clear(); });
    setKinds({});
}

void DirectoryModel::setKinds(const QList<Kind> &kinds)
{
    ListQuery wanted = query();
    wanted.kinds = kinds.isEmpty() ? directory::kinds() : kinds;
    setQuery(wanted);
}

void DirectoryModel::setJurisdiction(const RecordId &jurisdiction)
{
    ListQuery wanted = query();
    wanted.jurisdiction = jurisdiction;
    setQuery(wanted);
}

void DirectoryModel::setOrder(ListQuery::Order order)
{
    ListQuery wanted = query();
    wanted.order = order;
    setQuery(wanted);
}

Qt::ItemFlags DirectoryModel::flags(const QModelIndex &index) const
{
    const Qt::ItemFlags flags = PagedListModel::flags(index);
    return index.isValid() ? flags | Qt::ItemIsDragEnabled | Qt::ItemNeverHasChildren : flags;
}

QStringList DirectoryModel::mimeTypes() const
{
    return {recordmime::type(), u"text/plain"_s};
}

QMimeData *DirectoryModel::mimeData(const QModelIndexList &indexes) const
{
    QList<RecordRef> refs;
    QStringList texts;
    for (const QModelIndex &index : indexes) {
        refs.append(ref(index));
        texts.append(directory::asText(workspace(), m_countries, ref(index)));
    }
    return refs.isEmpty() ? nullptr : recordmime::make(refs, texts);
}

QVariant DirectoryModel::headerCell(int, int role) const
{
    return role == Qt::DisplayRole ? QVariant(tr("Name")) : QVariant();
}

QVariant DirectoryModel::cell(int, int role, const ListRow &row) const
{
    switch (role) {
    case SubtitleRole:
        return subtitle(row.ref);
    case Qt::ToolTipRole:
        return row.title;
    case Qt::AccessibleTextRole:
        return QString(row.title + u", "_s + subtitle(row.ref));
    default:
        return {};
    }
}

QString DirectoryModel::subtitle(const RecordRef &ref) const
{
    if (const QString *known = m_subtitles.object(ref.id))
        return *known;
    const QString words = directory::subtitle(workspace(), m_countries, ref);
    m_subtitles.insert(ref.id, new QString(words));
    return words;
}

} // namespace chancery
