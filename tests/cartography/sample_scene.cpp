// SPDX-FileCopyrightText: Chancery contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "tests/cartography/sample_scene.h"

#include "models/cartography/map_palette.h"

namespace chancery {

using namespace Qt::StringLiterals;

namespace {

FeatureStyle stated(std::vector<TermFill> fills)
{
    return {.coverage = Coverage::Stated, .fills = std::move(fills)};
}

const std::vector<TermFill> &terms()
{
    static const std::vector<TermFill> all{
        {neutralTermColors()[0], FillPattern::None},
        {neutralTermColors()[1], FillPattern::None},
        {neutralTermColors()[3], FillPattern::Dots},
        {neutralTermColors()[2], FillPattern::None},
        {neutralTermColors()[5], FillPattern::ForwardHatch},
        {neutralTermColors()[6], FillPattern::HorizontalLines},
    };
    return all;
}

void addStyles(MapScene &scene)
{
    const QStringList groups[]{
        {u"GR"_s, u"DE"_s, u"NL"_s, u"AT"_s, u"DK"_s, u"CH"_s, u"HU"_s, u"TR"_s},
        {u"ES"_s, u"PT"_s, u"IT"_s, u"EE"_s, u"PL"_s, u"CZ"_s, u"SK"_s},
        {u"FR"_s, u"SE"_s, u"NO"_s, u"IS"_s, u"IE"_s},
        {u"HR"_s, u"BA"_s, u"RS"_s, u"ME"_s, u"MK"_s, u"AL"_s, u"XK"_s, u"BY"_s, u"UA"_s},
        {u"RU"_s, u"MD"_s},
    };
    for (size_t i = 0; i < std::size(groups); ++i) {
        for (const QString &code : groups[i])
            scene.styles.insert(code, stated({terms()[i]}));
    }
    scene.styles.insert(u"LV"_s, stated({terms()[0], terms()[3]}));
    scene.styles.insert(u"RO"_s, stated({terms()[1], terms()[5]}));
    scene.styles.insert(u"BG"_s, stated({terms()[1], terms()[5]}));
    scene.styles[u"BG"_s].preferred = 0;
    scene.styles.insert(u"LT"_s, stated({terms()[3]}));
    scene.styles[u"LT"_s].possible = true;
    scene.styles.insert(u"FI"_s, stated({terms()[1]}));
    scene.styles[u"FI"_s].stale = true;
    scene.styles.insert(u"SI"_s, stated({terms()[2]}));
    scene.styles[u"SI"_s].negative = true;
    scene.styles[u"GE"_s].coverage = Coverage::Unknown;
    scene.styles[u"AZ"_s].coverage = Coverage::NotStated;
}

void addLegend(MapScene &scene)
{
    const QStringList texts{
        u"Regulatory"_s,     u"Abolitionist: related acts"_s, u"Abolitionist: buyer penalised"_s,
        u"Prohibitionist"_s, u"Prohibitionist in name"_s,     u"Neither illegal nor regulated"_s};
    const QList<int> counts{9, 9, 5, 10, 2, 2};
    for (qsizetype i = 0; i < texts.size(); ++i)
        scene.legend.push_back({stated({terms()[static_cast<size_t>(i)]}), texts[i], counts[i]});
    scene.legend.push_back({stated({terms()[1], terms()[5]}), u"Sources disagree"_s, 3});
    scene.legend.push_back({scene.styles[u"LT"_s], u"Possible: the date is not exact"_s, 1});
    scene.legend.push_back({scene.styles[u"FI"_s], u"Not reviewed for 12 months"_s, 1});
    scene.legend.push_back({scene.styles[u"SI"_s], u"The source says: is not"_s, 1});
    scene.legend.push_back({scene.styles[u"GE"_s], u"Unknown"_s, 1});
    scene.legend.push_back({scene.styles[u"AZ"_s], u"Not stated"_s, 1});
    scene.legend.push_back({{}, u"Not covered"_s, 14});
}

void addLabels(MapScene &scene)
{
    const std::pair<QStringView, QStringView> names[]{
        {u"AD", u"Andorra"},       {u"AL", u"Albania"},         {u"AM", u"Armenia"},
        {u"AT", u"Austria"},       {u"AZ", u"Azerbaijan"},      {u"BA", u"Bosnia and Herzegovina"},
        {u"BE", u"Belgium"},       {u"BG", u"Bulgaria"},        {u"BY", u"Belarus"},
        {u"CH", u"Switzerland"},   {u"CY", u"Cyprus"},          {u"CZ", u"Czechia"},
        {u"DE", u"Germany"},       {u"DK", u"Denmark"},         {u"EE", u"Estonia"},
        {u"ES", u"Spain"},         {u"FI", u"Finland"},         {u"FO", u"Faroe Islands"},
        {u"FR", u"France"},        {u"GB", u"United Kingdom"},  {u"GE", u"Georgia"},
        {u"GR", u"Greece"},        {u"HR", u"Croatia"},         {u"HU", u"Hungary"},
        {u"IE", u"Ireland"},       {u"IS", u"Iceland"},         {u"IT", u"Italy"},
        {u"LI", u"Liechtenstein"}, {u"LT", u"Lithuania"},       {u"LU", u"Luxembourg"},
        {u"LV", u"Latvia"},        {u"MC", u"Monaco"},          {u"MD", u"Moldova"},
        {u"ME", u"Montenegro"},    {u"MK", u"North Macedonia"}, {u"MT", u"Malta"},
        {u"NL", u"Netherlands"},   {u"NO", u"Norway"},          {u"PL", u"Poland"},
        {u"PT", u"Portugal"},      {u"RO", u"Romania"},         {u"RS", u"Serbia"},
        {u"RU", u"Russia"},        {u"SE", u"Sweden"},          {u"SI", u"Slovenia"},
        {u"SK", u"Slovakia"},      {u"SM", u"San Marino"},      {u"TR", u"Türkiye"},
        {u"UA", u"Ukraine"},       {u"VA", u"Vatican City"},    {u"XK", u"Kosovo"},
    };
    for (const auto &[code, name] : names)
        scene.labels.insert(code.toString(), name.toString());
}

} // namespace

MapScene sampleScene()
{
    MapScene scene;
    scene.title = u"Legal models in Europe"_s;
    scene.schemeTitle = u"Newsletter, six categories"_s;
    scene.dayText = u"As of 31 May 2017"_s;
    scene.sourceLine =
        u"Source: newsletter of the mission, May 2017 (to be verified). Outlines: Natural Earth."_s;
    scene.boundariesNote =
        u"Boundaries and names shown do not imply any opinion on the legal status of a territory. "
        "Kosovo: without prejudice to positions on status, in line with UNSCR 1244 (1999) and the "
        "ICJ opinion on its declaration of independence."_s;
    scene.focus = southeastEurope();
    addStyles(scene);
    addLegend(scene);
    addLabels(scene);
    return scene;
}

QStringList southeastEurope()
{
    return {u"AL"_s, u"BA"_s, u"BG"_s, u"HR"_s, u"GR"_s, u"XK"_s,
            u"MK"_s, u"MD"_s, u"ME"_s, u"RO"_s, u"RS"_s, u"SI"_s};
}

} // namespace chancery
