// SPDX-FileCopyrightText: Chancery contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "ui/editors/note_editor.h"

#include "models/items/notes/note_words.h"
#include "models/records/writing_fields.h"
#include "models/workspace/workspace.h"
#include "ui/editors/attachment_chips.h"
#include "ui/editors/conflict_links.h"
#include "ui/editors/link_chips.h"
#include "ui/editors/markdown_edit.h"
#include "ui/editors/markdown_preview.h"
#include "ui/editors/record_history.h"
#include "ui/widgets/form_field.h"
#include "ui/widgets/metrics.h"
#include "ui/widgets/partial_date_edit.h"
#include "ui/widgets/section_header.h"
#include "ui/widgets/tab_order.h"
#include "ui/widgets/theme.h"

#include <QClipboard>
#include <QComboBox>
#include <QDateTime>
#include <QGuiApplication>
#include <QHBoxLayout>
#include <QLabel>
#include <QLineEdit>
#include <QScrollArea>
#include <QSplitter>
#include <QToolButton>
#include <QVBoxLayout>

using namespace Qt::StringLiterals;

namespace chancery {

namespace {

constexpr int previewAfter = 150;
constexpr int detailsWidth = 272;

const QList<Kind> &linkedKinds()
{
    static const QList<Kind> kinds{Kind::Mission,      Kind::Office,  Kind::Person, Kind::Organisation,
                                   Kind::Jurisdiction, Kind::Project, Kind::Need};
    return kinds;
}

} // namespace

NoteEditor::NoteEditor(Workspace &workspace, QWidget *parent)
    : QWidget(parent)
    , m_workspace(workspace)
    , m_title(new QLineEdit(this))
    , m_words(form::caption({}, this))
    , m_texts(new QSplitter(this))
    , m_edit(new MarkdownEdit(this))
    , m_preview(new MarkdownPreview(this))
    , m_date(new PartialDateEdit(this))
    , m_sensitivity(new QComboBox(this))
    , m_links(new LinkChips(workspace, linkedKinds(), this))
    , m_tags(new TagChips(workspace, this))
    , m_attachments(new AttachmentChips(workspace, this))
    , m_history(new RecordHistory(workspace, this))
    , m_form(workspace)
{
    auto *layout = new QHBoxLayout(this);
    layout->setContentsMargins(0, 0, 0, 0);
    layout->setSpacing(0);
    layout->addWidget(makePage(), 1);
    m_details = makeDetails();
    layout->addWidget(m_details);
    m_form.bind(fields::note::title, fieldcontrol::text(m_title));
    m_form.bind(fields::note::body, fieldcontrol::text(m_edit));
    m_form.bind(fields::note::date, fieldcontrol::date(m_date));
    m_form.bind(fields::note::sensitivity, fieldcontrol::token(m_sensitivity));
    connectForm();
    setMode(Mode::Write);
}

bool NoteEditor::open(const RecordId &id)
{
    if (!m_form.open(Kind::Note, id))
        return false;
    shownChanged();
    return true;
}

void NoteEditor::openNew(const RecordId &id)
{
    const QDate today = QDateTime::fromMSecsSinceEpoch(m_workspace.now()).date();
    m_form.openNew(Record(Kind::Note, id).set(fields::note::date, PartialDate(today)));
    shownChanged();
}

void NoteEditor::close()
{
    m_form.close();
    shownChanged();
}

void NoteEditor::setMode(Mode mode)
{
    m_mode = mode;
    m_edit->setVisible(mode != Mode::Read);
    m_preview->setVisible(mode != Mode::Write);
    m_tools->setVisible(mode != Mode::Read);
    m_tools->setEnabled(!m_workspace.isReadOnly());
    alignHead();
    updatePreview();
}

bool NoteEditor::detailsShown() const
{
    return !m_details->isHidden();
}

void NoteEditor::setDetailsShown(bool shown)
{
    m_details->setVisible(shown);
}

void NoteEditor::focusText()
{
    (m_mode == Mode::Read ? static_cast<QWidget *>(m_preview) : m_edit)->setFocus(Qt::OtherFocusReason);
}

void NoteEditor::focusTitle()
{
    m_title->setFocus(Qt::OtherFocusReason);
}

QWidget *NoteEditor::makePage()
{
    form::nameControl(m_title, u"title"_s, tr("Title"));
    m_title->setPlaceholderText(tr("Title"));
    m_title->setProperty("flat", true);
    m_title->setFrame(false);
    m_title->setFont(theme::titleFont());
    form::nameControl(m_edit, u"body"_s, tr("Text of the note"));
    m_edit->setPlaceholderText(tr("Write here. Markdown: # heading, **bold**, *italic*, - list."));
    form::nameControl(m_preview, u"preview"_s, tr("The note as it reads"));
    form::nameControl(m_words, u"wordCount"_s, tr("Length"));
    m_texts->setObjectName(u"noteTexts"_s);
    m_texts->setHandleWidth(1);
    m_texts->setChildrenCollapsible(false);
    m_texts->addWidget(m_edit);
    m_texts->addWidget(m_preview);
    auto *page = new QWidget(this);
    auto *column = new QVBoxLayout(page);
    column->setContentsMargins(0, metrics::gap, 0, 0);
    column->setSpacing(metrics::tight);
    m_head = new QVBoxLayout;
    m_head->setSpacing(metrics::tight);
    m_head->addWidget(m_title);
    m_tools = makeTools();
    m_words->setWordWrap(false);
    auto *line = new QHBoxLayout;
    line->addWidget(m_tools);
    line->addStretch();
    line->addWidget(m_words);
    m_head->addLayout(line);
    auto *conflicts = new ConflictLinks(m_form, page);
    connect(conflicts, &ConflictLinks::activated, this, &NoteEditor::conflictActivated);
    m_head->addWidget(conflicts);
    column->addLayout(m_head);
    m_texts->installEventFilter(this);
    column->addWidget(m_texts, 1);
    return page;
}

QWidget *NoteEditor::makeTools()
{
    auto *tools = new QWidget(this);
    tools->setProperty(tabLast, true); // from the title to the text
    auto *line = new QHBoxLayout(tools);
    line->setContentsMargins(0, 0, 0, 0);
    line->setSpacing(2);
    const auto add = [&](const QString &icon, const QString &text, const QString &name, auto &&apply) {
        QToolButton *button = form::iconButton(icon, text, name, tools);
        button->setFocusPolicy(Qt::TabFocus); // a click leaves the cursor in the text
        connect(button, &QToolButton::clicked, this, apply);
        line->addWidget(button);
    };
    add(u"heading"_s, tr("Heading"), u"heading"_s, [this] { m_edit->toggleLineMark(u"## "_s); });
    add(u"bold"_s, tr("Bold"), u"bold"_s, [this] { m_edit->toggleMark(u"**"_s); });
    add(u"italic"_s, tr("Italic"), u"italic"_s, [this] { m_edit->toggleMark(u"*"_s); });
    add(u"list"_s, tr("List"), u"bulletList"_s, [this] { m_edit->toggleLineMark(u"- "_s); });
    add(u"list-ordered"_s, tr("Numbered list"), u"numberedList"_s,
        [this] { m_edit->toggleLineMark(u"1. "_s); });
    add(u"text-quote"_s, tr("Quotation"), u"quotation"_s, [this] { m_edit->toggleLineMark(u"> "_s); });
    return tools;
}

QWidget *NoteEditor::makeDetails()
{
    m_sensitivity->addItem(tr("Not recorded"), QString());
    m_sensitivity->addItem(tr("Public"), u"public"_s);
    m_sensitivity->addItem(tr("Internal"), u"internal"_s);
    m_sensitivity->addItem(tr("Confidential"), u"confidential"_s);
    form::nameControl(m_sensitivity, u"sensitivity"_s, tr("Sensitivity"));
    m_date->setMinutesAllowed(false);
    m_date->setFieldName(u"date"_s, tr("Date"));
    auto *body = new QWidget;
    auto *column = new QVBoxLayout(body);
    column->setContentsMargins(metrics::gap, metrics::gap, metrics::gap, metrics::gap);
    column->setSpacing(metrics::unit);
    const auto section = [&](const QString &title, QWidget *content) {
        column->addWidget(new SectionHeader(title, body));
        column->addWidget(content);
    };
    section(tr("Date"), m_date);
    section(tr("Sensitivity"), m_sensitivity);
    section(tr("Links"), m_links);
    section(tr("Tags"), m_tags);
    section(tr("Attachments"), m_attachments);
    column->addWidget(m_history);
    column->addStretch();
    auto *area = new QScrollArea(this);
    area->setObjectName(u"noteDetails"_s);
    area->setProperty("panel", true);
    area->setWidgetResizable(true);
    area->setHorizontalScrollBarPolicy(Qt::ScrollBarAlwaysOff);
    area->setFixedWidth(detailsWidth);
    area->setWidget(body);
    body->setAutoFillBackground(false); // the panel's own background shows
    area->viewport()->setAutoFillBackground(false);
    return area;
}

void NoteEditor::connectForm()
{
    m_previewTimer.setSingleShot(true);
    m_previewTimer.setInterval(previewAfter);
    connect(&m_previewTimer, &QTimer::timeout, this, &NoteEditor::updatePreview);
    connect(m_edit, &MarkdownEdit::scrolled, m_preview, &MarkdownPreview::scrollTo);
    connect(m_title, &QLineEdit::returnPressed, this, &NoteEditor::focusText);
    connect(&m_form, &RecordForm::changed, &m_previewTimer, qOverload<>(&QTimer::start));
    connect(&m_form, &RecordForm::failed, this, &NoteEditor::failed);
    connect(&m_form, &RecordForm::committed, this, [this](const CommitInfo &info) {
        const RecordRef ref = m_form.ref();
        if (!info.changes.entries.contains({Kind::Note, ref.id, ChangeSet::Entry::What::Inserted}))
            return;
        m_history->setRecord(ref);
        emit created(ref);
    });
    connect(m_preview, &MarkdownPreview::recordActivated, this, &NoteEditor::recordActivated);
    connect(m_preview, &MarkdownPreview::addressActivated, this, [this](const QString &address) {
        QGuiApplication::clipboard()->setText(address);
        emit statusMessage(tr("Copied, and not opened: %1").arg(address));
    });
    m_links->setPrepare([this] { return writeNew(); });
    m_tags->setPrepare([this] { return writeNew(); });
    m_attachments->setPrepare([this] { return writeNew(); });
    connect(m_links, &LinkChips::recordActivated, this, &NoteEditor::recordActivated);
    connect(m_links, &LinkChips::removed, this, &NoteEditor::removed);
    connect(m_links, &LinkChips::failed, this, &NoteEditor::failed);
    connect(m_tags, &TagChips::failed, this, &NoteEditor::failed);
}

bool NoteEditor::eventFilter(QObject *watched, QEvent *event)
{
    if (watched == m_texts && event->type() == QEvent::Resize)
        alignHead();
    return QWidget::eventFilter(watched, event);
}

//! Title and buttons begin where the text begins.
void NoteEditor::alignHead()
{
    const bool alone = m_mode != Mode::SideBySide;
    m_texts->setFont(m_edit->font());
    const int side = alone ? MarkdownEdit::sideMargin(m_texts) : metrics::wide;
    m_head->setContentsMargins(side, 0, side, 0);
}

//! Another note is shown.
void NoteEditor::shownChanged()
{
    const RecordRef ref = m_form.isOpen() ? m_form.ref() : RecordRef();
    m_links->setRecord(ref);
    m_tags->setRecord(ref);
    m_attachments->setRecord(ref);
    m_history->setRecord(m_form.isNew() ? RecordRef() : ref);
    updatePreview();
}

void NoteEditor::updatePreview()
{
    m_previewTimer.stop();
    const QString text = m_edit->toPlainText();
    const int words = notewords::wordCount(text);
    m_words->setText(words == 1 ? tr("1 word") : tr("%n words", nullptr, words));
    if (m_mode != Mode::Write)
        m_preview->showMarkdown(text);
}

//! A link or tag needs a note in the file that it belongs to.
bool NoteEditor::writeNew()
{
    if (!m_form.isNew())
        return true;
    if (m_form.hasUncommitted())
        return m_form.commit();
    const Record note = m_form.saved();
    if (const auto done = m_workspace.commit(Edit::insert(note), u"create"_s); !done) {
        emit failed(done.error());
        return false;
    }
    m_form.open(Kind::Note, note.id());
    m_history->setRecord(m_form.ref());
    emit created(m_form.ref());
    return true;
}

} // namespace chancery
