// SPDX-FileCopyrightText: Chancery contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "ui/map/scheme_page.h"

#include "models/items/map/law_map_source.h"
#include "models/items/map/law_words.h"
#include "models/records/law_fields.h"
#include "models/text/collation.h"
#include "ui/map/page_parts.h"
#include "ui/widgets/form_field.h"
#include "ui/widgets/metrics.h"
#include "ui/widgets/theme.h"

#include <QLabel>
#include <QVBoxLayout>

#include <algorithm>

using namespace Qt::StringLiterals;

namespace chancery {

namespace {

QString inLanguage(const Record &record, const Field<QString> &english, const Field<QString> &french,
                   const QLocale &locale)
{
    const QString translated = locale.language() == QLocale::French ? record.get(french) : QString();
    return translated.isEmpty() ? record.get(english) : translated;
}

QString countries(const LawMapSource &source, const std::function<bool(const LawCell &)> &fits)
{
    QStringList names;
    for (const Record &jurisdiction : source.data().jurisdictions) {
        if (fits(source.cell(jurisdiction.id())))
            names.append(source.name(jurisdiction.id()));
    }
    const Collator collator(source.locale().bcp47Name());
    std::sort(names.begin(), names.end(),
              [&](const QString &a, const QString &b) { return collator.compare(a, b) < 0; });
    return names.join(u", "_s);
}

} // namespace

SchemePage::SchemePage(const LawMapSource &source, QWidget *parent) : QWidget(parent)
{
    setObjectName(u"schemePage"_s);
    QVBoxLayout *layout = pageparts::layout(*this);
    addScheme(*layout, source);
    addTerms(*layout, source);
    addConflicts(*layout, source);
    layout->addStretch(1);
}

void SchemePage::addScheme(QVBoxLayout &layout, const LawMapSource &source)
{
    namespace field = fields::scheme;
    const QList<Record> schemes = source.data().schemes();
    const auto found = std::find_if(schemes.cbegin(), schemes.cend(),
                                    [&](const Record &scheme) { return scheme.id() == source.scheme(); });
    if (found == schemes.cend()) {
        layout.addWidget(pageparts::strong(tr("No scheme yet")));
        layout.addWidget(pageparts::text(
            tr("A scheme holds the terms under which countries are shown. This file has none: "
               "import classifications, or create a file with the reference data.")));
        return;
    }
    QLabel *title =
        pageparts::text(inLanguage(*found, field::title, field::titleFr, source.locale()), u"schemeTitle"_s);
    title->setFont(theme::headingFont());
    layout.addWidget(title);
    QStringList made{found->get(field::issuer), lawwords::date(found->get(field::date), source.locale())};
    made.removeAll(QString());
    layout.addWidget(pageparts::small(made.join(u" · "_s), u"schemeIssuer"_s));
    const QString description = inLanguage(*found, field::description, field::descriptionFr, source.locale());
    if (!description.isEmpty())
        layout.addWidget(pageparts::text(description, u"schemeDescription"_s));
    if (found->has(field::stance)) {
        auto *stance = new TintedBox(TintedBox::Tint::Remark);
        stance->content().addWidget(pageparts::small(tr("Stance of its author")));
        stance->content().addWidget(pageparts::text(found->get(field::stance), u"schemeStance"_s));
        layout.addWidget(stance);
    }
}

void SchemePage::addTerms(QVBoxLayout &layout, const LawMapSource &source)
{
    namespace field = fields::term;
    const QList<Record> terms = source.data().termsOf(source.scheme());
    if (!terms.isEmpty())
        pageparts::addHeading(layout, tr("Terms"));
    for (const Record &term : terms) {
        FeatureStyle style;
        style.coverage = Coverage::Stated;
        style.fills = {source.data().fillOf(term.id())};
        auto *words = new QWidget;
        auto *lines = new QVBoxLayout(words);
        lines->setContentsMargins(0, 0, 0, metrics::unit);
        lines->setSpacing(metrics::tight);
        lines->addWidget(pageparts::strong(source.data().termLabel(term.id(), source.locale())));
        const QString definition = inLanguage(term, field::definition, field::definitionFr, source.locale());
        if (!definition.isEmpty())
            lines->addWidget(pageparts::text(definition));
        const QString under = countries(source, [&](const LawCell &cell) {
            return !cell.isConflict() && !cell.negative && cell.drawnTerms().contains(term.id());
        });
        lines->addWidget(pageparts::small(under.isEmpty() ? tr("No country on this day") : under));
        pageparts::addSwatchLine(layout, style, words);
    }
}

void SchemePage::addConflicts(QVBoxLayout &layout, const LawMapSource &source)
{
    const QString disputed = countries(source, [](const LawCell &cell) { return cell.isConflict(); });
    if (disputed.isEmpty())
        return;
    auto *box = new TintedBox(TintedBox::Tint::Warning);
    box->content().addWidget(pageparts::strong(tr("Sources disagree")));
    box->content().addWidget(pageparts::text(disputed, u"schemeConflicts"_s));
    box->content().addWidget(
        pageparts::small(tr("Both readings are drawn. Choose a country to see what each passage says.")));
    layout.addSpacing(metrics::unit);
    layout.addWidget(box);
}

} // namespace chancery
