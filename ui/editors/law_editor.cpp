// SPDX-FileCopyrightText: Chancery contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "ui/editors/law_editor.h"

#include "models/items/map/law_child_table.h"
#include "models/items/map/new_law.h"
#include "models/workspace/workspace.h"
#include "ui/editors/conflict_links.h"
#include "ui/editors/law_controls.h"
#include "ui/editors/law_links.h"
#include "ui/editors/law_row.h"
#include "ui/editors/law_rules.h"
#include "ui/editors/link_chips.h"
#include "ui/editors/record_rows.h"
#include "ui/widgets/form_field.h"
#include "ui/widgets/metrics.h"
#include "ui/widgets/section_header.h"

#include <QLabel>
#include <QVBoxLayout>

using namespace Qt::StringLiterals;

namespace chancery {

namespace {

constexpr int remarkAfter = 150;

QList<int> fieldsOf(const LawRows &plan)
{
    QList<int> fields;
    for (const LawLine &line : plan.lines + plan.more) {
        for (const LawField &field : line)
            fields.append(field.field);
    }
    return fields;
}

} // namespace

LawEditor::LawEditor(Workspace &workspace, Kind kind, QWidget *parent)
    : QWidget(parent)
    , m_workspace(workspace)
    , m_kind(kind)
    , m_page(new QVBoxLayout(this))
    , m_notes(new QVBoxLayout)
    , m_form(workspace)
    , m_controls(new LawControls(workspace, m_form, kind, this))
{
    m_page->setContentsMargins(0, 0, 0, 0);
    m_page->setSpacing(metrics::unit + metrics::tight);
    m_page->addLayout(m_notes);
    auto *conflicts = new ConflictLinks(m_form, this);
    connect(conflicts, &ConflictLinks::activated, this, &LawEditor::conflictActivated);
    m_page->addWidget(conflicts);
    for (const LawSection &section : lawLayout(kind))
        addSection(section);
    addLawRules(m_form, workspace, kind);
    m_remarkTimer.setSingleShot(true);
    m_remarkTimer.setInterval(remarkAfter);
    connect(&m_remarkTimer, &QTimer::timeout, this, &LawEditor::updateRemarks);
    connect(&m_form, &RecordForm::changed, &m_remarkTimer, qOverload<>(&QTimer::start));
    connect(&workspace, &Workspace::changed, &m_remarkTimer, qOverload<>(&QTimer::start));
    connect(&m_form, &RecordForm::failed, this, &LawEditor::failed);
    connect(m_controls, &LawControls::recordActivated, this, &LawEditor::recordActivated);
    connect(&m_form, &RecordForm::committed, this, [this](const CommitInfo &info) {
        showRows();
        if (info.changes.entries.contains({m_kind, m_form.ref().id, ChangeSet::Entry::What::Inserted}))
            emit created(m_form.ref());
    });
}

LawEditor::~LawEditor() = default;

bool LawEditor::open(const RecordId &id)
{
    if (!m_form.open(m_kind, id))
        return false;
    showRows();
    showLinked();
    updateRemarks();
    return true;
}

void LawEditor::openNew(const Record &record)
{
    m_form.openNew(record);
    showRows();
    showLinked();
    updateRemarks();
}

void LawEditor::close()
{
    for (const auto &[kind, rows] : std::as_const(m_rows))
        rows->setOwner({});
    m_form.close();
}

void LawEditor::commit()
{
    m_form.commit();
    for (const auto &[kind, rows] : std::as_const(m_rows))
        rows->commit();
}

void LawEditor::flush()
{
    m_form.flush();
    for (const auto &[kind, rows] : std::as_const(m_rows))
        rows->flush();
}

void LawEditor::focusFirst()
{
    if (QWidget *first = m_controls->firstControl())
        first->setFocus(Qt::OtherFocusReason);
}

void LawEditor::addRow(Kind kind)
{
    for (const auto &[held, rows] : std::as_const(m_rows)) {
        if (held == kind)
            rows->addRow();
    }
}

void LawEditor::addSection(const LawSection &section)
{
    if (section.rows)
        addRows(section);
    if (section.links)
        addLinks(section);
    if (!section.linked.isEmpty())
        addLinked(section);
    if (section.lines.isEmpty())
        return;
    m_page->addWidget(new SectionHeader(section.title, this));
    m_controls->addLines(*m_page, section.lines, this);
}

void LawEditor::addRows(const LawSection &section)
{
    const LawRows plan = *section.rows;
    const Kind kind = plan.owner.kind;
    auto *model = new LawChildTable(m_workspace, kind, fieldsOf(plan), this);
    auto *rows = new RecordRows(m_workspace, *model, plan.owner, {section.title, plan.add, plan.none}, this);
    rows->setRowMaker([this, plan](QWidget *parent) { return new LawRow(m_workspace, plan, parent); });
    rows->setPrepare([this](Record &record) {
        LawPlace place;
        place.scheme = place.instrument = place.source = place.jurisdiction = m_form.ref().id;
        beginLaw(m_workspace, record, place);
    });
    form::nameControl(rows, QString::fromLatin1(schema::spec(kind).name) + u"-rows"_s, section.title);
    connect(rows, &RecordRows::failed, this, &LawEditor::failed);
    connect(rows, &RecordRows::removed, this, &LawEditor::removed);
    connect(rows, &RecordRows::recordActivated, this, &LawEditor::recordActivated);
    m_page->addWidget(rows);
    m_rows.append({kind, rows});
}

void LawEditor::addLinks(const LawSection &section)
{
    auto *links = new LawLinks(m_workspace, section.title, *section.links, this);
    connect(links, &LawLinks::recordActivated, this, &LawEditor::recordActivated);
    connect(links, &LawLinks::newRequested, this, &LawEditor::newRequested);
    m_page->addWidget(links);
    m_links.append(links);
}

void LawEditor::addLinked(const LawSection &section)
{
    m_page->addWidget(new SectionHeader(section.title, this));
    m_linked = new LinkChips(m_workspace, section.linked, this);
    m_linked->setPrepare([this] { return m_form.commit() && !m_form.isNew(); });
    connect(m_linked, &LinkChips::recordActivated, this, &LawEditor::recordActivated);
    connect(m_linked, &LinkChips::removed, this, &LawEditor::removed);
    connect(m_linked, &LinkChips::failed, this, &LawEditor::failed);
    m_page->addWidget(m_linked);
}

//! Rows need a record in the file that they belong to.
void LawEditor::showRows()
{
    const RecordRef owner = m_form.isNew() ? RecordRef() : m_form.ref();
    for (const auto &[kind, rows] : std::as_const(m_rows))
        rows->setOwner(owner);
    for (LawLinks *links : std::as_const(m_links))
        links->setOwner(owner);
}

void LawEditor::showLinked()
{
    if (m_linked)
        m_linked->setRecord(m_form.ref());
}

void LawEditor::updateRemarks()
{
    m_remarkTimer.stop();
    const QList<LawRemark> remarks =
        m_form.isOpen() ? lawRemarks(m_workspace, m_form.shown()) : QList<LawRemark>();
    if (remarks == m_remarks)
        return;
    m_remarks = remarks;
    while (QLayoutItem *item = m_notes->takeAt(0)) {
        item->widget()->hide();
        item->widget()->deleteLater(); // its link may have been followed
        delete item;
    }
    for (const LawRemark &remark : remarks) {
        QLabel *label = form::caption({}, this);
        form::setTone(label, u"warning"_s);
        form::nameControl(label, u"remark"_s, remark.text);
        const QString text = remark.text.toHtmlEscaped();
        label->setText(
            remark.ref.isNull() ? text : QString(text % u" <a href=\"ref\">"_s % tr("Show it") % u"</a>"_s));
        label->setTextInteractionFlags(Qt::LinksAccessibleByMouse | Qt::LinksAccessibleByKeyboard);
        connect(label, &QLabel::linkActivated, this, [this, ref = remark.ref] { emit recordActivated(ref); });
        m_notes->addWidget(label);
    }
}

} // namespace chancery
