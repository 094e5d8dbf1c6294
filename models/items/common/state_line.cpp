// SPDX-FileCopyrightText: Chancery contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "models/items/common/state_line.h"

#include "models/items/common/field_words.h"
#include "models/workspace/workspace.h"

#include <algorithm>

using namespace Qt::StringLiterals;

namespace chancery::states {

namespace {

//! Null for a kind whose records are not followed.
const FieldSpec *specOf(Kind kind)
{
    const auto &fields = schema::spec(kind).fields;
    const auto found = std::find_if(fields.cbegin(), fields.cend(),
                                    [](const FieldSpec &field) { return field.name == "state"; });
    return found == fields.cend() ? nullptr : &*found;
}

} // namespace

QStringList tokens(Kind kind)
{
    QStringList list;
    if (const FieldSpec *spec = specOf(kind)) {
        for (const QByteArray &token : spec->tokens)
            list.append(QString::fromLatin1(token));
    }
    return list;
}

QString name(Kind kind, const QString &state)
{
    const FieldSpec *spec = specOf(kind);
    return state.isEmpty() || !spec ? QString() : fieldwords::tokenName(*spec, state);
}

bool isClosed(const QString &state)
{
    return state == u"met" || state == u"done" || state == u"withdrawn" || state == u"dropped";
}

Result<CommitInfo> set(Workspace &workspace, const RecordRef &ref, const QString &state)
{
    const FieldSpec *spec = specOf(ref.kind);
    if (!spec)
        return failure(ErrorCode::NothingToDo, {});
    const auto loaded = workspace.load(ref.kind, ref.id);
    if (!loaded)
        return failure(loaded.error());
    Record after = loaded->record;
    after.setValue(int(spec - schema::spec(ref.kind).fields.constData()), Value(state));
    if (!loaded->alive || after == loaded->record)
        return failure(ErrorCode::NothingToDo, after.title());
    return workspace.commit(Edit::update(*loaded, after), u"edit:"_s + after.title());
}

} // namespace chancery::states
