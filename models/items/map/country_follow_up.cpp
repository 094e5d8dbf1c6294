// SPDX-FileCopyrightText: Chancery contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "models/items/map/country_follow_up.h"

#include "models/items/map/law_words.h"
#include "models/records/directory_fields.h"
#include "models/records/writing_fields.h"
#include "models/workspace/local_names.h"
#include "models/workspace/workspace.h"

#include <QCoreApplication>

#include <algorithm>

using namespace Qt::StringLiterals;

namespace chancery {

namespace {

struct Words
{
    Q_DECLARE_TR_FUNCTIONS(CountryDossier)
};

//! What an action item and a recommendation have alike.
struct FollowUp
{
    RecordRef ref;
    QString text;
    RecordId addressee;
    QString addresseeText;
    PartialDate due;
    QString state;
    RecordId origin;
};

FollowUp recommendationOf(const Record &record)
{
    namespace field = fields::recommendation;
    return {{Kind::Recommendation, record.id()},
            record.get(field::text),
            record.get(field::addressee),
            record.get(field::addresseeText),
            record.get(field::due),
            record.get(field::state),
            record.get(field::origin)};
}

//! Of an action item it is told who does it, rather than to whom it was promised.
FollowUp actionOf(const Record &record)
{
    namespace field = fields::actionItem;
    const RecordId owner = record.get(field::owner);
    return {{Kind::ActionItem, record.id()},
            record.get(field::text),
            owner.isNull() ? record.get(field::addressee) : owner,
            record.get(field::addresseeText),
            record.get(field::due),
            record.get(field::state),
            record.get(field::origin)};
}

class Search
{
public:
    Search(const Workspace &workspace, const RecordId &jurisdiction, const QSet<RecordId> &missions)
        : m_workspace(workspace)
        , m_jurisdiction(jurisdiction)
        , m_origins(missions)
    {
        m_origins.insert(jurisdiction);
        for (const Record &need : workspace.referring(fields::need::jurisdiction, jurisdiction))
            m_origins.insert(need.id());
        for (const RecordRef &ref : workspace.linked({Kind::Jurisdiction, jurisdiction}))
            m_linked.insert(ref.id);
    }

    QList<FollowUp> open() const
    {
        QList<FollowUp> found;
        const auto take = [&](const FollowUp &entry) {
            if (!states::isClosed(entry.state) && concerns(entry))
                found.append(entry);
        };
        for (const Record &record : m_workspace.all(Kind::Recommendation))
            take(recommendationOf(record));
        for (const Record &record : m_workspace.all(Kind::ActionItem))
            take(actionOf(record));
        return found;
    }

private:
    bool concerns(const FollowUp &entry) const
    {
        return m_origins.contains(entry.origin) || m_linked.contains(entry.ref.id)
               || (!entry.addressee.isNull() && countryOf(entry.addressee) == m_jurisdiction);
    }

    RecordId countryOf(const RecordId &addressee) const
    {
        if (addressee == m_jurisdiction)
            return addressee;
        const Record office = m_workspace.record(Kind::Office, addressee);
        if (!office.isNull() && !office.get(fields::office::jurisdiction).isNull())
            return office.get(fields::office::jurisdiction);
        const Record organisation = m_workspace.record(
            Kind::Organisation, office.isNull() ? addressee : office.get(fields::office::organisation));
        return organisation.isNull() ? RecordId() : organisation.get(fields::organisation::jurisdiction);
    }

    const Workspace &m_workspace;
    RecordId m_jurisdiction;
    QSet<RecordId> m_origins;
    QSet<RecordId> m_linked;
};

} // namespace

QList<StateLine> openFollowUp(const Workspace &workspace, const RecordId &jurisdiction,
                              const QSet<RecordId> &missions, const QLocale &locale)
{
    QList<FollowUp> open = Search(workspace, jurisdiction, missions).open();
    const auto key = [](const FollowUp &entry) {
        const QDate due = entry.due.earliest();
        return std::make_tuple(!due.isValid(), due, entry.ref.id);
    };
    std::sort(open.begin(), open.end(),
              [&](const FollowUp &a, const FollowUp &b) { return key(a) < key(b); });
    QList<StateLine> lines;
    for (const FollowUp &entry : std::as_const(open)) {
        const QString due = lawwords::date(entry.due, locale);
        const auto kind = workspace.kindOf(entry.addressee);
        const QString who = entry.addresseeText.isEmpty() && kind && entry.addressee != jurisdiction
                                ? localName(workspace, {*kind, entry.addressee}, locale)
                                : entry.addresseeText;
        lines.append({entry.ref, entry.text, entry.state,
                      lawwords::joined(
                          {entry.ref.kind == Kind::ActionItem ? Words::tr("Action item") : QString(),
                           entry.state == u"open"_s ? QString() : states::name(entry.ref.kind, entry.state),
                           who, due.isEmpty() ? QString() : Words::tr("due %1").arg(due)})});
    }
    return lines;
}

} // namespace chancery
