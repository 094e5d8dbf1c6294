// SPDX-FileCopyrightText: Chancery contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "models/cartography/gazetteer_tables.h"

#include <QHash>
#include <QUtf8StringView>

#include <algorithm>
#include <utility>

namespace chancery {

using namespace Qt::StringLiterals;

namespace {

constexpr qsizetype maxBytes = qsizetype(16) << 20;
constexpr size_t maxPlaces = 500'000;
constexpr qsizetype maxName = 200;
constexpr int maxWeight = 40;
constexpr int townWeight = 10;

std::vector<QByteArrayView> split(QByteArrayView line, char separator)
{
    std::vector<QByteArrayView> parts;
    for (qsizetype at = 0; at <= line.size();) {
        const qsizetype found = line.indexOf(separator, at);
        const qsizetype end = found < 0 ? line.size() : found;
        parts.push_back(line.sliced(at, end - at));
        at = end + 1;
    }
    return parts;
}

bool isCode(QByteArrayView text)
{
    return text.size() == 2
           && std::all_of(text.begin(), text.end(), [](char c) { return c >= 'A' && c <= 'Z'; });
}

bool isName(QByteArrayView text)
{
    return !text.isEmpty() && text.size() <= maxName && QUtf8StringView(text).isValidUtf8();
}

bool readInteger(QByteArrayView text, int low, int high, int &value)
{
    bool good = false;
    value = text.toInt(&good);
    return good && value >= low && value <= high;
}

class Reader
{
public:
    Result<std::vector<GazetteerRow>> read(const QByteArray &places, const QByteArray &names)
    {
        if (places.size() > maxBytes || names.size() > maxBytes)
            return failure(ErrorCode::TooLarge, u"gazetteer"_s);
        CHANCERY_TRY(eachLine(places, u"places.tsv"_s, &Reader::readPlace));
        indexPlaces();
        CHANCERY_TRY(eachLine(names, u"names.tsv"_s, &Reader::readNames));
        return std::move(m_rows);
    }

private:
    using LineReader = bool (Reader::*)(QByteArrayView line);

    Result<void> eachLine(QByteArrayView text, const QString &file, LineReader take)
    {
        int number = 0;
        for (qsizetype at = 0; at < text.size();) {
            const qsizetype found = text.indexOf('\n', at);
            const qsizetype end = found < 0 ? text.size() : found;
            const QByteArrayView line = text.sliced(at, end - at);
            at = end + 1;
            ++number;
            if (m_rows.size() > maxPlaces)
                return failure(ErrorCode::TooLarge, file);
            if (!line.isEmpty() && !line.startsWith('#') && !(this->*take)(line))
                return failure(ErrorCode::BadFormat, file, {}, number);
        }
        return ok();
    }

    bool readPlace(QByteArrayView line)
    {
        if (line.startsWith('=')) {
            m_country = line.sliced(1);
            return isCode(m_country);
        }
        const std::vector<QByteArrayView> parts = split(line, '\t');
        GazetteerRow row;
        if (parts.size() != 4 || m_country.isEmpty() || !isName(parts[0])
            || !readInteger(parts[1], -180'000, 180'000, row.lon)
            || !readInteger(parts[2], -90'000, 90'000, row.lat)
            || !readInteger(parts[3], 0, maxWeight, row.weight))
        {
            return false;
        }
        row.name = parts[0];
        row.country = m_country;
        m_rows.push_back(row);
        return true;
    }

    //! Of several with one name in a country the weightiest bears the other names.
    void indexPlaces()
    {
        m_byName.reserve(qsizetype(m_rows.size()));
        for (size_t i = 0; i < m_rows.size(); ++i) {
            const auto key = std::pair(m_rows[i].country, m_rows[i].name);
            const auto known = m_byName.constFind(key);
            if (known == m_byName.cend() || m_rows[*known].weight < m_rows[i].weight)
                m_byName.insert(key, i);
        }
    }

    bool readNames(QByteArrayView line)
    {
        const std::vector<QByteArrayView> parts = split(line, '\t');
        if (parts.size() != 5)
            return false;
        const auto place = m_byName.constFind(std::pair(parts[0], parts[1]));
        const auto isOptional = [](QByteArrayView name) { return name.isEmpty() || isName(name); };
        if (place == m_byName.cend() || !isOptional(parts[2]) || !isOptional(parts[3]))
            return false;
        GazetteerRow &row = m_rows[*place];
        row.english = parts[2];
        row.french = parts[3];
        if (!parts[4].isEmpty())
            row.others = split(parts[4], '|');
        row.weight = std::max(row.weight, townWeight);
        return std::all_of(row.others.cbegin(), row.others.cend(), isName);
    }

    std::vector<GazetteerRow> m_rows;
    QByteArrayView m_country;
    QHash<std::pair<QByteArrayView, QByteArrayView>, size_t> m_byName;
};

} // namespace

Result<std::vector<GazetteerRow>> readGazetteer(const QByteArray &places, const QByteArray &names)
{
    return Reader().read(places, names);
}

} // namespace chancery
