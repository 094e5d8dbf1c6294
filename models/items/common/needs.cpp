// SPDX-FileCopyrightText: Chancery contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "models/items/common/needs.h"

#include "models/items/common/field_words.h"
#include "models/items/map/law_words.h"
#include "models/records/writing_fields.h"
#include "models/workspace/workspace.h"

#include <QCoreApplication>

#include <algorithm>

using namespace Qt::StringLiterals;

namespace chancery::needs {

namespace {

namespace field = fields::need;

struct Words
{
    Q_DECLARE_TR_FUNCTIONS(Needs)
};

QStringList tokensOf(const Field<QString> &known)
{
    QStringList tokens;
    for (const QByteArray &token : schema::spec(Kind::Need).fields[known.index].tokens)
        tokens.append(QString::fromLatin1(token));
    return tokens;
}

QString word(const Field<QString> &known, const QString &token)
{
    return token.isEmpty() ? QString()
                           : fieldwords::tokenName(schema::spec(Kind::Need).fields[known.index], token);
}

QString priorityWords(const QString &priority)
{
    if (priority == u"high")
        return Words::tr("high priority");
    if (priority == u"medium")
        return Words::tr("medium priority");
    return priority == u"low" ? Words::tr("low priority") : priority;
}

bool isFollowUp(Kind kind)
{
    return kind == Kind::Recommendation || kind == Kind::ActionItem;
}

enum class With { Mission, Pillar };

StateLine lineOf(const Workspace &workspace, const Record &need, const QLocale &locale, With with)
{
    const QString assessed = lawwords::date(need.get(field::assessed), locale);
    const int followUp = int(followUpOf(workspace, need.id()).size());
    const RecordId mission = need.get(field::mission);
    const bool named = with == With::Mission && !mission.isNull();
    return {{Kind::Need, need.id()},
            need.title().isEmpty() ? Words::tr("Untitled need") : need.title(),
            need.get(field::state),
            lawwords::joined({with == With::Pillar ? pillarName(need.get(field::pillar)) : QString(),
                              states::name(Kind::Need, need.get(field::state)),
                              priorityWords(need.get(field::priority)),
                              assessed.isEmpty() ? QString() : Words::tr("assessed %1").arg(assessed),
                              named ? workspace.titleOf({Kind::Mission, mission}) : QString(),
                              followUp > 0 ? Words::tr("%n follow-up(s)", nullptr, followUp) : QString()})};
}

} // namespace

bool isOpen(const Record &need)
{
    return !states::isClosed(need.get(field::state));
}

QString pillarName(const QString &pillar)
{
    return word(field::pillar, pillar);
}

QStringList pillars()
{
    return tokensOf(field::pillar);
}

bool isKnownOn(const Record &need, QDate day)
{
    const QDate assessed = need.get(field::assessed).earliest();
    return !assessed.isValid() || !day.isValid() || assessed <= day;
}

void sort(QList<Record> &needs)
{
    const QStringList priorities = tokensOf(field::priority);
    const auto key = [&](const Record &need) {
        const qsizetype priority = priorities.indexOf(need.get(field::priority));
        const QDate assessed = need.get(field::assessed).latest();
        return std::make_tuple(!isOpen(need), priority < 0 ? priorities.size() : priority,
                               assessed.isValid() ? -assessed.toJulianDay() : 0, need.title(), need.id());
    };
    std::sort(needs.begin(), needs.end(), [&](const Record &a, const Record &b) { return key(a) < key(b); });
}

QList<NeedGroup> ofCountry(const Workspace &workspace, const RecordId &jurisdiction, QDate day,
                           const QLocale &locale)
{
    QList<NeedGroup> groups;
    const QStringList known = pillars();
    for (const QString &pillar : known)
        groups.append({pillar, pillarName(pillar), 0, 0, {}});
    NeedGroup others{{}, Words::tr("Without a pillar"), 0, 0, {}};
    QList<Record> found = workspace.referring(field::jurisdiction, jurisdiction);
    sort(found);
    for (const Record &need : std::as_const(found)) {
        const qsizetype at = known.indexOf(need.get(field::pillar));
        NeedGroup &group = at < 0 ? others : groups[at];
        if (!isKnownOn(need, day)) {
            ++group.later;
            continue;
        }
        group.open += isOpen(need);
        group.needs.append(lineOf(workspace, need, locale, With::Mission));
    }
    if (!others.needs.isEmpty() || others.later > 0)
        groups.append(others);
    return groups;
}

QList<StateLine> foundOn(const Workspace &workspace, const RecordId &mission, const QLocale &locale)
{
    QList<Record> found = workspace.referring(field::mission, mission);
    sort(found);
    QList<StateLine> lines;
    for (const Record &need : std::as_const(found))
        lines.append(lineOf(workspace, need, locale, With::Pillar));
    return lines;
}

QList<RecordRef> followUpOf(const Workspace &workspace, const RecordId &need)
{
    QList<RecordRef> refs;
    const auto add = [&](const RecordRef &ref) {
        if (isFollowUp(ref.kind) && !refs.contains(ref))
            refs.append(ref);
    };
    for (const Field<RecordId> &origin : {fields::recommendation::origin, fields::actionItem::origin}) {
        for (const Record &record : workspace.referring(origin, need))
            add({record.kind(), record.id()});
    }
    for (const RecordRef &linked : workspace.linked({Kind::Need, need}))
        add(linked);
    return refs;
}

} // namespace chancery::needs
