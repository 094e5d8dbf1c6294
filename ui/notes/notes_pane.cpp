// SPDX-FileCopyrightText: Chancery contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "ui/notes/notes_pane.h"

#include "models/items/common/record_mime.h"
#include "models/records/writing_fields.h"
#include "models/workspace/workspace.h"
#include "ui/editors/attachment_chips.h"
#include "ui/editors/attachment_desk.h"
#include "ui/editors/record_list_view.h"
#include "ui/notes/notes_pane_factory.h"
#include "ui/widgets/empty_state.h"
#include "ui/widgets/list_detail.h"
#include "ui/widgets/list_output.h"
#include "ui/widgets/prompts.h"
#include "ui/widgets/search_field.h"

#include <QActionGroup>
#include <QClipboard>
#include <QComboBox>
#include <QGuiApplication>
#include <QLabel>
#include <QStackedWidget>
#include <QUrl>
#include <QVBoxLayout>

using namespace Qt::StringLiterals;

namespace chancery {

namespace {
constexpr int listWidth = 304;
constexpr int editorWidth = 1000;
constexpr int detailsFrom = 1040; // a narrower pane keeps its room for the text
} // namespace

std::unique_ptr<Pane> makeNotesPane(const PaneContext &context)
{
    return std::make_unique<NotesPane>(context);
}

PaneSpec notesPaneSpec()
{
    return {u"notes"_s, u"notebook-pen"_s, &NotesPane::title, &NotesPane::canShow, makeNotesPane};
}

NotesPane::NotesPane(const PaneContext &context, QWidget *parent)
    : Pane(context, u"notes"_s, parent)
    , m_model(context.workspace)
    , m_search(new SearchField(tr("Filter notes")))
    , m_order(new QComboBox)
    , m_count(new QLabel)
    , m_view(new RecordListView(m_model))
    , m_noneFound(new EmptyState(u"notebook-pen"_s, {}, {}))
    , m_listStack(new QStackedWidget)
    , m_pages(new QStackedWidget)
    , m_nothing(new EmptyState(
          u"notebook-pen"_s, tr("No note chosen"),
          tr("Choose a note from the list, or begin a new one. What you type is kept as you type.")))
    , m_editor(new NoteEditor(context.workspace))
{
    buildActions();
    buildToolBar();
    m_pages->addWidget(m_nothing);
    m_pages->addWidget(m_editor);
    m_nothing->setAction(m_new);
    auto *columns = new ListDetail(u"notesColumns"_s, context.settings, this);
    columns->addColumn(buildList(), listWidth, false);
    columns->addColumn(m_pages, editorWidth, true);
    auto *layout = new QVBoxLayout(this);
    layout->setContentsMargins(0, 0, 0, 0);
    layout->addWidget(columns);
    connectList();
    connectEditor();
    m_output = new ListOutput(*this, context,
                              {title(),
                               m_view,
                               {{tr("Title")},
                                {tr("Date"), 0, NoteListModel::DateRole},
                                {tr("Begins"), 0, NoteListModel::PreviewRole}},
                               [this] { return m_search->text(); }});
    showCount();
    updateActions();
}

NotesPane::~NotesPane()
{
    delete m_pages; // losing the focus it writes what was typed, and says so to a pane that is still there
}

QString NotesPane::title()
{
    return tr("Notes");
}

QList<QAction *> NotesPane::paneActions() const
{
    return m_actions + m_output->actions();
}

QWidget *NotesPane::toolBar()
{
    return m_toolBar;
}

QWidget *NotesPane::focusTarget()
{
    return m_view;
}

bool NotesPane::canShow(Kind kind)
{
    return kind == Kind::Note;
}

bool NotesPane::showRecord(const RecordRef &ref)
{
    if (!canShow(ref.kind) || workspace().record(ref).isNull())
        return false;
    if (m_model.rowOf(ref.id) < 0)
        m_search->clear();
    choose(ref);
    m_view->follow(ref);
    return true;
}

RecordRef NotesPane::currentRecord() const
{
    return m_editor->form().isOpen() && !m_editor->form().isNew() ? m_editor->form().ref() : RecordRef();
}

QJsonObject NotesPane::saveState() const
{
    const RecordRef shown = m_editor->form().isOpen() ? m_editor->form().ref() : RecordRef();
    return {{u"record"_s, shown.isNull() ? QString() : recordmime::url(shown).toString()},
            {u"mode"_s, int(m_editor->mode())},
            {u"order"_s, m_order->currentIndex()},
            {u"details"_s, m_wantsDetails}};
}

void NotesPane::restoreState(const QJsonObject &state)
{
    setMode(NoteEditor::Mode(qBound(0, state[u"mode"_s].toInt(), int(NoteEditor::Mode::Read))));
    m_order->setCurrentIndex(qBound(0, state[u"order"_s].toInt(), m_order->count() - 1));
    m_wantsDetails = state[u"details"_s].toBool(true);
    applyDetails();
    const RecordRef ref = recordmime::refOf(QUrl(state[u"record"_s].toString()));
    if (ref.isNull() || showRecord(ref))
        return;
    if (canShow(ref.kind) && RecordForm::unfinished(workspace(), Kind::Note).contains(ref.id)) {
        m_editor->openNew(ref.id);
        showEditor();
    }
}

void NotesPane::flush()
{
    m_editor->form().flush();
}

QList<TourStop> NotesPane::tourStops()
{
    const auto show = [this](NoteEditor::Mode mode) {
        ListQuery richest = m_model.query();
        richest.text = u"Budva"_s;
        const QList<ListRow> rows = workspace().list(richest).value_or(QList<ListRow>());
        m_search->clear();
        showRecord(rows.isEmpty() ? m_model.ref(0) : rows.first().ref);
        setMode(mode);
    };
    return {{u"write"_s, [show] { show(NoteEditor::Mode::Write); }},
            {u"side-by-side"_s, [show] { show(NoteEditor::Mode::SideBySide); }},
            {u"read"_s, [show] { show(NoteEditor::Mode::Read); }}};
}

void NotesPane::resizeEvent(QResizeEvent *event)
{
    Pane::resizeEvent(event);
    applyDetails();
}

void NotesPane::connectList()
{
    connect(m_search, &SearchField::searchChanged, &m_model, &NoteListModel::setText);
    connect(m_search, &SearchField::searchChanged, this, &NotesPane::showCount);
    connect(m_order, &QComboBox::currentIndexChanged, this, [this](int row) {
        m_model.setOrder(row == 0 ? ListQuery::Order::DateDescending : ListQuery::Order::Title);
    });
    connect(m_view, &RecordListView::chosen, this, &NotesPane::choose);
    connect(m_view, &RecordListView::settled, this, [this] {
        showCount();
        m_view->follow(currentRecord());
    });
    connect(m_view, &QListView::activated, m_editor, &NoteEditor::focusText);
    connect(&m_model, &NoteListModel::failed, this, &Pane::report);
    m_view->setContextMenuPolicy(Qt::ActionsContextMenu);
    m_view->addActions({m_copy, m_remove});
}

void NotesPane::connectEditor()
{
    connect(m_editor, &NoteEditor::recordActivated, this, &Pane::recordActivated);
    connect(m_editor, &NoteEditor::conflictActivated, this, &Pane::conflictActivated);
    connect(m_editor, &NoteEditor::statusMessage, this, &Pane::statusMessage);
    connect(m_editor, &NoteEditor::failed, this, &Pane::report);
    connect(m_editor, &NoteEditor::removed, this, [this](const QString &what, BatchId batch) {
        offerUndo(tr("Link removed: %1").arg(what), batch);
    });
    serveAttachments(*m_editor->attachments(), *this, context());
    connect(m_editor, &NoteEditor::created, this, [this](const RecordRef &ref) {
        m_view->follow(ref);
        updateActions();
        emit currentRecordChanged(ref);
    });
    connect(&m_editor->form(), &RecordForm::gone, this, [this] {
        m_editor->form().revert();
        m_editor->close();
        m_pages->setCurrentWidget(m_nothing);
        m_view->chooseRow(m_view->lastRow());
        updateActions();
    });
    recoverDrafts();
}

//! What was typed before a crash, in notes that need not be the one shown again, becomes part of the file.
void NotesPane::recoverDrafts()
{
    if (workspace().isReadOnly())
        return;
    QSet<RecordId> known;
    for (const Draft &draft : workspace().drafts()) {
        if (draft.kind != Kind::Note || known.contains(draft.record))
            continue;
        known.insert(draft.record);
        if (draft.isNew)
            m_editor->openNew(draft.record);
        else if (!m_editor->open(draft.record))
            continue;
        m_editor->form().commit();
    }
    m_editor->close();
    m_pages->setCurrentWidget(m_nothing);
    showCount();
}

void NotesPane::create()
{
    m_search->clear();
    if (m_editor->mode() == NoteEditor::Mode::Read)
        setMode(NoteEditor::Mode::Write);
    m_editor->openNew(workspace().newId());
    m_view->follow({});
    showEditor();
    m_editor->focusTitle();
}

void NotesPane::choose(const RecordRef &ref)
{
    if (m_editor->form().isOpen() && ref == m_editor->form().ref())
        return;
    if (!m_editor->open(ref.id))
        return;
    showEditor();
    emit currentRecordChanged(ref);
}

void NotesPane::showEditor()
{
    m_pages->setCurrentWidget(m_editor);
    updateActions();
}

void NotesPane::setMode(NoteEditor::Mode mode)
{
    m_editor->setMode(mode);
    m_modes->actions()[int(mode)]->setChecked(true);
}

void NotesPane::togglePreview()
{
    setMode(m_editor->mode() == NoteEditor::Mode::Read ? NoteEditor::Mode::Write : NoteEditor::Mode::Read);
    m_editor->focusText();
}

void NotesPane::applyDetails()
{
    const bool room = width() >= detailsFrom;
    m_editor->setDetailsShown(m_wantsDetails && room);
    m_details->setChecked(m_editor->detailsShown());
}

void NotesPane::removeCurrent()
{
    const RecordRef ref = currentRecord();
    if (ref.isNull())
        return;
    m_editor->form().commit(); // so that undo brings back all of it
    const QString name = workspace().titleOf(ref);
    const auto done = workspace().remove(ref);
    if (done)
        offerUndo(name.isEmpty() ? tr("Note deleted") : tr("Deleted: %1").arg(name), done->batch);
    else
        report(done.error());
}

void NotesPane::showCount()
{
    const int rows = m_model.rowCount();
    m_count->setText(rows == 1 ? tr("1 note") : tr("%n notes", nullptr, rows));
    m_listStack->setCurrentIndex(rows > 0 ? 0 : 1);
    if (m_search->text().trimmed().isEmpty())
        m_noneFound->setTexts(tr("No notes yet"), tr("What you write is listed here, the newest first."));
    else
        m_noneFound->setTexts(tr("No note found"), tr("No note has these words."));
}

void NotesPane::updateActions()
{
    const bool writable = !workspace().isReadOnly();
    const bool shown = !currentRecord().isNull();
    m_new->setEnabled(writable);
    m_remove->setEnabled(shown && writable);
    m_copy->setEnabled(shown);
}

} // namespace chancery
