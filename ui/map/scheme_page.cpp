// SPDX-FileCopyrightText: Chancery contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "ui/map/scheme_page.h"

#include "models/items/map/law_map_source.h"
#include "models/items/map/law_words.h"
#include "models/items/map/new_law.h"
#include "models/records/law_fields.h"
#include "models/text/collation.h"
#include "models/workspace/workspace.h"
#include "ui/editors/law_page.h"
#include "ui/map/page_parts.h"
#include "ui/widgets/form_field.h"
#include "ui/widgets/kind_look.h"
#include "ui/widgets/metrics.h"
#include "ui/widgets/theme.h"

#include <QLabel>
#include <QPushButton>
#include <QToolButton>
#include <QVBoxLayout>

#include <algorithm>

using namespace Qt::StringLiterals;

namespace chancery {

namespace {

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

QString SchemePage::headingOf(const LawMapSource &source)
{
    switch (source.data().themeOf(source.scheme())) {
    case MapTheme::Act:
        return tr("Treatment");
    case MapTheme::Instrument:
        return tr("Participation");
    default:
        return tr("Terms");
    }
}

SchemePage::SchemePage(const LawMapSource &source, QWidget *parent) : WrappingBox(parent)
{
    setObjectName(u"schemePage"_s);
    QVBoxLayout *layout = pageparts::layout(*this);
    addHead(*layout, source);
    addTerms(*layout, source);
    addConflicts(*layout, source);
    addEditing(*layout, source);
    layout->addStretch(1);
}

void SchemePage::addHead(QVBoxLayout &layout, const LawMapSource &source)
{
    const QList<Record> schemes = source.data().schemes();
    const auto scheme = std::find_if(schemes.cbegin(), schemes.cend(),
                                     [&](const Record &record) { return record.id() == source.scheme(); });
    if (source.data().themeOf(source.scheme()) == MapTheme::None) {
        layout.addWidget(pageparts::strong(tr("No scheme yet")));
        layout.addWidget(pageparts::text(
            tr("A scheme holds the terms under which countries are shown. This file has none: "
               "make one, import classifications, or create a file with the reference data.")));
        return;
    }
    QLabel *title =
        pageparts::text(source.data().schemeTitle(source.scheme(), source.locale()), u"schemeTitle"_s);
    title->setFont(theme::headingFont());
    const bool treaty = source.data().themeOf(source.scheme()) == MapTheme::Instrument;
    const RecordRef ref{treaty ? Kind::Instrument : Kind::Scheme, source.scheme()};
    layout.addWidget(pageparts::withButtons(title, pencil(source, ref, title->text())));
    if (scheme != schemes.cend())
        addScheme(layout, source, *scheme);
    else if (source.data().themeOf(source.scheme()) == MapTheme::Instrument)
        addInstrument(layout, source);
    else
        layout.addWidget(pageparts::text(tr("What the passages say of this act, by country. Law, sanction "
                                            "and practice are asked for apart."),
                                         u"schemeDescription"_s));
}

void SchemePage::addScheme(QVBoxLayout &layout, const LawMapSource &source, const Record &scheme)
{
    namespace field = fields::scheme;
    QStringList made{scheme.get(field::issuer), lawwords::date(scheme.get(field::date), source.locale())};
    made.removeAll(QString());
    layout.addWidget(pageparts::small(made.join(u" · "_s), u"schemeIssuer"_s));
    const QString description = inLanguage(scheme, field::description, field::descriptionFr, source.locale());
    if (!description.isEmpty())
        layout.addWidget(pageparts::text(description, u"schemeDescription"_s));
    if (scheme.has(field::stance)) {
        auto *stance = new TintedBox(TintedBox::Tint::Remark);
        stance->content().addWidget(pageparts::small(tr("Stance of its author")));
        stance->content().addWidget(pageparts::text(scheme.get(field::stance), u"schemeStance"_s));
        layout.addWidget(stance);
    }
}

void SchemePage::addInstrument(QVBoxLayout &layout, const LawMapSource &source)
{
    namespace field = fields::instrument;
    for (const Record &instrument : source.data().instruments) {
        if (instrument.id() != source.scheme())
            continue;
        QStringList dates;
        const auto add = [&](const QString &what, const PartialDate &date) {
            if (!date.isEmpty())
                dates.append(what.arg(lawwords::date(date, source.locale())));
        };
        add(tr("Adopted %1"), instrument.get(field::adopted));
        add(tr("In force since %1"), instrument.get(field::inForce));
        dates.append(instrument.get(field::depositary));
        dates.removeAll(QString());
        layout.addWidget(pageparts::small(dates.join(u" · "_s), u"schemeIssuer"_s));
        if (instrument.has(field::note))
            layout.addWidget(pageparts::text(instrument.get(field::note), u"schemeDescription"_s));
    }
}

void SchemePage::addTerms(QVBoxLayout &layout, const LawMapSource &source)
{
    namespace field = fields::term;
    const QList<Record> terms = source.data().termsOf(source.scheme());
    const bool own = source.data().themeOf(source.scheme()) == MapTheme::Scheme;
    if (!terms.isEmpty() || own)
        pageparts::addHeading(layout, headingOf(source));
    if (terms.isEmpty() && own)
        layout.addWidget(pageparts::small(tr("This scheme has no terms yet."), u"schemeWithoutTerms"_s));
    for (const Record &term : terms) {
        FeatureStyle style;
        style.coverage = Coverage::Stated;
        style.fills = {source.data().fillOf(term.id())};
        auto *words = new WrappingBox;
        auto *lines = new QVBoxLayout(words);
        lines->setContentsMargins(0, 0, 0, metrics::unit);
        lines->setSpacing(metrics::tight);
        const QString label = source.data().termLabel(term.id(), source.locale());
        lines->addWidget(
            pageparts::withButtons(pageparts::strong(label), pencil(source, {Kind::Term, term.id()}, label)));
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

void SchemePage::addEditing(QVBoxLayout &layout, const LawMapSource &source)
{
    Workspace &workspace = source.workspace();
    if (workspace.isReadOnly())
        return;
    layout.addSpacing(metrics::gap);
    const auto add = [&](const QString &text, const QString &name, Kind kind) {
        QPushButton *button = form::linkButton(text, name);
        connect(button, &QPushButton::clicked, this, [this, &source, kind] {
            LawPlace place;
            place.scheme = source.scheme();
            emit newRequested(newLaw(source.workspace(), kind, place));
        });
        layout.addWidget(button, 0, Qt::AlignLeft);
    };
    if (source.data().themeOf(source.scheme()) == MapTheme::Scheme)
        add(tr("Add a term"), u"addTerm"_s, Kind::Term);
    add(tr("New scheme"), u"newScheme"_s, Kind::Scheme);
    add(tr("New instrument"), u"newInstrument"_s, Kind::Instrument);
    add(tr("New source"), u"newSource"_s, Kind::Source);
    for (const RecordRef &ref : LawPage::unfinished(workspace)) {
        QPushButton *resume = form::linkButton(tr("Go on with: %1").arg(kindName(ref.kind)), u"resumeLaw"_s);
        connect(resume, &QPushButton::clicked, this,
                [this, ref] { emit newRequested(Record(ref.kind, ref.id)); });
        layout.addWidget(resume, 0, Qt::AlignLeft);
    }
}

QList<QToolButton *> SchemePage::pencil(const LawMapSource &source, const RecordRef &ref, const QString &what)
{
    // the scheme of an act is derived and no record, and so are its terms
    if (source.workspace().isReadOnly() || source.workspace().record(ref).isNull())
        return {};
    QToolButton *button = pageparts::editButton(what);
    connect(button, &QToolButton::clicked, this, [this, ref] { emit editRequested(ref); });
    return {button};
}

} // namespace chancery
