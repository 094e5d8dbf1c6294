// SPDX-FileCopyrightText: Chancery contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "ui/editors/law_page.h"

#include "models/items/map/law_remarks.h"
#include "models/workspace/workspace.h"
#include "ui/editors/attachment_chips.h"
#include "ui/editors/law_editor.h"
#include "ui/editors/law_layout.h"
#include "ui/editors/record_history.h"
#include "ui/widgets/form_field.h"
#include "ui/widgets/kind_look.h"
#include "ui/widgets/metrics.h"
#include "ui/widgets/section_header.h"
#include "ui/widgets/theme.h"

#include <QHBoxLayout>
#include <QKeyEvent>
#include <QLabel>
#include <QScrollBar>
#include <QToolButton>
#include <QVBoxLayout>

#include <algorithm>

using namespace Qt::StringLiterals;

namespace chancery {

namespace {

//! Of a classification the paper is its source.
bool hasPapers(Kind kind)
{
    constexpr Kind kinds[] = {Kind::Source,    Kind::Provision, Kind::Instrument,     Kind::Participation,
                              Kind::Statistic, Kind::Need,      Kind::Recommendation, Kind::ActionItem};
    return std::ranges::find(kinds, kind) != std::end(kinds);
}

} // namespace

LawPage::LawPage(Workspace &workspace, QWidget *parent)
    : QScrollArea(parent)
    , m_workspace(workspace)
    , m_kind(form::caption({}, this))
    , m_title(new QLabel(this))
    , m_files(new SectionHeader(tr("Attachments"), this))
    , m_attachments(new AttachmentChips(workspace, this))
    , m_history(new RecordHistory(workspace, this))
{
    form::nameControl(this, u"lawPage"_s, tr("Form"));
    setFrameShape(QFrame::NoFrame);
    setWidgetResizable(true);
    setHorizontalScrollBarPolicy(Qt::ScrollBarAlwaysOff);
    auto *page = new QWidget;
    m_body = new QVBoxLayout(page);
    m_body->setContentsMargins(metrics::wide, metrics::gap, metrics::wide, metrics::page);
    m_body->setSpacing(metrics::unit + metrics::tight);
    m_body->addWidget(makeHead());
    m_body->addWidget(m_files);
    m_body->addWidget(m_attachments);
    m_body->addWidget(m_history);
    m_body->addStretch(1);
    setWidget(page);
    page->setAutoFillBackground(false); // the column behind shows through
    viewport()->setAutoFillBackground(false);
}

LawPage::~LawPage()
{
    close();
}

QWidget *LawPage::makeHead()
{
    auto *head = new QWidget(this);
    auto *line = new QHBoxLayout(head);
    line->setContentsMargins(0, 0, 0, 0);
    line->setSpacing(metrics::unit);
    QToolButton *back = form::iconButton(u"arrow-left"_s, tr("Back (Esc)"), u"lawBack"_s, head);
    m_delete = form::iconButton(u"trash-2"_s, tr("Delete"), u"lawDelete"_s, head);
    auto *words = new QVBoxLayout;
    words->setSpacing(0);
    m_kind->setObjectName(u"lawKind"_s);
    m_title->setObjectName(u"lawTitle"_s);
    m_title->setTextFormat(Qt::PlainText);
    m_title->setWordWrap(true);
    m_title->setFont(theme::headingFont());
    words->addWidget(m_kind);
    words->addWidget(m_title);
    line->addWidget(back, 0, Qt::AlignTop);
    line->addLayout(words, 1);
    line->addWidget(m_delete, 0, Qt::AlignTop);
    connect(back, &QToolButton::clicked, this, &LawPage::left);
    connect(m_delete, &QToolButton::clicked, this, &LawPage::remove);
    return head;
}

bool LawPage::open(const RecordRef &ref)
{
    if (!hasLawForm(ref.kind) || m_workspace.record(ref).isNull())
        return false;
    if (ref == this->ref())
        return true;
    makeEditor(ref.kind);
    if (!m_editor->open(ref.id))
        return false;
    showBelow(ref);
    updateHead();
    return true;
}

void LawPage::openNew(const Record &record)
{
    makeEditor(record.kind());
    m_editor->openNew(record);
    showBelow({});
    updateHead();
}

//! What a record of the file has besides its form; a new one has it once it is written.
void LawPage::showBelow(const RecordRef &ref)
{
    const bool papers = hasPapers(ref.kind) && !ref.isNull();
    m_files->setVisible(papers);
    m_attachments->setRecord(papers ? ref : RecordRef());
    m_attachments->setVisible(papers);
    m_history->setRecord(ref);
    m_history->setVisible(!ref.isNull());
}

void LawPage::close()
{
    if (!m_editor)
        return;
    m_editor->close();
    m_editor->hide();
    m_body->removeWidget(m_editor);
    m_editor->deleteLater(); // one of its links may have asked
    m_editor = nullptr;
}

void LawPage::focusFirst()
{
    if (m_editor)
        m_editor->focusFirst();
}

void LawPage::flush()
{
    if (m_editor)
        m_editor->flush();
}

RecordRef LawPage::ref() const
{
    return m_editor && m_editor->form().isOpen() ? m_editor->form().ref() : RecordRef();
}

bool LawPage::isNew() const
{
    return m_editor && m_editor->form().isNew();
}

QList<RecordRef> LawPage::unfinished(const Workspace &workspace)
{
    QList<RecordRef> refs;
    for (const Draft &draft : workspace.drafts()) {
        const RecordRef ref{draft.kind, draft.record};
        // rows come back with the form of their owner
        const bool isRow = schema::spec(draft.kind).ownerField() >= 0 && draft.kind != Kind::Participation;
        if (draft.isNew && hasLawForm(draft.kind) && !isRow && !refs.contains(ref))
            refs.append(ref);
    }
    return refs;
}

void LawPage::makeEditor(Kind kind)
{
    close();
    m_editor = new LawEditor(m_workspace, kind, widget());
    m_body->insertWidget(1, m_editor);
    m_editor->show(); // now, so that it can take the focus
    connect(m_editor, &LawEditor::recordActivated, this, &LawPage::recordActivated);
    connect(m_editor, &LawEditor::newRequested, this, &LawPage::newRequested);
    connect(m_editor, &LawEditor::conflictActivated, this, &LawPage::conflictActivated);
    connect(m_editor, &LawEditor::failed, this, &LawPage::failed);
    connect(m_editor, &LawEditor::removed, this, &LawPage::removed);
    connect(m_editor, &LawEditor::created, this, [this](const RecordRef &ref) {
        showBelow(ref);
        updateHead();
        emit created(ref);
    });
    connect(&m_editor->form(), &RecordForm::changed, this, &LawPage::updateHead);
    connect(&m_editor->form(), &RecordForm::gone, this, &LawPage::left);
    verticalScrollBar()->setValue(0);
}

void LawPage::updateHead()
{
    const RecordRef shown = ref();
    if (shown.isNull())
        return;
    m_kind->setText(kindName(shown.kind));
    const QString title =
        isNew() ? m_editor->form().shown().title() : lawwords::assertionLine(m_workspace, shown);
    m_title->setText(!title.isEmpty() ? title : isNew() ? tr("New") : tr("Untitled"));
    m_delete->setToolTip(isNew() ? tr("Throw away what was typed") : tr("Delete"));
    m_delete->setAccessibleName(m_delete->toolTip());
    m_delete->setEnabled(!m_workspace.isReadOnly());
}

//! To the bin; of a record that is only begun, the drafts go.
void LawPage::remove()
{
    const RecordRef shown = ref();
    m_editor->form().revert();
    if (isNew()) {
        if (const auto gone = m_workspace.discardDraft(shown.id); !gone)
            emit failed(gone.error());
        close();
        emit left();
        return;
    }
    const QString what = m_title->text();
    const auto done = m_workspace.remove(shown); // the form says that it is gone
    if (done)
        emit removed(what, done->batch);
    else
        emit failed(done.error());
}

void LawPage::keyPressEvent(QKeyEvent *event)
{
    if (event->key() == Qt::Key_Escape)
        emit left();
    else
        QScrollArea::keyPressEvent(event);
}

} // namespace chancery
