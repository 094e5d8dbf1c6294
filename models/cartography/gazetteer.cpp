// SPDX-FileCopyrightText: Chancery contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "models/cartography/gazetteer.h"

#include "models/cartography/gazetteer_tables.h"
#include "models/text/folding.h"

#include <QFile>
#include <QRegularExpression>

#include <algorithm>
#include <bitset>
#include <span>
#include <string_view>

namespace chancery {

using namespace Qt::StringLiterals;

namespace {

// Beyond any weight a place can have, and in this order.
constexpr int wholeBonus = 1000;
constexpr int regionBonus = 4; // as much as a hundred times the people
constexpr int firstWordBonus = 2;
constexpr int ownNameBonus = 3; // not one that only others use

std::string_view viewOf(const QByteArray &bytes)
{
    return {bytes.constData(), size_t(bytes.size())};
}

QString textOf(QByteArrayView bytes)
{
    return QString::fromUtf8(bytes);
}

constexpr int letters = 26;

bool isCode(const QString &code)
{
    const auto isCapital = [](QChar c) { return c >= u'A' && c <= u'Z'; };
    return code.size() == 2 && isCapital(code[0]) && isCapital(code[1]);
}

//! The countries that a preference names, for a quick look.
class Countries
{
public:
    explicit Countries(const QStringList &codes)
    {
        for (const QString &code : codes) {
            if (isCode(code))
                m_known.set(size_t((code[0].unicode() - u'A') * letters + (code[1].unicode() - u'A')));
        }
    }

    bool contains(QByteArrayView code) const
    {
        return m_known.test(size_t((code[0] - 'A') * letters + (code[1] - 'A')));
    }

private:
    std::bitset<letters * letters> m_known;
};

} // namespace

//! The names' words in all their forms, sorted: a prefix is a range.
class Gazetteer::Index
{
public:
    Result<void> read(QByteArray places, QByteArray names);

    size_t size() const { return m_rows.size(); }
    QList<GazetteerPlace> search(const QString &text, const PlacePreference &preference, int limit) const;
    std::optional<GazetteerPlace> find(const QString &text, const PlacePreference &preference) const;

private:
    //! A form of one word of one name.
    struct Form
    {
        quint32 offset = 0; // in m_text
        quint32 name = 0;
        quint16 length = 0;
        quint16 word = 0;
    };
    struct Name
    {
        quint32 place = 0;
        quint32 firstForm = 0; // up to that of the next name
        quint16 words = 0;
        bool own = true; // not one of the others
        QByteArrayView text{};
    };
    struct Hit
    {
        quint32 name = 0;
        int score = 0;
    };
    struct Question
    {
        QVector<Token> words;
        Countries region;
        std::optional<Countries> only;
    };

    void addName(quint32 place, QByteArrayView text, bool own);
    std::string_view textOf(const Form &form) const;
    std::span<const Form> formsOf(quint32 name) const;
    std::span<const quint32> range(std::string_view prefix) const;
    //! 0: no word of the name; 1: begins one; 2: is one.
    int meets(const Token &word, quint32 name) const;
    Question asked(const QString &text, FoldPurpose purpose, const PlacePreference &preference) const;
    int score(const Hit &hit, const Question &question) const;
    QList<Hit> hits(const Question &question) const;
    GazetteerPlace place(quint32 name, const QString &language) const;
    std::optional<Hit> whole(const QString &text, const PlacePreference &preference) const;

    QByteArray m_places;
    QByteArray m_otherNames;
    std::vector<GazetteerRow> m_rows;
    std::vector<Name> m_names;
    std::vector<Form> m_forms; // by name
    std::vector<quint32> m_sorted; // forms by their text
    QByteArray m_text;
    Folder m_folder;
};

Result<void> Gazetteer::Index::read(QByteArray places, QByteArray names)
{
    m_places = std::move(places);
    m_otherNames = std::move(names);
    auto rows = readGazetteer(m_places, m_otherNames);
    if (!rows)
        return failure(rows.error());
    m_rows = std::move(*rows);
    m_names.reserve(m_rows.size());
    m_forms.reserve(m_rows.size() * 3);
    for (quint32 place = 0; place < m_rows.size(); ++place) {
        const GazetteerRow &row = m_rows[place];
        for (const QByteArrayView name : {row.name, row.english, row.french})
            addName(place, name, true);
        for (const QByteArrayView name : row.others)
            addName(place, name, false);
    }
    m_names.push_back(Name{.firstForm = quint32(m_forms.size())});
    m_sorted.resize(m_forms.size());
    for (quint32 i = 0; i < m_sorted.size(); ++i)
        m_sorted[i] = i;
    std::ranges::sort(m_sorted, {}, [this](quint32 form) { return textOf(m_forms[form]); });
    return ok();
}

void Gazetteer::Index::addName(quint32 place, QByteArrayView text, bool own)
{
    if (text.isEmpty())
        return;
    Name name{place, quint32(m_forms.size()), 0, own, text};
    m_folder.tokenizeUtf8(text, FoldPurpose::Document, [&](const Token &word) {
        for (const QByteArray &form : word.forms) {
            m_forms.push_back(
                {quint32(m_text.size()), quint32(m_names.size()), quint16(form.size()), name.words});
            m_text += form;
        }
        ++name.words;
        return true;
    });
    m_names.push_back(name);
}

std::string_view Gazetteer::Index::textOf(const Form &form) const
{
    return {m_text.constData() + form.offset, form.length};
}

std::span<const Gazetteer::Index::Form> Gazetteer::Index::formsOf(quint32 name) const
{
    const quint32 first = m_names[name].firstForm;
    return {m_forms.data() + first, m_names[name + 1].firstForm - first};
}

std::span<const quint32> Gazetteer::Index::range(std::string_view prefix) const
{
    const auto cut = [&](quint32 form) { return textOf(m_forms[form]).substr(0, prefix.size()); };
    const auto found = std::ranges::equal_range(m_sorted, prefix, {}, cut);
    return {found.data(), found.size()};
}

int Gazetteer::Index::meets(const Token &word, quint32 name) const
{
    int best = 0;
    for (const Form &form : formsOf(name)) {
        const std::string_view text = textOf(form);
        for (const QByteArray &wanted : word.forms) {
            if (text.starts_with(viewOf(wanted)))
                best = std::max(best, text.size() == size_t(wanted.size()) ? 2 : 1);
        }
    }
    return best;
}

Gazetteer::Index::Question Gazetteer::Index::asked(const QString &text, FoldPurpose purpose,
                                                   const PlacePreference &preference) const
{
    Question question{m_folder.tokenize(text, purpose), Countries(preference.region), {}};
    if (!preference.country.isEmpty())
        question.only = Countries({preference.country});
    return question;
}

//! Below zero when a word is not met.
int Gazetteer::Index::score(const Hit &hit, const Question &question) const
{
    const Name &name = m_names[hit.name];
    const GazetteerRow &row = m_rows[name.place];
    if (question.only && !question.only->contains(row.country))
        return -1;
    const bool single = question.words.size() == 1;
    bool whole = qsizetype(name.words) == question.words.size();
    for (const Token &word : question.words) {
        const int met = single && !whole ? 1 : meets(word, hit.name); // that one word is why it is here
        if (met == 0)
            return -1;
        whole = whole && met == 2;
    }
    const bool own = question.region.contains(row.country);
    return hit.score + row.weight + (whole ? wholeBonus : 0) + (own ? regionBonus : 0)
           + (name.own ? ownNameBonus : 0);
}

//! The best name of each place, in no order.
QList<Gazetteer::Index::Hit> Gazetteer::Index::hits(const Question &question) const
{
    const auto longest =
        std::ranges::max_element(question.words, {}, [](const Token &word) { return word.primary().size(); });
    QList<Hit> found;
    std::vector<int> places(m_rows.size(), -1); // of places in what was found
    for (const QByteArray &prefix : longest->forms) {
        for (const quint32 form : range(viewOf(prefix))) {
            Hit hit{m_forms[form].name, m_forms[form].word == 0 ? firstWordBonus : 0};
            hit.score = score(hit, question);
            int &slot = places[m_names[hit.name].place];
            if (hit.score >= 0 && slot < 0) {
                slot = int(found.size());
                found.append(hit);
            } else if (hit.score >= 0
                       && std::pair(-hit.score, hit.name) < std::pair(-found[slot].score, found[slot].name))
            {
                found[slot] = hit;
            }
        }
    }
    return found;
}

GazetteerPlace Gazetteer::Index::place(quint32 name, const QString &language) const
{
    const GazetteerRow &row = m_rows[m_names[name].place];
    const QByteArrayView own = language == u"fr" ? row.french : row.english;
    const QByteArrayView shown = own.isEmpty() ? row.name : own;
    GazetteerPlace place;
    place.name = chancery::textOf(shown);
    const auto folded = [this](QByteArrayView text) { return m_folder.fold(chancery::textOf(text)); };
    if (m_names[name].text != shown && folded(m_names[name].text) != folded(shown))
        place.matched = chancery::textOf(m_names[name].text);
    place.country = QString::fromLatin1(row.country);
    place.position = {row.lon / 1000.0, row.lat / 1000.0};
    place.weight = row.weight;
    return place;
}

QList<GazetteerPlace> Gazetteer::Index::search(const QString &text, const PlacePreference &preference,
                                               int limit) const
{
    const Question question = asked(text, FoldPurpose::PrefixQuery, preference);
    if (question.words.isEmpty() || limit <= 0)
        return {};
    QList<Hit> found = hits(question);
    const auto better = [this](const Hit &a, const Hit &b) {
        return std::tuple(-a.score, m_names[a.name].place) < std::tuple(-b.score, m_names[b.name].place);
    };
    const qsizetype count = std::min(qsizetype(limit), found.size());
    std::ranges::partial_sort(found, found.begin() + count, better);
    QList<GazetteerPlace> places;
    for (const Hit &hit : std::span(found).first(size_t(count)))
        places.append(place(hit.name, preference.language));
    return places;
}

//! The best of the names that are just this text.
std::optional<Gazetteer::Index::Hit> Gazetteer::Index::whole(const QString &text,
                                                             const PlacePreference &preference) const
{
    const Question question = asked(text, FoldPurpose::Query, preference);
    if (question.words.isEmpty())
        return {};
    std::optional<Hit> best;
    for (const Hit &hit : hits(question)) {
        if (hit.score >= wholeBonus && (!best || hit.score > best->score))
            best = hit;
    }
    return best;
}

std::optional<GazetteerPlace> Gazetteer::Index::find(const QString &text,
                                                     const PlacePreference &preference) const
{
    std::optional<Hit> best = whole(text, preference);
    if (!best) {
        static const QRegularExpression separators(u"[,;:/()\\[\\]\\n]|\\s[-–—]\\s"_s);
        for (const QString &part : text.split(separators, Qt::SkipEmptyParts)) {
            const std::optional<Hit> hit = whole(part, preference);
            if (hit && (!best || hit->score > best->score))
                best = hit;
        }
    }
    return best ? std::optional(place(best->name, preference.language)) : std::nullopt;
}

Gazetteer::Gazetteer(std::shared_ptr<const Index> index) : m_index(std::move(index)) { }

Result<Gazetteer> Gazetteer::fromTables(const QByteArray &places, const QByteArray &names)
{
    const auto index = std::make_shared<Index>();
    CHANCERY_TRY(index->read(places, names));
    return Gazetteer(index);
}

Result<Gazetteer> Gazetteer::shipped()
{
    QFile places(u":/chancery/gazetteer/places.tsv"_s);
    QFile names(u":/chancery/gazetteer/names.tsv"_s);
    for (QFile *file : {&places, &names}) {
        if (!file->open(QIODevice::ReadOnly))
            return failure(ErrorCode::FileNotFound, file->fileName());
    }
    return fromTables(places.readAll(), names.readAll());
}

qsizetype Gazetteer::size() const
{
    return qsizetype(m_index->size());
}

QList<GazetteerPlace> Gazetteer::search(const QString &text, const PlacePreference &preference,
                                        int limit) const
{
    return m_index->search(text, preference, limit);
}

std::optional<GazetteerPlace> Gazetteer::find(const QString &text, const PlacePreference &preference) const
{
    return m_index->find(text, preference);
}

} // namespace chancery
