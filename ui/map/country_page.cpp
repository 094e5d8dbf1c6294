// SPDX-FileCopyrightText: Chancery contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "ui/map/country_page.h"

#include "models/items/map/assertion_list_model.h"
#include "models/items/map/law_map_source.h"
#include "models/items/map/law_words.h"
#include "models/records/law_fields.h"
#include "ui/map/assertion_card.h"
#include "ui/map/page_parts.h"
#include "ui/widgets/chip_list.h"
#include "ui/widgets/form_field.h"
#include "ui/widgets/kind_look.h"
#include "ui/widgets/metrics.h"
#include "ui/widgets/theme.h"

#include <QHBoxLayout>
#include <QLabel>
#include <QToolButton>
#include <QVBoxLayout>

using namespace Qt::StringLiterals;

namespace chancery {

namespace {

FeatureStyle styleOf(const LawReading &reading, const LawMapData &data)
{
    FeatureStyle style;
    style.coverage = Coverage::Stated;
    style.negative = reading.polarity == Polarity::IsNot;
    style.possible = reading.possible;
    style.stale = reading.stale;
    for (const RecordId &term : reading.terms)
        style.fills.push_back(data.fillOf(term));
    return style;
}

QWidget *lines(const QString &text, const QString &detail, const QString &name)
{
    auto *holder = new QWidget;
    auto *layout = new QVBoxLayout(holder);
    layout->setContentsMargins(0, 0, 0, metrics::tight);
    layout->setSpacing(0);
    layout->addWidget(pageparts::text(text, name));
    if (!detail.isEmpty())
        layout->addWidget(pageparts::small(detail, QString(name + u"Detail"_s)));
    return holder;
}

} // namespace

CountryPage::CountryPage(const LawMapSource &source, const AssertionListModel &assertions, QWidget *parent)
    : QWidget(parent)
    , m_source(source)
    , m_assertions(assertions)
    , m_dossier(CountryDossier::read(source, assertions.jurisdiction()))
{
    setObjectName(u"countryPage"_s);
    QVBoxLayout *layout = pageparts::layout(*this);
    addHead(*layout);
    addReadings(*layout);
    addConflict(*layout);
    addAssertions(*layout);
    addTreatments(*layout);
    addLines(*layout, tr("Provisions"), u"provision"_s, m_dossier.provisions);
    addLines(*layout, tr("Instruments"), u"instrument"_s, m_dossier.instruments);
    addChips(*layout, tr("Missions"), u"missions"_s, m_dossier.missions,
             m_dossier.moreMissions > 0 ? tr("and %n more", nullptr, m_dossier.moreMissions) : QString());
    addChips(*layout, tr("People and offices"), u"directory"_s, m_dossier.directory,
             m_dossier.moreDirectory ? tr("More in the contacts") : QString());
    addChips(*layout, tr("Notes"), u"notes"_s, m_dossier.notes, {});
    layout->addStretch(1);
}

void CountryPage::addHead(QVBoxLayout &layout)
{
    QLabel *name = pageparts::text(m_dossier.name, u"countryName"_s);
    name->setFont(theme::titleFont());
    auto *line = new QHBoxLayout;
    line->addWidget(name, 1);
    QToolButton *close = form::iconButton(u"x"_s, tr("Back to the scheme"), u"closeCountry"_s);
    connect(close, &QToolButton::clicked, this, &CountryPage::closed);
    line->addWidget(close, 0, Qt::AlignTop);
    layout.addLayout(line);
    layout.addWidget(pageparts::small(QString(m_dossier.kind + u" · "_s + m_dossier.code), u"countryCode"_s));
    if (!m_dossier.formerNames.isEmpty())
        layout.addWidget(
            pageparts::small(tr("Also: %1").arg(m_dossier.formerNames.join(u"; "_s)), u"formerNames"_s));
    if (m_dossier.statusNotes.isEmpty())
        return;
    auto *box = new TintedBox(TintedBox::Tint::Remark);
    box->setObjectName(u"statusNotes"_s);
    for (const DossierLine &note : std::as_const(m_dossier.statusNotes))
        box->content().addWidget(lines(note.text, note.detail, u"statusNote"_s));
    layout.addWidget(box);
}

void CountryPage::addReadings(QVBoxLayout &layout)
{
    const LawCell cell = m_source.cell(m_assertions.jurisdiction());
    layout.addSpacing(metrics::unit);
    layout.addWidget(pageparts::small(
        QString(m_source.scene().schemeTitle + u" · "_s + m_source.scene().dayText), u"question"_s));
    if (cell.readings.isEmpty())
        pageparts::addSwatchLine(
            layout, featureStyle(cell, m_source.data()),
            pageparts::strong(lawwords::status(cell, m_source.data(), m_source.locale()), u"reading"_s));
    for (const LawReading &reading : cell.readings) {
        QStringList marks;
        if (!cell.preferred.isNull() && reading.assertions.contains(cell.preferred))
            marks.append(tr("preferred by an editor’s note"));
        if (reading.possible)
            marks.append(tr("possible: the date is not exact"));
        if (reading.stale)
            marks.append(tr("not reviewed for 12 months"));
        QWidget *words = new QWidget;
        auto *column = new QVBoxLayout(words);
        column->setContentsMargins(0, 0, 0, 0);
        column->setSpacing(0);
        column->addWidget(
            pageparts::strong(lawwords::reading(reading, m_source.data(), m_source.locale()), u"reading"_s));
        if (!marks.isEmpty())
            column->addWidget(pageparts::small(marks.join(u" · "_s), u"readingMarks"_s));
        pageparts::addSwatchLine(layout, styleOf(reading, m_source.data()), words);
    }
}

void CountryPage::addConflict(QVBoxLayout &layout)
{
    const LawCell cell = m_source.cell(m_assertions.jurisdiction());
    if (!cell.isConflict() && cell.conflictNotes.isEmpty())
        return;
    namespace field = fields::conflictNote;
    auto *box = new TintedBox(cell.isConflict() ? TintedBox::Tint::Warning : TintedBox::Tint::Remark);
    box->setObjectName(u"conflict"_s);
    if (cell.conflictNotes.isEmpty())
        box->content().addWidget(pageparts::strong(tr("Sources disagree"), u"conflictKind"_s));
    for (const Record &note : m_source.data().records.conflictNotes) {
        if (!cell.conflictNotes.contains(note.id()))
            continue;
        const QString kind = lawwords::conflictKind(note.get(field::conflict));
        box->content().addWidget(
            pageparts::strong(kind.isEmpty() ? tr("Sources disagree") : kind, u"conflictKind"_s));
        box->content().addWidget(pageparts::text(note.get(field::comment), u"conflictComment"_s));
        const QString author = note.get(field::author);
        const QString preferred = note.get(field::preferred).isNull() ? tr("no reading is preferred")
                                                                      : tr("one reading is preferred");
        box->content().addWidget(pageparts::small(
            author.isEmpty() ? preferred : QString(author + u" · "_s + preferred), u"conflictAuthor"_s));
    }
    layout.addSpacing(metrics::tight);
    layout.addWidget(box);
}

void CountryPage::addAssertions(QVBoxLayout &layout)
{
    QString scheme;
    QList<RecordId> quoted;
    for (int row = 0; row < m_assertions.rowCount(); ++row) {
        const AssertionListModel::Row &assertion = m_assertions.row(row);
        const bool other = assertion.state == AssertionListModel::State::OtherScheme;
        if (row == 0 && !other)
            pageparts::addHeading(layout, tr("What the sources say"));
        else if (other && assertion.scheme != scheme)
            pageparts::addHeading(layout, assertion.scheme);
        scheme = assertion.scheme;
        layout.addWidget(new AssertionCard(assertion, quoted.contains(assertion.passage.id)));
        if (!assertion.passage.isNull())
            quoted.append(assertion.passage.id);
    }
}

void CountryPage::addTreatments(QVBoxLayout &layout)
{
    if (m_dossier.treatments.isEmpty())
        return;
    pageparts::addHeading(layout, tr("Acts"));
    QString actor;
    for (const TreatmentLine &line : std::as_const(m_dossier.treatments)) {
        if (line.actor != actor) {
            actor = line.actor;
            layout.addWidget(pageparts::small(actor, u"actor"_s));
        }
        QStringList detail{line.layer, line.detail, line.locators.join(u", "_s)};
        if (line.contradicted)
            detail.append(tr("passages disagree"));
        detail.removeAll(QString());
        layout.addWidget(lines(line.treatment, detail.join(u" · "_s), u"treatment"_s));
    }
}

void CountryPage::addLines(QVBoxLayout &layout, const QString &heading, const QString &name,
                           const QList<DossierLine> &entries)
{
    if (entries.isEmpty())
        return;
    pageparts::addHeading(layout, heading);
    for (const DossierLine &entry : entries) {
        const QString detail = entry.gap ? tr("Gap: %1").arg(entry.detail) : entry.detail;
        QWidget *line = lines(entry.text, detail, name);
        if (entry.gap)
            form::setTone(line->findChild<QLabel *>(QString(name + u"Detail"_s)), u"warning"_s);
        layout.addWidget(line);
    }
}

void CountryPage::addChips(QVBoxLayout &layout, const QString &heading, const QString &name,
                           const QList<DossierLine> &entries, const QString &more)
{
    if (entries.isEmpty())
        return;
    pageparts::addHeading(layout, heading);
    auto *list = new ChipList(name, heading);
    QList<ChipList::Chip> chips;
    for (const DossierLine &entry : entries) {
        const QString text = entry.ref.kind == Kind::Mission && !entry.detail.isEmpty()
                                 ? QString(entry.text + u", "_s + entry.detail)
                                 : entry.text;
        chips.append({text, kindIcon(entry.ref.kind), entry.ref, false});
    }
    list->setChips(chips);
    connect(list, &ChipList::activated, this,
            [this, chips](int row) { emit recordActivated(chips.at(row).ref); });
    layout.addWidget(list);
    if (!more.isEmpty())
        layout.addWidget(pageparts::small(more));
}

} // namespace chancery
