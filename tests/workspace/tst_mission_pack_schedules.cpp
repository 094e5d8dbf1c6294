// SPDX-FileCopyrightText: Chancery contributors
// SPDX-License-Identifier: GPL-3.0-or-later

// Packs that go out and come back while everybody writes, editors left open included. The oracle: a value stands at home
// if and only if it came there and nothing that came there was written by somebody who had seen it.

#include "models/store/store.h"
#include "models/store/value_codec.h"
#include "tests/workspace/pack_fixture.h"

#include <QRandomGenerator>
#include <QRegularExpression>
#include <QTest>

#include <algorithm>
#include <memory>
#include <vector>

using namespace Qt::StringLiterals;
using namespace chancery;
using test::Device;
using test::Laptop;

namespace {

constexpr int schedules = 60; // CHANCERY_SCHEDULES and CHANCERY_SEED choose others
constexpr int steps = 45;
constexpr int mostPacks = 3;
constexpr int presence = 0;
constexpr int titleAtom = 1;
constexpr int bodyAtom = 2;
constexpr int atoms[] = {presence, titleAtom, bodyAtom};

using Key = std::pair<RecordId, int>;
using Writes = QSet<int>;

//! Every write there ever was, with all that its author had seen, directly or through others.
class Oracle
{
public:
    int write(const QString &value, const Writes &seen)
    {
        Writes all = seen;
        for (const int one : seen)
            all |= m_seen[one];
        m_values.append(value);
        m_seen.append(all);
        return int(m_values.size()) - 1;
    }
    QString value(int write) const { return m_values[write]; }
    Writes live(const Writes &known) const
    {
        Writes standing = known;
        for (const int one : known)
            standing -= m_seen[one];
        return standing;
    }

private:
    QStringList m_values;
    QList<Writes> m_seen;
};

struct Editor
{
    int side = 0;
    Loaded loaded;
    QHash<int, Writes> seen;
};

class Schedule
{
public:
    explicit Schedule(quint32 seed) : m_random(seed), m_home(u"Home"_s, seed * 8 + 1), m_sides(1) { }

    void run();
    QString fault() const { return m_fault; }

private:
    Workspace &workspace(int side) { return side == 0 ? *m_home : **m_laptops[size_t(side - 1)]; }
    int any(int limit) { return int(m_random.bounded(limit)); }
    int anySide() { return any(int(m_sides.size())); }
    QString word() { return u"v%1"_s.arg(++m_words); }
    Writes live(int side, const RecordId &id, int atom)
    {
        return m_oracle.live(m_sides[side].value({id, atom}));
    }
    void note(int side, const RecordId &id, int atom, const QString &value, const Writes &seen)
    {
        m_sides[side][{id, atom}].insert(m_oracle.write(value, seen));
    }
    bool isAlive(int side, const RecordId &id);
    QSet<QString> values(const Writes &writes) const;
    std::optional<RecordId> anyNote(int side, bool alive);

    void step();
    void create();
    void open();
    void leave();
    void remove();
    void restore();
    void lend();
    void bring(int side);
    void arrive(int side, const RecordId &id);
    void check(const QString &when);
    QStringList standing(const RecordId &id, int atom);
    void fail(const QString &what)
    {
        if (m_fault.isEmpty())
            m_fault = what;
    }

    QRandomGenerator m_random;
    Device m_home;
    std::vector<std::unique_ptr<Laptop>> m_laptops;
    QList<QHash<Key, Writes>> m_sides;
    Oracle m_oracle;
    Writes m_brought; // those of packs that came home, though home said so already
    QList<Editor> m_editors;
    int m_words = 0;
    QString m_fault;
};

QSet<QString> Schedule::values(const Writes &writes) const
{
    QSet<QString> all;
    for (const int one : writes)
        all.insert(m_oracle.value(one));
    return all;
}

bool Schedule::isAlive(int side, const RecordId &id)
{
    const Writes all = live(side, id, presence);
    return std::any_of(all.begin(), all.end(), [&](int one) { return m_oracle.value(one) == u"alive"_s; });
}

std::optional<RecordId> Schedule::anyNote(int side, bool alive)
{
    RecordIds ids;
    for (auto it = m_sides[side].cbegin(); it != m_sides[side].cend(); ++it) {
        if (it.key().second == presence && isAlive(side, it.key().first) == alive)
            ids.append(it.key().first);
    }
    std::sort(ids.begin(), ids.end());
    return ids.isEmpty() ? std::nullopt : std::optional(ids[any(int(ids.size()))]);
}

void Schedule::create()
{
    const int side = anySide();
    Record record(Kind::Note, workspace(side).newId());
    record.set(fields::note::title, word()).set(fields::note::body, word() + u'\n');
    if (any(6) == 0)
        record.set(fields::note::sensitivity, u"confidential"_s);
    if (!workspace(side).commit(Edit::insert(record), u"create"_s))
        return fail(u"create"_s);
    note(side, record.id(), presence, u"alive"_s, {});
    note(side, record.id(), titleAtom, record.title(), {});
    note(side, record.id(), bodyAtom, record.get(fields::note::body), {});
    if (any(3) != 0 && !workspace(side).addTag({Kind::Note, record.id()}, u"out"_s))
        fail(u"tag"_s);
}

void Schedule::open()
{
    const int side = anySide();
    const auto id = anyNote(side, true);
    if (!id)
        return;
    const auto loaded = workspace(side).load(Kind::Note, *id);
    if (!loaded)
        return fail(u"load"_s);
    Editor editor{side, *loaded, {}};
    for (const int atom : atoms)
        editor.seen.insert(atom, live(side, *id, atom));
    m_editors.append(editor);
}

void Schedule::leave()
{
    if (m_editors.isEmpty())
        return;
    const Editor editor = m_editors.takeAt(any(int(m_editors.size())));
    Record after = editor.loaded.record;
    const int what = 1 + any(3);
    if (what & 1)
        after.set(fields::note::title, word());
    if (what & 2)
        after.set(fields::note::body, word() + u'\n');
    if (!workspace(editor.side).commit(Edit::update(editor.loaded, after), u"edit"_s))
        return fail(u"edit"_s);
    note(editor.side, after.id(), presence, u"alive"_s, editor.seen[presence]);
    if (what & 1)
        note(editor.side, after.id(), titleAtom, after.title(), editor.seen[titleAtom]);
    if (what & 2)
        note(editor.side, after.id(), bodyAtom, after.get(fields::note::body), editor.seen[bodyAtom]);
}

void Schedule::remove()
{
    const int side = anySide();
    const auto id = anyNote(side, true);
    if (!id)
        return;
    if (!workspace(side).remove({Kind::Note, *id}))
        return fail(u"remove"_s);
    note(side, *id, presence, u"dead"_s, live(side, *id, presence));
}

// An undelete says that the record lives, and nothing of its fields.
void Schedule::restore()
{
    const int side = anySide();
    const auto id = anyNote(side, false);
    if (!id)
        return;
    if (!workspace(side).restore({Kind::Note, *id}))
        return fail(u"restore"_s);
    note(side, *id, presence, u"alive"_s, live(side, *id, presence));
}

void Schedule::lend()
{
    if (m_laptops.size() >= mostPacks || m_home->count(Kind::Tag) == 0)
        return;
    const auto number = quint32(m_laptops.size() + 2);
    const RecordRef tag{Kind::Tag, m_home->all(Kind::Tag).constFirst().id()};
    const QString name = u"pack%1"_s.arg(number);
    if (!test::lendPlain(m_home, tag, name))
        return fail(u"lend"_s);
    auto laptop = std::make_unique<Laptop>(m_home.filePath(name + u".chancery"_s),
                                           m_random.generate() % 100000 + number);
    if (!laptop->open())
        return fail(u"open the pack"_s);
    QHash<Key, Writes> there;
    for (const Record &lent : (*laptop)->all(Kind::Note)) {
        const QString shown[] = {u"alive"_s, lent.title(), lent.get(fields::note::body)};
        for (const int atom : atoms) {
            for (const int one : live(0, lent.id(), atom)) {
                if (m_oracle.value(one) == shown[atom])
                    there[{lent.id(), atom}].insert(one);
            }
        }
    }
    m_laptops.push_back(std::move(laptop));
    m_sides.append(there);
}

// What stands in the pack is at home from now on; what was made and deleted there never was. Saying again what home says
// already is no write, except by an undelete.
void Schedule::arrive(int side, const RecordId &id)
{
    if (!m_sides[0].contains({id, presence}) && !isAlive(side, id))
        return;
    const bool undeletes = !isAlive(0, id) && isAlive(side, id);
    bool wrote = false;
    for (const int atom : {titleAtom, bodyAtom, presence}) {
        const QSet<QString> here = values(live(0, id, atom));
        // of several, another one may take the place of what says it
        const Writes comes = live(side, id, atom) - m_brought - m_sides[0].value({id, atom});
        const bool alone = values(comes).size() == 1;
        for (const int one : live(side, id, atom)) {
            const QString value = m_oracle.value(one);
            const bool says =
                atom == presence ? value == u"alive"_s && !wrote : alone && here == QSet<QString>{value};
            if (m_brought.contains(one))
                continue;
            m_brought.insert(one);
            if (m_sides[0].value({id, atom}).contains(one) || (says && !undeletes))
                continue;
            wrote = true;
            m_sides[0][{id, atom}].insert(one);
        }
    }
}

void Schedule::bring(int side)
{
    TakeBackOrder order;
    order.allowRemovals = true;
    if (any(2) == 0 && !m_laptops[size_t(side - 1)]->open())
        return fail(u"open the pack again"_s);
    const auto back = takeBack(*m_home, m_laptops[size_t(side - 1)]->path(), {}, order);
    if (!back)
        return fail(u"take back: %1 %2"_s.arg(int(back.error().code)).arg(back.error().detail));
    const QList<Key> keys = m_sides[side].keys();
    for (const Key &key : keys) {
        if (key.second == presence)
            arrive(side, key.first);
    }
    check(u"after a return"_s);
    const auto again = takeBack(*m_home, m_laptops[size_t(side - 1)]->path(), {}, order);
    if (!again || again->report.verdict != JoinReport::Verdict::Known)
        fail(u"a second return is not nothing"_s);
}

QStringList Schedule::standing(const RecordId &id, int atom)
{
    QSet<QString> values;
    const auto found = m_home->store().states().find(quint16(Kind::Note), id);
    if (!found || !*found)
        return {u"no record"_s};
    for (const RegisterEntry &entry : (*found)->state.atoms.value(quint8(atom))) {
        Record record(Kind::Note, id);
        codec::unpack(entry.value, record, AtomMask(1) << atom);
        values.insert(atom == titleAtom ? record.title() : record.get(fields::note::body));
    }
    QStringList sorted = values.values();
    sorted.sort();
    return sorted;
}

void Schedule::check(const QString &when)
{
    for (auto it = m_sides[0].cbegin(); it != m_sides[0].cend(); ++it) {
        const RecordId id = it.key().first;
        if (it.key().second == presence) {
            if (m_home->record(Kind::Note, id).isNull() == isAlive(0, id))
                fail(when + u": alive or not, "_s + id.toString());
            continue;
        }
        QStringList wanted = values(m_oracle.live(*it)).values();
        wanted.sort();
        const QStringList actual = standing(id, it.key().second);
        if (actual != wanted)
            fail(u"%1: %2 atom %3 holds %4 instead of %5"_s.arg(when, id.toString())
                     .arg(it.key().second)
                     .arg(actual.join(u'|'), wanted.join(u'|')));
    }
}

void Schedule::step()
{
    const int what = any(100);
    if (what < 15)
        create();
    else if (what < 45)
        open();
    else if (what < 72)
        leave();
    else if (what < 80)
        remove();
    else if (what < 84)
        restore();
    else if (what < 90)
        lend();
    else if (!m_laptops.empty())
        bring(1 + any(int(m_laptops.size())));
}

void Schedule::run()
{
    for (int i = 0; i < steps && m_fault.isEmpty(); ++i)
        step();
    for (int side = 1; side < m_sides.size() && m_fault.isEmpty(); ++side)
        bring(side);
    check(u"at the end"_s);
    if (m_home->verify().value_or(QStringList{u"unreadable"_s}) != QStringList())
        fail(u"the home file is not sound"_s);
}

} // namespace

class TestMissionPackSchedules : public QObject
{
    Q_OBJECT

private slots:
    void init() { QTest::failOnWarning(QRegularExpression(u".?"_s)); }

    void noWriteIsLost();
};

void TestMissionPackSchedules::noWriteIsLost()
{
    const auto number = [](const char *name, int otherwise) {
        const int given = qEnvironmentVariableIntValue(name);
        return quint32(given > 0 ? given : otherwise);
    };
    const quint32 first = number("CHANCERY_SEED", 1);
    const int usual = qEnvironmentVariableIsSet("CHANCERY_SEED") ? 1 : schedules;
    const quint32 end = first + number("CHANCERY_SCHEDULES", usual);
    for (quint32 seed = first; seed < end; ++seed) {
        Schedule schedule(seed);
        schedule.run();
        QVERIFY2(schedule.fault().isEmpty(),
                 qPrintable(u"CHANCERY_SEED=%1: %2"_s.arg(seed).arg(schedule.fault())));
    }
}

QTEST_GUILESS_MAIN(TestMissionPackSchedules)
#include "tst_mission_pack_schedules.moc"
