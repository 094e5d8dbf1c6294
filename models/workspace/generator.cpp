// SPDX-FileCopyrightText: Chancery contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "models/workspace/generator.h"

#include "models/records/agenda_fields.h"
#include "models/records/directory_fields.h"
#include "models/records/law_fields.h"
#include "models/records/writing_fields.h"
#include "models/workspace/workspace.h"

#include <QRandomGenerator>

#include <algorithm>

using namespace Qt::StringLiterals;

namespace chancery {

namespace {

constexpr int recordsPerCommit = 5000;
constexpr qint64 firstMoment = 1483228800000; // 2017-01-01, for ids that sort by it

const QStringList &syllables(int script)
{
    static const QStringList latin{u"ba"_s,  u"de"_s,  u"ko"_s,  u"li"_s,  u"mar"_s, u"no"_s,
                                   u"pe"_s,  u"ri"_s,  u"so"_s,  u"tan"_s, u"ve"_s,  u"zu"_s,
                                   u"čar"_s, u"šin"_s, u"đor"_s, u"éla"_s};
    static const QStringList cyrillic{u"ба"_s,  u"де"_s,  u"ко"_s,  u"ли"_s,  u"мар"_s, u"но"_s,
                                      u"пе"_s,  u"ри"_s,  u"со"_s,  u"тан"_s, u"ве"_s,  u"зу"_s,
                                      u"чар"_s, u"шин"_s, u"ђор"_s, u"ја"_s};
    static const QStringList greek{u"βα"_s,  u"δε"_s,  u"κο"_s,  u"λι"_s,  u"μαρ"_s, u"νο"_s,
                                   u"πε"_s,  u"ρι"_s,  u"σο"_s,  u"ταν"_s, u"φε"_s,  u"ζου"_s,
                                   u"χαρ"_s, u"θιν"_s, u"ξορ"_s, u"ψα"_s};
    return script == 1 ? cyrillic : script == 2 ? greek : latin;
}

const QStringList &words()
{
    static const QStringList list{u"cooperation"_s, u"judicial"_s,   u"recommendation"_s, u"border"_s,
                                  u"training"_s,    u"ministry"_s,   u"prosecutor"_s,     u"evaluation"_s,
                                  u"protection"_s,  u"prevention"_s, u"réunion"_s,        u"coordination"_s,
                                  u"seminar"_s,     u"région"_s,     u"agreement"_s,      u"networks"_s,
                                  u"finance"_s,     u"witness"_s,    u"partners"_s,       u"embassy"_s};
    return list;
}

//! Draws from one stream of random numbers.
class Inventor
{
public:
    explicit Inventor(quint32 seed) : m_random(seed) { }

    Record person()
    {
        const int script = m_random.bounded(10) < 7 ? 0 : 1 + m_random.bounded(2);
        Record record(Kind::Person, id());
        const QString given = name(script);
        const QString family = name(script);
        record.set(fields::person::name, given + u' ' + family);
        record.set(fields::person::givenName, given).set(fields::person::familyName, family);
        record.set(fields::person::profession, words()[m_random.bounded(int(words().size()))]);
        record.set(fields::person::sensitivity, u"internal"_s);
        return record;
    }

    Record mission()
    {
        Record record(Kind::Mission, id());
        const QDate day = QDate(2010, 1, 1).addDays(m_random.bounded(5500));
        record.set(fields::mission::title, sentence(3)).set(fields::mission::missionKind, u"mission"_s);
        record.set(fields::mission::start, PartialDate(day));
        record.set(fields::mission::end, PartialDate(day.addDays(m_random.bounded(4))));
        record.set(fields::mission::allDay, true).set(fields::mission::status, u"done"_s);
        record.set(fields::mission::place, name(0)).set(fields::mission::objectives, sentence(12));
        return record;
    }

    Record note()
    {
        Record record(Kind::Note, id());
        QString body = u"# "_s + sentence(4) + u"\n\n"_s;
        for (int paragraph = 0; paragraph < 4; ++paragraph)
            body += sentence(30) + u"\n\n"_s;
        record.set(fields::note::title, sentence(4)).set(fields::note::body, body);
        record.set(fields::note::date, PartialDate(QDate(2010, 1, 1).addDays(m_random.bounded(5500))));
        return record;
    }

    Record need(const RecordIds &countries)
    {
        namespace field = fields::need;
        Record record(Kind::Need, id());
        record.set(field::title, sentence(4)).set(field::description, sentence(12));
        record.set(field::jurisdiction, countries[m_random.bounded(int(countries.size()))]);
        record.set(field::pillar, token(field::pillar)).set(field::state, token(field::state));
        record.set(field::priority, token(field::priority)).set(field::sensitivity, u"internal"_s);
        record.set(field::assessed, PartialDate(QDate(2010, 1, 1).addDays(m_random.bounded(5500))));
        return record;
    }

private:
    QString token(const Field<QString> &field)
    {
        const QList<QByteArray> &tokens = schema::spec(field.kind).fields[field.index].tokens;
        return QString::fromLatin1(tokens[m_random.bounded(int(tokens.size()))]);
    }

    RecordId id()
    {
        std::array<quint8, 10> bytes;
        for (quint8 &byte : bytes)
            byte = quint8(m_random.generate());
        return RecordId::fromTime(firstMoment + m_made++, bytes);
    }

    QString name(int script)
    {
        QString text;
        for (int i = 2 + m_random.bounded(2); i > 0; --i)
            text += syllables(script)[m_random.bounded(16)];
        text[0] = text[0].toUpper();
        return text;
    }

    QString sentence(int length)
    {
        QStringList list;
        for (int i = 0; i < length; ++i)
            list.append(m_random.bounded(4) ? words()[m_random.bounded(int(words().size()))] : name(0));
        return list.join(u' ');
    }

    QRandomGenerator m_random;
    qint64 m_made = 0;
};

} // namespace

QList<Record> inventedRecords(const GeneratorSize &size, quint32 seed, const RecordIds &countries)
{
    Inventor inventor(seed);
    QList<Record> records;
    records.reserve(size.persons + size.missions + size.notes);
    for (int i = 0; i < size.persons; ++i)
        records.append(inventor.person());
    for (int i = 0; i < size.missions; ++i)
        records.append(inventor.mission());
    for (int i = 0; i < size.notes; ++i)
        records.append(inventor.note());
    for (int i = 0; i < size.needs && !countries.isEmpty(); ++i)
        records.append(inventor.need(countries));
    return records;
}

Result<int> generateRecords(Workspace &workspace, const GeneratorSize &size, quint32 seed)
{
    RecordIds countries;
    for (const Record &jurisdiction : workspace.all(Kind::Jurisdiction)) {
        if (jurisdiction.get(fields::jurisdiction::jurisdictionKind) == u"state"_s)
            countries.append(jurisdiction.id());
    }
    std::sort(countries.begin(), countries.end()); // the same for the same seed
    const QList<Record> records = inventedRecords(size, seed, countries);
    for (qsizetype begin = 0; begin < records.size(); begin += recordsPerCommit) {
        QList<Edit> edits;
        for (const Record &record : records.mid(begin, recordsPerCommit))
            edits.append(Edit::insert(record));
        CHANCERY_TRY(workspace.commit(edits, u"generate"_s));
    }
    return int(records.size());
}

} // namespace chancery
