// SPDX-FileCopyrightText: Chancery contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "ui/sync/sync_tour.h"

#include "models/records/agenda_fields.h"
#include "models/records/writing_fields.h"
#include "models/workspace/workspace.h"

using namespace Qt::StringLiterals;

namespace chancery {

namespace {

//! Commits what \a change makes of the record.
template<typename Change>
bool edit(Workspace &workspace, const RecordRef &ref, Change change)
{
    const auto loaded = workspace.load(ref.kind, ref.id);
    if (!loaded)
        return false;
    Record after = loaded->record;
    change(after);
    return workspace.commit(Edit::update(*loaded, after), u"edit"_s).has_value();
}

//! The note with the most lines: there are enough of them to write in different places.
Record longestNote(const Workspace &workspace)
{
    Record longest;
    for (const Record &note : workspace.all(Kind::Note)) {
        if (longest.isNull()
            || note.get(fields::note::body).count(u'\n') > longest.get(fields::note::body).count(u'\n'))
            longest = note;
    }
    return longest;
}

} // namespace

SyncTour::SyncTour(Workspace &workspace, SyncService &service) : m_workspace(workspace), m_service(service)
{
    if (!prepare() || !join() || !editBoth())
        qWarning("the tour has nothing to exchange with");
}

SyncTour::~SyncTour()
{
    m_others.reset(); // before what it speaks for
}

bool SyncTour::prepare()
{
    NewWorkspace request;
    request.path = m_folder.filePath(u"other.chancery"_s);
    request.plain = true;
    request.contents = Contents::Empty;
    request.user = u"Second secretary"_s;
    request.device = u"Laptop, Podgorica"_s;
    Environment environment = Environment::system();
    environment.anchors.reset(); // gone with the tour
    auto other = Workspace::create(request, environment);
    if (!other)
        return false;
    m_other = std::move(*other);
    m_others = std::make_unique<SyncService>(*m_other);
    return m_workspace.setIdentity(u"Advisor"_s, u"Laptop, Belgrade"_s).has_value();
}

//! Both trust each other; the second takes everything over.
bool SyncTour::join()
{
    const auto own = m_service.card();
    const auto theirs = m_others->card();
    return own && theirs && m_service.trust(*theirs) && m_others->trust(*own)
           && send(m_service, *m_others, u"first"_s) && send(*m_others, m_service, u"answer"_s);
}

bool SyncTour::send(SyncService &from, SyncService &to, const QString &name)
{
    const QString path = m_folder.filePath(name + u".chancery-bundle"_s);
    return from.exportBundle(path, {}) && to.importBundle(path, {});
}

bool SyncTour::editBoth()
{
    const QList<Record> missions = m_workspace.all(Kind::Mission);
    const Record note = longestNote(m_workspace);
    if (missions.size() < 3 || note.isNull())
        return false;
    const RecordRef mission{Kind::Mission, missions[0].id()};
    const RecordRef deleted{Kind::Mission, missions[1].id()};
    const RecordRef text{Kind::Note, note.id()};
    const auto place = [](const QString &place) {
        return [place](Record &record) { record.set(fields::mission::place, place); };
    };
    const auto line = [](const QString &added, bool atEnd) {
        return [added, atEnd](Record &record) {
            const QString body = record.get(fields::note::body);
            record.set(fields::note::body,
                       atEnd ? QString(body + u'\n' + added) : QString(added + u'\n' + body));
        };
    };
    const bool edited = edit(m_workspace, mission, place(u"Budva, conference centre"_s))
                        && edit(*m_other, mission, place(u"Budva, town hall"_s)) && m_other->remove(deleted)
                        && edit(m_workspace, deleted, place(u"Podgorica"_s))
                        && edit(m_workspace, text, line(u"- To be confirmed with the ministry"_s, false))
                        && edit(*m_other, text, line(u"- Minutes sent on 2 June"_s, true))
                        && send(*m_others, m_service, u"conflicts"_s);
    if (!edited || !edit(*m_other, {Kind::Mission, missions[2].id()}, place(u"Kotor"_s)))
        return false;
    Record fresh(Kind::Note, m_other->newId());
    fresh.set(fields::note::title, u"Visit of the regional office"_s);
    return m_other->commit(Edit::insert(fresh), u"create"_s) && m_others->exportBundle(bundle(), {});
}

} // namespace chancery
