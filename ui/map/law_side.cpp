// SPDX-FileCopyrightText: Chancery contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "ui/map/law_side.h"

#include "models/items/map/law_map_source.h"
#include "models/items/map/new_law.h"
#include "models/items/notes/note_words.h"
#include "models/workspace/workspace.h"
#include "ui/editors/law_layout.h"
#include "ui/editors/law_page.h"
#include "ui/map/country_panel.h"
#include "ui/widgets/kind_look.h"
#include "ui/widgets/make_action.h"
#include "ui/widgets/pane.h"

#include <QSplitter>

using namespace Qt::StringLiterals;

namespace chancery {

namespace {

constexpr int formWidth = 440;

//! What is read on a page of the column before it is edited.
bool hasPage(Kind kind)
{
    return kind == Kind::Jurisdiction || kind == Kind::Scheme || kind == Kind::Instrument;
}

} // namespace

LawSide::LawSide(const LawMapSource &source, CountryPanel *panel, Pane &pane)
    : m_source(source)
    , m_panel(panel)
    , m_page(new LawPage(source.workspace(), this))
    , m_pane(pane)
{
    setObjectName(u"lawSide"_s);
    addWidget(m_panel);
    addWidget(m_page);
    makeActions();
    connectPage();
    connect(
        &source.workspace(), &Workspace::changed, this,
        [this] {
            for (const RecordId &person : m_toLink.keys())
                linkWhenWritten(person);
        },
        Qt::QueuedConnection); // once the write is over
    connect(panel, &CountryPanel::editRequested, this, &LawSide::edit);
    connect(panel, &CountryPanel::newRequested, this, &LawSide::begin);
    connect(panel, &CountryPanel::changedInPlace, &m_pane, &Pane::offerUndo);
    connect(panel, &CountryPanel::failed, &m_pane, &Pane::report);
}

void LawSide::connectPage()
{
    connect(m_page, &LawPage::left, this, &LawSide::goBack);
    connect(m_page, &LawPage::recordActivated, &m_pane, &Pane::recordActivated);
    connect(m_page, &LawPage::newRequested, this, &LawSide::begin);
    connect(m_page, &LawPage::conflictActivated, &m_pane, &Pane::conflictActivated);
    connect(m_page, &LawPage::created, &m_pane, &Pane::currentRecordChanged);
    connect(m_page, &LawPage::removed, this, [this](const QString &what, BatchId batch) {
        m_pane.offerUndo(tr("Deleted: %1").arg(what), batch);
    });
    connect(m_page, &LawPage::failed, &m_pane, &Pane::report);
}

void LawSide::makeActions()
{
    addAction(u"new-classification"_s, tr("&New classification"), Kind::Classification,
              QKeySequence(u"Ctrl+N"_s));
    addAction(u"new-act-treatment"_s, tr("New treatment of an &act"), Kind::ActTreatment);
    addAction(u"new-provision"_s, tr("New pro&vision"), Kind::Provision);
    addAction(u"new-participation"_s, tr("New par&ticipation"), Kind::Participation);
    addAction(u"new-scheme"_s, tr("New &scheme"), Kind::Scheme);
    addAction(u"new-source"_s, tr("New so&urce"), Kind::Source);
    addAction(u"new-instrument"_s, tr("New &instrument"), Kind::Instrument);
    addAction(u"new-conflict-note"_s, tr("New note on a &disagreement"), Kind::ConflictNote);
    addAction(u"new-figure"_s, tr("New fi&gure"), Kind::Statistic);
    addAction(u"new-need"_s, tr("New n&eed"), Kind::Need);
    addAction(u"new-recommendation"_s, tr("New re&commendation"), Kind::Recommendation);
    addAction(u"new-action-item"_s, tr("New action ite&m"), Kind::ActionItem);
}

void LawSide::addAction(const QString &id, const QString &text, Kind kind, const QKeySequence &shortcut)
{
    QAction *action = makeAction(&m_pane, QString(u"map."_s + id), text, kindIcon(kind), shortcut);
    action->setEnabled(!m_source.workspace().isReadOnly());
    connect(action, &QAction::triggered, this, [this, kind] {
        LawPlace place;
        place.jurisdiction = m_panel->jurisdiction();
        const MapTheme theme = m_source.data().themeOf(m_source.scheme());
        if (theme == MapTheme::Scheme)
            place.scheme = m_source.scheme();
        if (theme == MapTheme::Instrument)
            place.instrument = m_source.scheme();
        place.day = m_source.day();
        begin(newLaw(m_source.workspace(), kind, place));
    });
    m_actions.append(action);
}

bool LawSide::showRecord(const RecordRef &ref)
{
    if (!hasLawForm(ref.kind))
        return false;
    if (!hasPage(ref.kind))
        return edit(ref);
    leave();
    return false;
}

bool LawSide::edit(const RecordRef &ref)
{
    const RecordRef before = current();
    if (ref == before)
        return true;
    if (!m_page->open(ref))
        return false;
    m_before.removeAll(ref);
    if (!before.isNull())
        m_before.append(before);
    raiseForm();
    emit m_pane.currentRecordChanged(ref);
    return true;
}

//! What has no form of law is begun where its kind is at home.
void LawSide::beginElsewhere(const Record &record)
{
    if (record.kind() == Kind::Person)
        m_toLink.insert(record.id(), m_panel->jurisdiction());
    if (record.kind() != Kind::Note) {
        emit m_pane.newRecordRequested(record);
        return;
    }
    const auto note =
        notewords::makeAbout(m_source.workspace(), {{Kind::Jurisdiction, m_panel->jurisdiction()}});
    if (note)
        emit m_pane.recordActivated(*note);
    else
        m_pane.report(note.error());
}

void LawSide::linkWhenWritten(const RecordId &person)
{
    const RecordRef ref{Kind::Person, person};
    if (!m_toLink.contains(person) || m_source.workspace().record(ref).isNull())
        return;
    const RecordRef country{Kind::Jurisdiction, m_toLink.take(person)};
    if (const auto linked = m_source.workspace().addLink(ref, country); !linked)
        m_pane.report(linked.error());
}

void LawSide::begin(const Record &record)
{
    if (!hasLawForm(record.kind())) {
        beginElsewhere(record);
        return;
    }
    const RecordRef before = current();
    if (!before.isNull())
        m_before.append(before);
    m_page->openNew(record);
    raiseForm();
    m_page->focusFirst();
}

void LawSide::leave()
{
    m_before.clear();
    if (!isEditing())
        return;
    m_page->close();
    setCurrentWidget(m_panel);
    setMinimumWidth(0);
    QMetaObject::invokeMethod(this, &LawSide::giveRoomBack, Qt::QueuedConnection); // once the columns know
    m_panel->refresh();
}

void LawSide::goBack()
{
    while (!m_before.isEmpty()) {
        if (m_page->open(m_before.takeLast()))
            return;
    }
    leave();
    m_panel->setFocus(Qt::OtherFocusReason);
}

bool LawSide::isEditing() const
{
    return currentWidget() == m_page;
}

RecordRef LawSide::current() const
{
    return isEditing() && !m_page->isNew() ? m_page->ref() : RecordRef();
}

void LawSide::flush()
{
    m_page->flush();
}

AttachmentChips *LawSide::attachments() const
{
    return m_page->attachments();
}

QString LawSide::editedId() const
{
    return isEditing() && !m_page->ref().isNull() ? m_page->ref().id.toString() : QString();
}

void LawSide::resume(const QString &id)
{
    const RecordId wanted = RecordId::fromString(id);
    if (wanted.isNull())
        return;
    if (const auto kind = m_source.workspace().kindOf(wanted)) {
        edit({*kind, wanted});
        return;
    }
    for (const RecordRef &ref : LawPage::unfinished(m_source.workspace())) {
        if (ref.id == wanted)
            begin(Record(ref.kind, ref.id));
    }
}

//! A form needs more room than a page; what it takes it gives back.
void LawSide::raiseForm()
{
    if (!isEditing()) {
        m_widthBefore = isVisible() ? width() : 0;
        setMinimumWidth(formWidth);
    }
    setCurrentWidget(m_page);
    emit raised();
}

void LawSide::giveRoomBack()
{
    if (isEditing() || m_widthBefore == 0)
        return;
    QWidget *column = this;
    while (column->parentWidget() && !qobject_cast<QSplitter *>(column->parentWidget()))
        column = column->parentWidget();
    auto *splitter = qobject_cast<QSplitter *>(column->parentWidget());
    const int taken = width() - m_widthBefore;
    const int own = splitter ? splitter->indexOf(column) : 0;
    if (taken <= 0 || own < 1)
        return;
    QList<int> sizes = splitter->sizes();
    sizes[own] -= taken;
    sizes[own - 1] += taken;
    splitter->setSizes(sizes);
}

} // namespace chancery
