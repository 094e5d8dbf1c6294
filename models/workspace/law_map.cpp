// SPDX-FileCopyrightText: Chancery contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "models/workspace/law_map.h"

#include "models/cartography/map_palette.h"
#include "models/records/law_fields.h"

#include <QCoreApplication>

#include <algorithm>

using namespace Qt::StringLiterals;

namespace chancery {

namespace {

struct Words
{
    Q_DECLARE_TR_FUNCTIONS(LawMap)
};

bool isFrench(const QLocale &locale)
{
    return locale.language() == QLocale::French;
}

QString dayWords(QDate day, const QLocale &locale)
{
    const bool first = day.day() == 1 && isFrench(locale);
    return locale.toString(day, first ? u"'1er' MMMM yyyy"_s : u"d MMMM yyyy"_s);
}

const QColor denialGrey(0x90, 0x98, 0xa4);

Coverage coverageOf(LawStatus status)
{
    switch (status) {
    case LawStatus::NotCovered:
        return Coverage::NotCovered;
    case LawStatus::Unknown:
        return Coverage::Unknown;
    case LawStatus::NotStated:
        return Coverage::NotStated;
    default:
        return Coverage::Stated;
    }
}

LegendEntry entryOf(const FeatureStyle &swatch, const QString &text, int count)
{
    LegendEntry entry;
    entry.swatch = swatch;
    entry.text = text;
    entry.count = count;
    return entry;
}

//! Counts the ways in which jurisdictions are drawn and names them.
class Legend
{
public:
    Legend(const LawMapData &data, const QLocale &locale) : m_data(data), m_locale(locale) { }

    void count(const LawCell &cell)
    {
        m_conflicts += cell.isConflict();
        m_negative += cell.negative;
        m_stale += cell.stale;
        m_possible += cell.possible;
        m_unknown += cell.status == LawStatus::Unknown;
        m_notStated += cell.status == LawStatus::NotStated;
        if (cell.negative || cell.isConflict())
            return;
        for (const RecordId &term : cell.drawnTerms())
            ++m_terms[term];
    }

    std::vector<LegendEntry> entries(const RecordId &scheme, const QList<FeatureStyle> &conflicts) const
    {
        std::vector<LegendEntry> entries;
        for (const Record &term : m_data.termsOf(scheme)) {
            FeatureStyle swatch;
            swatch.coverage = Coverage::Stated;
            swatch.fills = {m_data.fillOf(term.id())};
            entries.push_back(
                entryOf(swatch, m_data.termLabel(term.id(), m_locale), m_terms.value(term.id())));
        }
        if (m_conflicts)
            entries.push_back(
                entryOf(conflicts.first(), Words::tr("Sources disagree: both are drawn"), m_conflicts));
        appendSpecial(entries);
        return entries;
    }

private:
    void appendSpecial(std::vector<LegendEntry> &entries) const
    {
        const auto add = [&](int count, FeatureStyle swatch, const QString &text) {
            if (count > 0)
                entries.push_back(entryOf(swatch, text, count));
        };
        FeatureStyle swatch;
        swatch.coverage = Coverage::Stated;
        swatch.fills = {{denialGrey, FillPattern::None}};
        FeatureStyle negative = swatch;
        negative.negative = true;
        add(m_negative, negative, Words::tr("Denied: is not under the term"));
        FeatureStyle possible = swatch;
        possible.possible = true;
        add(m_possible, possible, Words::tr("Possible: the date is not exact"));
        FeatureStyle stale = swatch;
        stale.stale = true;
        add(m_stale, stale, Words::tr("Not reviewed for 12 months"));
        FeatureStyle unknown;
        unknown.coverage = Coverage::Unknown;
        add(m_unknown, unknown, Words::tr("Unknown, says the source"));
        unknown.coverage = Coverage::NotStated;
        add(m_notStated, unknown, Words::tr("Not stated by the source"));
        entries.push_back(entryOf(FeatureStyle(), Words::tr("Not covered"), -1));
    }

    const LawMapData &m_data;
    QLocale m_locale;
    QHash<RecordId, int> m_terms;
    int m_conflicts = 0;
    int m_negative = 0;
    int m_stale = 0;
    int m_possible = 0;
    int m_unknown = 0;
    int m_notStated = 0;
};

// the sources of the assertions that are drawn, most used first
QString sourceLine(const LawMapData &data, const LawCells &cells)
{
    QMap<QString, int> used;
    bool verified = true;
    for (const LawCell &cell : cells) {
        for (const RecordId &assertion : cell.assertions) {
            ++used[data.sources.value(data.sourceOf(assertion)).title()];
            verified = verified
                       && data.assertion(assertion, {}).get(fields::classification::reviewState)
                              != u"to-be-verified"_s;
        }
    }
    used.remove(QString());
    QStringList titles = used.keys();
    std::stable_sort(titles.begin(), titles.end(),
                     [&](const QString &a, const QString &b) { return used[a] > used[b]; });
    if (titles.isEmpty())
        return Words::tr("No sources");
    const QString joined = titles.join(u"; "_s);
    return verified ? Words::tr("Sources: %1").arg(joined)
                    : Words::tr("Sources: %1 (to be verified)").arg(joined);
}

// sections are named before the sources that they are of
QString filterLine(const PassageFilter &filter, const QString &sources)
{
    return filter.sections.isEmpty()
               ? sources
               : Words::tr("Sections: %1. %2").arg(filter.sections.join(u", "_s), sources);
}

} // namespace

FeatureStyle featureStyle(const LawCell &cell, const LawMapData &data)
{
    FeatureStyle style;
    style.coverage = coverageOf(cell.status);
    style.possible = cell.possible;
    style.stale = cell.stale;
    style.negative = cell.negative;
    if (style.coverage != Coverage::Stated)
        return style;
    RecordIds terms;
    RecordIds preferred;
    for (const LawReading &reading : cell.readings) {
        if (reading.polarity == Polarity::IsNot && !cell.negative)
            continue;
        for (const RecordId &term : reading.terms) {
            if (!terms.contains(term))
                terms.append(term);
        }
        if (!cell.preferred.isNull() && reading.assertions.contains(cell.preferred))
            preferred = reading.terms;
    }
    for (const RecordId &term : terms)
        style.fills.push_back(data.fillOf(term));
    if (cell.isConflict() && style.fills.size() == 1)
        style.fills.push_back({denialGrey, FillPattern::CrossHatch});
    if (!preferred.isEmpty())
        style.preferred = int(terms.indexOf(preferred.first()));
    return style;
}

LawMap lawMap(const LawMapData &data, const LawQuestion &question, const QLocale &locale)
{
    LawMap map;
    map.cells = data.cells(question);
    MapScene &scene = map.scene;
    const QString language = locale.bcp47Name().section(u'-', 0, 0);
    Legend legend(data, locale);
    QList<FeatureStyle> conflicts;
    for (const Record &jurisdiction : data.jurisdictions) {
        const QString code = data.code(jurisdiction.id());
        scene.labels.insert(code, data.names.nameAt(jurisdiction.id(), question.day, language));
        const auto cell = map.cells.constFind(jurisdiction.id());
        if (cell == map.cells.cend())
            continue;
        const FeatureStyle style = featureStyle(*cell, data);
        scene.styles.insert(code, style);
        legend.count(*cell);
        if (cell->isConflict())
            conflicts.append(style);
    }
    scene.legend = legend.entries(question.scheme, conflicts);
    scene.focus = data.focus;
    scene.schemeTitle = data.schemeTitle(question.scheme, locale);
    scene.title = scene.schemeTitle;
    scene.dayText = Words::tr("As of %1").arg(dayWords(question.day, locale));
    scene.sourceLine = sourceLine(data, map.cells);
    if (!question.filter.isEmpty())
        scene.sourceLine = Words::tr("Only some sources count. %1", "then the line on sources")
                               .arg(filterLine(question.filter, scene.sourceLine));
    scene.boundariesNote = Words::tr(
        "Boundaries and names shown do not imply any opinion on the legal status of a territory. Kosovo: "
        "without prejudice to positions on status, in line with UNSCR 1244 (1999) and the ICJ opinion on its "
        "declaration of independence.");
    return map;
}

} // namespace chancery
