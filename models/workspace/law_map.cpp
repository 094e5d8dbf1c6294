// SPDX-FileCopyrightText: Chancery contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "models/workspace/law_map.h"

#include "models/cartography/map_palette.h"
#include "models/records/law_fields.h"
#include "models/workspace/law_tokens.h"

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

struct UsedSources
{
    QStringList titles; //!< most used first
    bool verified = true;
};

UsedSources sourcesOf(const LawMapData &data, const LawCells &cells)
{
    QMap<QString, int> used;
    UsedSources sources;
    bool &verified = sources.verified;
    for (const LawCell &cell : cells) {
        for (const RecordId &assertion : cell.assertions) {
            ++used[data.sources.value(data.sourceOf(assertion)).title()];
            verified = verified
                       && data.assertion(assertion, {}).get(fields::classification::reviewState)
                              != u"to-be-verified"_s;
        }
    }
    used.remove(QString());
    sources.titles = used.keys();
    std::stable_sort(sources.titles.begin(), sources.titles.end(),
                     [&](const QString &a, const QString &b) { return used[a] > used[b]; });
    return sources;
}

QString sourceLine(const UsedSources &sources)
{
    if (sources.titles.isEmpty())
        return Words::tr("No sources");
    const QString joined = sources.titles.join(u"; "_s);
    return sources.verified ? Words::tr("Sources: %1").arg(joined)
                            : Words::tr("Sources: %1 (to be verified)").arg(joined);
}

//! The parts of states, and what has an assertion and may have no outline.
void addParts(LawMap &map, const LawMapData &data, const QLocale &locale)
{
    namespace field = fields::jurisdiction;
    MapScene &scene = map.scene;
    for (const Record &jurisdiction : data.jurisdictions) {
        const QString kind = jurisdiction.get(field::jurisdictionKind);
        const QString code = data.code(jurisdiction.id());
        const RecordId state = jurisdiction.get(field::parent);
        if (kind == u"sub-national"_s && !state.isNull())
            map.parts[state].append(jurisdiction.id());
        const LawCell cell = map.cells.value(jurisdiction.id());
        if (kind == u"organisation"_s || cell.status == LawStatus::NotCovered)
            continue;
        LegendEntry entry = entryOf(scene.styles.value(code), {}, -1);
        entry.code = code;
        entry.text = Words::tr("%1: %2", "a jurisdiction: what is said of it")
                         .arg(scene.labels.value(code), lawWords(cell, data, locale));
        scene.beside.push_back(entry);
    }
    const auto byName = [&](const RecordId &a, const RecordId &b) {
        return QString::localeAwareCompare(scene.labels.value(data.code(a)), scene.labels.value(data.code(b)))
               < 0;
    };
    for (auto parts = map.parts.begin(); parts != map.parts.end(); ++parts) {
        std::sort(parts->begin(), parts->end(), byName);
        scene.divided.append(data.code(parts.key()));
    }
    scene.divided.sort();
    std::ranges::stable_sort(scene.beside, [](const LegendEntry &a, const LegendEntry &b) {
        return QString::localeAwareCompare(a.text, b.text) < 0;
    });
    if (scene.divided.isEmpty())
        return;
    LegendEntry divided =
        entryOf({}, Words::tr("States with several jurisdictions (inner lines)"), int(scene.divided.size()));
    divided.sample = OverlaySample{OverlaySample::Shape::InnerBorder, OverlayTime::Past};
    scene.legend.push_back(divided);
}

void addSheetTexts(MapScene &scene, const UsedSources &sources)
{
    scene.credits = Words::tr("Outlines and inner lines: Natural Earth, generalised.");
    scene.besideTitle = Words::tr("Without an outline on this map");
    scene.overleafText = Words::tr("On the following page: %1.");
    scene.continuedText = Words::tr("%1 (continued)");
    if (!sources.titles.isEmpty())
        scene.lists.append({sources.verified ? Words::tr("Sources") : Words::tr("Sources (to be verified)"),
                            sources.titles, true});
}

// sections are named before the sources that they are of
QString filterLine(const PassageFilter &filter, const QString &sources)
{
    return filter.sections.isEmpty()
               ? sources
               : Words::tr("Sections: %1. %2").arg(filter.sections.join(u", "_s), sources);
}

} // namespace

QString lawWords(const LawCell &cell, const LawMapData &data, const QLocale &locale)
{
    switch (cell.status) {
    case LawStatus::NotCovered:
        return Words::tr("Not covered");
    case LawStatus::Unknown:
        return lawwords::assertion({}, {}, u"unknown"_s);
    case LawStatus::NotStated:
        return lawwords::assertion({}, {}, u"not-stated"_s);
    default:
        break;
    }
    QStringList readings;
    for (const LawReading &reading : cell.readings)
        readings.append(lawwords::reading(reading, data, locale));
    return readings.join(u"; "_s);
}

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
    const UsedSources sources = sourcesOf(data, map.cells);
    scene.sourceLine = sourceLine(sources);
    if (!question.filter.isEmpty())
        scene.sourceLine = Words::tr("Only some sources count. %1", "then the line on sources")
                               .arg(filterLine(question.filter, scene.sourceLine));
    scene.boundariesNote = Words::tr(
        "Boundaries and names shown do not imply any opinion on the legal status of a territory. Kosovo: "
        "without prejudice to positions on status, in line with UNSCR 1244 (1999) and the ICJ opinion on its "
        "declaration of independence.");
    addParts(map, data, locale);
    addSheetTexts(scene, sources);
    return map;
}

} // namespace chancery
