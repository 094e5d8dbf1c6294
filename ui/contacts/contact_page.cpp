// SPDX-FileCopyrightText: Chancery contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "ui/contacts/contact_page.h"

#include "models/items/contacts/directory_words.h"
#include "models/workspace/workspace.h"
#include "ui/contacts/contact_aside.h"
#include "ui/editors/office_editor.h"
#include "ui/editors/organisation_editor.h"
#include "ui/editors/person_editor.h"
#include "ui/widgets/form_field.h"
#include "ui/widgets/icons.h"
#include "ui/widgets/kind_look.h"
#include "ui/widgets/metrics.h"
#include "ui/widgets/theme.h"

#include <QEvent>
#include <QLabel>
#include <QScrollBar>
#include <QVBoxLayout>

using namespace Qt::StringLiterals;

namespace chancery {

namespace {

constexpr int pictureSize = 28;
constexpr int formWidth = 720;
constexpr int asideWidth = 264;
constexpr int besideFrom = 860; // narrower pages have the aside below the form

QString unnamed(Kind kind)
{
    if (kind == Kind::Person)
        return ContactPage::tr("New person");
    return kind == Kind::Office ? ContactPage::tr("New office") : ContactPage::tr("New organisation");
}

} // namespace

ContactPage::ContactPage(Workspace &workspace, const SharedGazetteer &places, QWidget *parent)
    : QScrollArea(parent)
    , m_workspace(workspace)
    , m_countries(workspace)
    , m_picture(new QLabel(this))
    , m_name(form::title({}, this))
    , m_subtitle(form::caption({}, this))
    , m_forms(new QWidget(this))
    , m_aside(new ContactAside(workspace, this))
{
    setObjectName(u"contactPage"_s);
    setWidgetResizable(true);
    setHorizontalScrollBarPolicy(Qt::ScrollBarAlwaysOff);
    build();
    addEditor(new PersonEditor(workspace, m_forms));
    addEditor(new OfficeEditor(workspace, m_forms));
    addEditor(new OrganisationEditor(workspace, m_forms));
    for (ContactEditor *editor : std::as_const(m_editors))
        editor->setPlaces(places);
    connect(m_aside, &ContactAside::recordActivated, this, &ContactPage::recordActivated);
    connect(m_aside, &ContactAside::newNoteRequested, this, &ContactPage::newNoteRequested);
    connect(m_aside, &ContactAside::removed, this, &ContactPage::removed);
    connect(m_aside, &ContactAside::failed, this, &ContactPage::failed);
    connect(&workspace, &Workspace::changed, this, &ContactPage::updateHead);
}

bool ContactPage::open(const RecordRef &ref)
{
    ContactEditor *editor = editorOf(ref.kind);
    if (!editor || m_workspace.record(ref).isNull())
        return false;
    show(editor);
    if (!editor->open(ref.id))
        return false;
    m_aside->setRecord(ref);
    updateHead();
    verticalScrollBar()->setValue(0);
    return true;
}

void ContactPage::openNew(const Record &record)
{
    ContactEditor *editor = editorOf(record.kind());
    show(editor);
    editor->openNew(record);
    m_aside->setRecord({});
    updateHead();
    verticalScrollBar()->setValue(0);
    editor->focusName();
}

void ContactPage::close()
{
    if (m_editor)
        m_editor->close();
    m_editor = nullptr;
}

void ContactPage::flush()
{
    if (m_editor)
        m_editor->flush();
}

void ContactPage::commit()
{
    if (m_editor)
        m_editor->commit();
}

RecordRef ContactPage::ref() const
{
    return m_editor && m_editor->form().isOpen() ? m_editor->form().ref() : RecordRef();
}

bool ContactPage::isNew() const
{
    return m_editor && m_editor->form().isNew();
}

void ContactPage::focusName()
{
    if (m_editor)
        m_editor->focusName();
}

QString ContactPage::asText() const
{
    return directory::asText(m_workspace, m_countries, ref());
}

AttachmentChips *ContactPage::attachments() const
{
    return m_aside->attachments();
}

void ContactPage::resizeEvent(QResizeEvent *event)
{
    QScrollArea::resizeEvent(event);
    const bool beside = viewport()->width() >= besideFrom;
    m_body->setDirection(beside ? QBoxLayout::LeftToRight : QBoxLayout::TopToBottom);
    // before the first layout the page is narrower than its margins
    const int room = qMax(0, viewport()->width() - 2 * metrics::page);
    m_aside->setFixedWidth(beside ? asideWidth : qMin(formWidth, room));
}

void ContactPage::changeEvent(QEvent *event)
{
    QScrollArea::changeEvent(event);
    if (event->type() == QEvent::PaletteChange)
        updatePicture();
}

void ContactPage::build()
{
    auto *forms = new QVBoxLayout(m_forms);
    forms->setContentsMargins(0, 0, 0, 0);
    m_forms->setMaximumWidth(formWidth);
    m_body = new QHBoxLayout;
    m_body->setSpacing(metrics::page);
    m_body->addWidget(m_forms, 1, Qt::AlignTop);
    m_body->addWidget(m_aside, 0, Qt::AlignTop);
    m_body->addStretch();
    auto *body = new QWidget;
    auto *column = new QVBoxLayout(body);
    column->setContentsMargins(metrics::page, metrics::wide, metrics::page, metrics::page);
    column->setSpacing(metrics::gap);
    column->addWidget(buildHead());
    column->addSpacing(metrics::unit);
    column->addLayout(m_body);
    column->addStretch();
    setWidget(body);
}

QWidget *ContactPage::buildHead()
{
    m_name->setObjectName(u"contactName"_s);
    m_name->setWordWrap(true);
    m_name->setTextFormat(Qt::PlainText);
    m_subtitle->setObjectName(u"contactSubtitle"_s);
    m_subtitle->setTextFormat(Qt::PlainText);
    auto *head = new QWidget(this);
    auto *line = new QHBoxLayout(head);
    line->setContentsMargins(0, 0, 0, 0);
    line->setSpacing(metrics::gap);
    line->addWidget(m_picture, 0, Qt::AlignTop);
    auto *words = new QVBoxLayout;
    words->setSpacing(metrics::tight);
    words->addWidget(m_name);
    words->addWidget(m_subtitle);
    m_warning =
        form::caption(tr("Never record victims here: this directory is for people met at work."), head);
    m_warning->setObjectName(u"neverVictims"_s);
    words->addWidget(m_warning);
    line->addLayout(words, 1);
    return head;
}

void ContactPage::addEditor(ContactEditor *editor)
{
    m_forms->layout()->addWidget(editor);
    editor->hide();
    m_editors.append(editor);
    connect(editor, &ContactEditor::recordActivated, this, &ContactPage::recordActivated);
    connect(editor, &ContactEditor::conflictActivated, this, &ContactPage::conflictActivated);
    connect(editor, &ContactEditor::failed, this, &ContactPage::failed);
    connect(editor, &ContactEditor::removed, this, &ContactPage::removed);
    connect(editor, &ContactEditor::created, this, [this](const RecordRef &ref) {
        m_aside->setRecord(ref);
        emit created(ref);
    });
    connect(&editor->form(), &RecordForm::changed, this, &ContactPage::updateHead);
    connect(&editor->form(), &RecordForm::gone, this, &ContactPage::gone);
}

ContactEditor *ContactPage::editorOf(Kind kind) const
{
    const auto it = std::find_if(m_editors.cbegin(), m_editors.cend(),
                                 [kind](const ContactEditor *editor) { return editor->kind() == kind; });
    return it == m_editors.cend() ? nullptr : *it;
}

//! One form at a time: the one before writes what was typed in it.
void ContactPage::show(ContactEditor *editor)
{
    if (m_editor == editor)
        return;
    close();
    for (ContactEditor *other : std::as_const(m_editors))
        other->setVisible(other == editor);
    m_editor = editor;
    m_warning->setVisible(editor->kind() == Kind::Person);
    updatePicture();
}

void ContactPage::updateHead()
{
    if (ref().isNull())
        return;
    const QString name = m_editor->form().shown().title();
    m_name->setText(name.isEmpty() ? unnamed(m_editor->kind()) : name);
    const QString words = directory::subtitle(m_workspace, m_countries, ref());
    m_subtitle->setText(words.isEmpty() ? kindName(m_editor->kind()) : words);
}

void ContactPage::updatePicture()
{
    if (m_editor)
        m_picture->setPixmap(icons::pixmap(kindIcon(m_editor->kind()), pictureSize, theme::tones(this).accent,
                                           devicePixelRatioF()));
}

} // namespace chancery
