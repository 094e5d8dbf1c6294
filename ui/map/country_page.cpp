// SPDX-FileCopyrightText: Chancery contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "ui/map/country_page.h"

#include "models/items/map/law_map_source.h"
#include "models/items/map/law_words.h"
#include "models/items/map/new_law.h"
#include "models/records/law_fields.h"
#include "models/workspace/workspace.h"
#include "ui/editors/law_layout.h"
#include "ui/editors/law_page.h"
#include "ui/editors/state_lines.h"
#include "ui/map/assertion_card.h"
#include "ui/map/growing_list.h"
#include "ui/map/needs_section.h"
#include "ui/map/page_link.h"
#include "ui/map/page_parts.h"
#include "ui/widgets/chip_list.h"
#include "ui/widgets/form_field.h"
#include "ui/widgets/icons.h"
#include "ui/widgets/kind_look.h"
#include "ui/widgets/metrics.h"
#include "ui/widgets/section_header.h"
#include "ui/widgets/theme.h"

#include <QHBoxLayout>
#include <QLabel>
#include <QMenu>
#include <QPushButton>
#include <QToolButton>
#include <QVBoxLayout>

#include <tuple>
#include <utility>

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

QString questionWords(const LawMapSource &source)
{
    return source.scene().schemeTitle + u" · "_s + source.scene().dayText;
}

QWidget *lines(QLabel *text, const QString &detail, const QString &name)
{
    auto *holder = new WrappingBox;
    auto *layout = new QVBoxLayout(holder);
    layout->setContentsMargins(0, 0, 0, metrics::tight);
    layout->setSpacing(0);
    layout->addWidget(text);
    if (!detail.isEmpty())
        layout->addWidget(pageparts::small(detail, QString(name + u"Detail"_s)));
    return holder;
}

//! In one member of the dossier.
template<auto member>
bool same(const auto &a, const auto &b)
{
    return a.dossier.*member == b.dossier.*member;
}

bool sameReadings(const auto &a, const auto &b)
{
    return a.scheme == b.scheme && a.cell == b.cell;
}

} // namespace

const std::array<CountryPage::Section, 13> CountryPage::sections{{
    {&CountryPage::addHead,
     [](const Content &a, const Content &b) {
         const auto head = [](const CountryDossier &d) {
             return std::tie(d.name, d.code, d.kind, d.formerNames, d.statusNotes);
         };
         return head(a.dossier) == head(b.dossier);
     }},
    {&CountryPage::addReadings, sameReadings},
    {&CountryPage::addConflict, sameReadings},
    {&CountryPage::addAssertions,
     [](const Content &a, const Content &b) { return a.scheme == b.scheme && a.rows == b.rows; }},
    {&CountryPage::addTreatments, same<&CountryDossier::treatments>},
    {&CountryPage::addProvisions, same<&CountryDossier::provisions>},
    {&CountryPage::addInstruments, same<&CountryDossier::instruments>},
    {&CountryPage::addTimeline, same<&CountryDossier::timeline>},
    {&CountryPage::addFigures, same<&CountryDossier::figures>},
    {&CountryPage::addNeeds,
     [](const Content &a, const Content &b) {
         const auto needs = [](const CountryDossier &d) {
             return std::tie(d.needs, d.laterNeeds, d.needsOfToday);
         };
         return needs(a.dossier) == needs(b.dossier);
     }},
    {&CountryPage::addFollowUp, same<&CountryDossier::followUp>},
    {&CountryPage::addConnected,
     [](const Content &a, const Content &b) {
         const auto connected = [](const CountryDossier &d) {
             return std::tie(d.missions, d.moreMissions, d.directory, d.moreDirectory, d.notes);
         };
         return connected(a.dossier) == connected(b.dossier);
     }},
    {&CountryPage::addUnfinished, [](const Content &, const Content &) { return true; }},
}};

CountryPage::CountryPage(const LawMapSource &source, const AssertionListModel &assertions, QWidget *parent)
    : WrappingBox(parent)
    , m_source(source)
    , m_assertions(assertions)
    , m_content(read())
    , m_dossier(m_content.dossier)
    , m_layout(pageparts::layout(*this))
    , m_editable(!source.workspace().isReadOnly())
{
    setObjectName(u"countryPage"_s);
    for (const Section &section : sections)
        m_layout->addWidget(made(section));
    m_layout->addStretch(1);
}

CountryPage::Content CountryPage::read() const
{
    const RecordId jurisdiction = m_assertions.jurisdiction();
    return {m_source.scheme(), m_source.cell(jurisdiction), m_assertions.rows(),
            CountryDossier::read(m_source, jurisdiction)};
}

QWidget *CountryPage::made(const Section &section)
{
    auto *box = new WrappingBox(this);
    auto *layout = new QVBoxLayout(box);
    layout->setContentsMargins(0, 0, 0, 0);
    layout->setSpacing(m_layout->spacing());
    (this->*section.fill)(*layout);
    if (layout->count() == 0)
        box->hide(); // it would take the space between two
    return box;
}

void CountryPage::follow()
{
    const Content before = std::exchange(m_content, read());
    for (size_t i = 0; i < sections.size(); ++i) {
        if (sections[i].same(before, m_content))
            continue;
        QLayoutItem *old = m_layout->replaceWidget(m_layout->itemAt(int(i))->widget(), made(sections[i]));
        old->widget()->hide();
        old->widget()->setParent(nullptr);
        old->widget()->deleteLater(); // one of its links may have asked
        delete old;
    }
    m_question->setText(questionWords(m_source));
}

void CountryPage::addHead(QVBoxLayout &layout)
{
    QLabel *name = pageparts::text(m_dossier.name, u"countryName"_s);
    name->setFont(theme::titleFont());
    auto *line = new QHBoxLayout;
    line->addWidget(name, 1);
    for (QToolButton *edit : pencil({Kind::Jurisdiction, m_assertions.jurisdiction()},
                                    tr("names and status of %1").arg(m_dossier.name)))
        line->addWidget(edit, 0, Qt::AlignTop);
    QToolButton *close = form::iconButton(u"x"_s, tr("Back to the scheme"), u"closeCountry"_s);
    connect(close, &QToolButton::clicked, this, &CountryPage::closed);
    line->addWidget(close, 0, Qt::AlignTop);
    layout.addLayout(line);
    layout.addWidget(pageparts::small(QString(m_dossier.kind + u" · "_s + m_dossier.code), u"countryCode"_s));
    if (!m_dossier.formerNames.isEmpty())
        layout.addWidget(
            pageparts::small(tr("Also: %1").arg(m_dossier.formerNames.join(u"; "_s)), u"formerNames"_s));
    addStatusNotes(layout);
}

void CountryPage::addStatusNotes(QVBoxLayout &layout)
{
    if (m_dossier.statusNotes.isEmpty())
        return;
    auto *box = new TintedBox(TintedBox::Tint::Remark);
    box->setObjectName(u"statusNotes"_s);
    for (const DossierLine &note : std::as_const(m_dossier.statusNotes))
        box->content().addWidget(
            pageparts::withButtons(line(note, u"statusNote"_s), pencil(note.ref, note.text)));
    layout.addWidget(box);
}

void CountryPage::addReadings(QVBoxLayout &layout)
{
    const LawCell cell = m_source.cell(m_assertions.jurisdiction());
    layout.addSpacing(metrics::unit);
    m_question = pageparts::small(questionWords(m_source), u"question"_s);
    layout.addWidget(m_question);
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
        auto *words = new WrappingBox;
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
    auto *box = new TintedBox(cell.isConflict() ? TintedBox::Tint::Warning : TintedBox::Tint::Remark);
    box->setObjectName(u"conflict"_s);
    if (cell.conflictNotes.isEmpty())
        box->content().addWidget(pageparts::strong(tr("Sources disagree"), u"conflictKind"_s));
    for (const Record &note : m_source.data().records.conflictNotes) {
        if (cell.conflictNotes.contains(note.id()))
            addConflictNote(box->content(), note);
    }
    if (m_editable && cell.isConflict()) {
        QPushButton *add = form::linkButton(tr("Add a note on this disagreement"), u"addConflictNote"_s);
        connect(add, &QPushButton::clicked, this, [this] { begin(Kind::ConflictNote); });
        box->content().addWidget(add, 0, Qt::AlignLeft);
    }
    layout.addSpacing(metrics::tight);
    layout.addWidget(box);
}

void CountryPage::addConflictNote(QVBoxLayout &layout, const Record &note)
{
    namespace field = fields::conflictNote;
    const QString kind = lawwords::conflictKind(note.get(field::conflict));
    layout.addWidget(pageparts::withButtons(
        pageparts::strong(kind.isEmpty() ? tr("Sources disagree") : kind, u"conflictKind"_s),
        pencil({Kind::ConflictNote, note.id()}, note.title())));
    layout.addWidget(pageparts::text(note.get(field::comment), u"conflictComment"_s));
    const QString author = note.get(field::author);
    const QString preferred =
        note.get(field::preferred).isNull() ? tr("no reading is preferred") : tr("one reading is preferred");
    layout.addWidget(pageparts::small(author.isEmpty() ? preferred : QString(author + u" · "_s + preferred),
                                      u"conflictAuthor"_s));
}

void CountryPage::addAssertions(QVBoxLayout &layout)
{
    const bool acts = m_source.data().themeOf(m_source.scheme()) == MapTheme::Act;
    const QString scheme = m_source.scene().schemeTitle;
    const bool here = m_assertions.rowCount() > 0 && m_assertions.row(0).scheme == scheme;
    addHeading(layout, tr("What the sources say"),
               {acts ? Adding{Kind::ActTreatment, tr("Add a treatment of an act")}
                     : Adding{Kind::Classification, tr("Add a classification")}},
               !here);
    const auto make = [this, scheme = QString(scheme), quoted = QSet<RecordId>()](int index,
                                                                                  QVBoxLayout &rows) mutable {
        const AssertionListModel::Row &assertion = m_assertions.row(index);
        if (assertion.scheme != scheme)
            pageparts::addHeading(rows, assertion.scheme);
        scheme = assertion.scheme;
        auto *card = new AssertionCard(assertion, quoted.contains(assertion.passage.id), m_editable);
        connect(card, &AssertionCard::editRequested, this, &CountryPage::editRequested);
        rows.addWidget(card);
        if (!assertion.passage.isNull())
            quoted.insert(assertion.passage.id);
    };
    layout.addWidget(new GrowingList(u"assertions"_s, m_assertions.rowCount(), make));
}

void CountryPage::addTreatments(QVBoxLayout &layout)
{
    addHeading(layout, tr("Acts"), {{Kind::ActTreatment, tr("Add a treatment of an act")}},
               m_dossier.treatments.isEmpty());
    QString actor;
    for (const TreatmentLine &line : std::as_const(m_dossier.treatments)) {
        if (line.actor != actor) {
            actor = line.actor;
            layout.addWidget(pageparts::small(actor, u"actor"_s));
        }
        layout.addWidget(treatmentLine(line));
    }
}

QWidget *CountryPage::treatmentLine(const TreatmentLine &line)
{
    QStringList detail{line.layer, line.detail, line.locators.join(u", "_s)};
    if (line.contradicted)
        detail.append(tr("passages disagree"));
    if (line.draft)
        detail.append(tr("draft: no passage"));
    detail.removeAll(QString());
    const RecordRef first{Kind::ActTreatment, line.records.value(0)};
    QWidget *words =
        lines(link(line.treatment, first, u"treatment"_s), detail.join(u" · "_s), u"treatment"_s);
    if (line.draft)
        form::setTone(words->findChild<QLabel *>(u"treatmentDetail"_s), u"warning"_s);
    QList<QToolButton *> pencils;
    for (const RecordId &id : line.records)
        pencils += pencil({Kind::ActTreatment, id}, QString(line.actor + u", "_s + line.treatment));
    return pageparts::withButtons(words, pencils);
}

void CountryPage::addProvisions(QVBoxLayout &layout)
{
    addHeading(layout, tr("Provisions"), {{Kind::Provision, tr("Add a provision")}},
               m_dossier.provisions.isEmpty());
    for (const DossierLine &entry : std::as_const(m_dossier.provisions))
        layout.addWidget(pageparts::withButtons(line(entry, u"provision"_s), pencil(entry.ref, entry.text)));
}

void CountryPage::addInstruments(QVBoxLayout &layout)
{
    addHeading(layout, tr("Instruments"), {{Kind::Instrument, tr("Add an instrument")}},
               m_dossier.instruments.isEmpty());
    for (const DossierLine &entry : std::as_const(m_dossier.instruments)) {
        const QString detail = entry.gap ? tr("Gap: %1").arg(entry.detail) : entry.detail;
        QWidget *words = lines(link(entry.text, entry.ref, u"instrument"_s), detail, u"instrument"_s);
        if (entry.gap)
            form::setTone(words->findChild<QLabel *>(u"instrumentDetail"_s), u"warning"_s);
        QList<QToolButton *> buttons = pencil(entry.record, entry.text);
        if (m_editable && entry.record.isNull()) {
            QToolButton *add = form::iconButton(u"plus"_s, tr("Add the participation in: %1").arg(entry.text),
                                                u"addParticipation"_s);
            connect(add, &QToolButton::clicked, this,
                    [this, id = entry.ref.id] { begin(Kind::Participation, id); });
            buttons.append(add);
        }
        layout.addWidget(pageparts::withButtons(words, buttons));
    }
}

void CountryPage::addUnfinished(QVBoxLayout &layout)
{
    const QList<RecordRef> begun =
        m_editable ? LawPage::unfinished(m_source.workspace()) : QList<RecordRef>();
    if (begun.isEmpty())
        return;
    pageparts::addHeading(layout, tr("Begun and not finished"));
    for (const RecordRef &ref : begun) {
        QPushButton *resume = form::linkButton(tr("Go on with: %1").arg(kindName(ref.kind)), u"resumeLaw"_s);
        connect(resume, &QPushButton::clicked, this,
                [this, ref] { emit newRequested(Record(ref.kind, ref.id)); });
        layout.addWidget(resume, 0, Qt::AlignLeft);
    }
}

void CountryPage::addHeading(QVBoxLayout &layout, const QString &text, const QList<Adding> &adding,
                             bool isEmpty)
{
    if (isEmpty && !m_editable)
        return;
    SectionHeader *header = pageparts::addHeading(layout, text);
    if (!m_editable)
        return;
    const Adding first = adding.first();
    const bool choice = adding.size() > 1;
    const QString name = u"add-"_s + QString::fromLatin1(schema::spec(first.kind).name);
    QToolButton *button = header->addButton(name, u"plus"_s, choice ? tr("Add: %1").arg(text) : first.text);
    if (!choice) {
        connect(button, &QToolButton::clicked, this, [this, kind = first.kind] { begin(kind); });
        return;
    }
    QMenu *menu = menuOf(adding, button);
    connect(button, &QToolButton::clicked, menu,
            [menu, button] { menu->popup(button->mapToGlobal(QPoint(0, button->height()))); });
}

QMenu *CountryPage::menuOf(const QList<Adding> &adding, QWidget *parent)
{
    auto *menu = new QMenu(parent);
    for (const Adding &entry : adding) {
        QAction *action = menu->addAction(icons::icon(kindIcon(entry.kind)), entry.text);
        action->setObjectName(QString::fromLatin1(schema::spec(entry.kind).name));
        connect(action, &QAction::triggered, this, [this, kind = entry.kind] { begin(kind); });
    }
    return menu;
}

QList<QToolButton *> CountryPage::pencil(const RecordRef &ref, const QString &what)
{
    if (!m_editable || ref.isNull())
        return {};
    QToolButton *button = pageparts::editButton(what);
    connect(button, &QToolButton::clicked, this, [this, ref] { emit editRequested(ref); });
    return {button};
}

//! Opens the record: in a form beside the map where there is one, elsewhere in the window.
void CountryPage::open(const RecordRef &ref)
{
    if (hasLawForm(ref.kind))
        emit editRequested(ref);
    else
        emit recordActivated(ref);
}

QLabel *CountryPage::link(const QString &text, const RecordRef &ref, const QString &name)
{
    if (ref.isNull())
        return pageparts::text(text, name);
    auto *link = new PageLink(text);
    link->setObjectName(name);
    connect(link, &PageLink::activated, this, [this, ref] { open(ref); });
    return link;
}

QWidget *CountryPage::line(const DossierLine &entry, const QString &name)
{
    return lines(link(entry.text, entry.ref, name), entry.detail, name);
}

void CountryPage::begin(Kind kind, const RecordId &instrument)
{
    LawPlace place;
    place.jurisdiction = m_assertions.jurisdiction();
    if (m_source.data().themeOf(m_source.scheme()) == MapTheme::Scheme)
        place.scheme = m_source.scheme();
    place.instrument = instrument;
    place.day = m_source.day();
    place.assertions = m_source.cell(place.jurisdiction).assertions;
    emit newRequested(newLaw(m_source.workspace(), kind, place));
}

void CountryPage::addTimeline(QVBoxLayout &layout)
{
    if (m_dossier.timeline.isEmpty())
        return;
    pageparts::addHeading(layout, tr("How the law moved"));
    const auto make = [this](int index, QVBoxLayout &rows) {
        const DossierLine &entry = m_dossier.timeline.at(index);
        auto *holder = new WrappingBox;
        auto *column = new QVBoxLayout(holder);
        column->setContentsMargins(0, 0, 0, metrics::tight);
        column->setSpacing(0);
        column->addWidget(pageparts::small(entry.text, u"timeline"_s));
        column->addWidget(link(entry.detail, entry.ref, u"timelineDetail"_s));
        rows.addWidget(holder);
    };
    layout.addWidget(new GrowingList(u"timeline"_s, int(m_dossier.timeline.size()), make));
}

void CountryPage::addFigures(QVBoxLayout &layout)
{
    addHeading(layout, tr("Figures"), {{Kind::Statistic, tr("Add a figure")}}, m_dossier.figures.isEmpty());
    for (const DossierLine &entry : std::as_const(m_dossier.figures))
        layout.addWidget(pageparts::withButtons(line(entry, u"figure"_s), pencil(entry.ref, entry.text)));
}

void CountryPage::addNeeds(QVBoxLayout &layout)
{
    const QList<NeedGroup> &groups = m_dossier.needs;
    const bool isEmpty = std::all_of(groups.cbegin(), groups.cend(),
                                     [](const NeedGroup &group) { return group.needs.isEmpty(); });
    if (isEmpty && !m_editable)
        return;
    pageparts::addHeading(layout, tr("Needs"));
    addNeedsRemark(layout);
    auto *section = new NeedsSection(m_source.workspace(), groups);
    connect(section, &NeedsSection::recordActivated, this, &CountryPage::editRequested);
    connect(section, &NeedsSection::addRequested, this, [this](const QString &pillar) {
        LawPlace place;
        place.jurisdiction = m_assertions.jurisdiction();
        place.pillar = pillar;
        place.day = m_source.day();
        emit newRequested(newLaw(m_source.workspace(), Kind::Need, place));
    });
    connect(section, &NeedsSection::changedInPlace, this, &CountryPage::changedInPlace);
    connect(section, &NeedsSection::failed, this, &CountryPage::failed);
    layout.addWidget(section);
}

//! How a need stands carries no date: what is shown of the past is said to be of today.
void CountryPage::addNeedsRemark(QVBoxLayout &layout)
{
    QStringList words;
    if (m_dossier.needsOfToday)
        words.append(tr("How each stands is told as of today."));
    if (m_dossier.laterNeeds > 0)
        words.append(tr("%n need(s) found after the day shown.", nullptr, m_dossier.laterNeeds));
    if (!words.isEmpty())
        layout.addWidget(pageparts::small(words.join(u' '), u"needsRemark"_s));
}

void CountryPage::addFollowUp(QVBoxLayout &layout)
{
    addHeading(
        layout, tr("Open recommendations"),
        {{Kind::Recommendation, tr("Add a recommendation")}, {Kind::ActionItem, tr("Add an action item")}},
        m_dossier.followUp.isEmpty());
    if (m_dossier.followUp.isEmpty())
        return;
    auto *lines = new StateLines(m_source.workspace(), u"followUp"_s, m_dossier.followUp);
    connect(lines, &StateLines::recordActivated, this, &CountryPage::editRequested);
    connect(lines, &StateLines::changedInPlace, this, &CountryPage::changedInPlace);
    connect(lines, &StateLines::failed, this, &CountryPage::failed);
    layout.addWidget(lines);
}

//! What is opened and begun in other panes.
void CountryPage::addConnected(QVBoxLayout &layout)
{
    addChips(layout, {tr("Missions"), u"missions"_s}, {{Kind::Mission, tr("Add a mission")}},
             m_dossier.missions,
             m_dossier.moreMissions > 0 ? tr("and %n more", nullptr, m_dossier.moreMissions) : QString());
    addChips(layout, {tr("People and offices"), u"directory"_s},
             {{Kind::Office, tr("Add an office")},
              {Kind::Organisation, tr("Add an organisation")},
              {Kind::Person, tr("Add a person")}},
             m_dossier.directory, m_dossier.moreDirectory ? tr("More in the contacts") : QString());
    addChips(layout, {tr("Notes"), u"notes"_s}, {{Kind::Note, tr("Add a note")}}, m_dossier.notes, {});
}

void CountryPage::addChips(QVBoxLayout &layout, const Heading &heading, const QList<Adding> &adding,
                           const QList<DossierLine> &entries, const QString &more)
{
    addHeading(layout, heading.text, adding, entries.isEmpty());
    if (entries.isEmpty())
        return;
    auto *list = new ChipList(heading.name, heading.text);
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
