// SPDX-FileCopyrightText: Chancery contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "ui/editors/contact_editor.h"

#include "models/items/contacts/directory_words.h"
#include "models/records/directory_fields.h"
#include "models/workspace/workspace.h"
#include "ui/editors/conflict_links.h"
#include "ui/editors/contact_rows.h"
#include "ui/editors/growing_text.h"
#include "ui/widgets/form_field.h"
#include "ui/widgets/metrics.h"
#include "ui/widgets/record_picker.h"
#include "ui/widgets/section_header.h"

#include <QComboBox>
#include <QFormLayout>
#include <QLabel>
#include <QLineEdit>
#include <QVBoxLayout>

using namespace Qt::StringLiterals;

namespace chancery {

namespace {

constexpr int nameCheckAfter = 300;
constexpr int labelWidth = 152;

} // namespace

ContactEditor::ContactEditor(Workspace &workspace, Kind kind, QWidget *parent)
    : QWidget(parent)
    , m_workspace(workspace)
    , m_kind(kind)
    , m_page(new QVBoxLayout(this))
    , m_message(form::caption({}, this))
    , m_namesake(form::caption({}, this))
    , m_points(workspace)
    , m_variants(workspace)
    , m_tenures(workspace)
    , m_form(workspace)
{
    m_page->setContentsMargins(0, 0, 0, 0);
    m_page->setSpacing(metrics::unit);
    m_page->addWidget(m_message);
    m_page->addWidget(m_namesake);
    auto *conflicts = new ConflictLinks(m_form, this);
    connect(conflicts, &ConflictLinks::activated, this, &ContactEditor::conflictActivated);
    m_page->addWidget(conflicts);
    form::setTone(m_message, u"error"_s);
    form::setTone(m_namesake, u"warning"_s);
    m_namesake->setObjectName(u"namesake"_s);
    m_namesake->setTextInteractionFlags(Qt::LinksAccessibleByMouse | Qt::LinksAccessibleByKeyboard);
    m_namesake->hide();
    m_form.setMessageLabel(m_message);
    m_nameTimer.setSingleShot(true);
    m_nameTimer.setInterval(nameCheckAfter);
    connect(&m_nameTimer, &QTimer::timeout, this, &ContactEditor::checkName);
    connect(m_namesake, &QLabel::linkActivated, this, &ContactEditor::followNamesake);
    connect(&m_form, &RecordForm::changed, this, [this] {
        if (m_form.isOpen() && m_form.shown().title() != m_checkedName)
            m_nameTimer.start();
    });
    connect(&m_form, &RecordForm::failed, this, &ContactEditor::failed);
    connect(&m_form, &RecordForm::committed, this, [this](const CommitInfo &info) {
        showRows();
        const ChangeSet::Entry inserted{m_kind, m_form.ref().id, ChangeSet::Entry::What::Inserted};
        if (info.changes.entries.contains(inserted))
            emit created(m_form.ref());
    });
}

bool ContactEditor::open(const RecordId &id)
{
    if (!m_form.open(m_kind, id))
        return false;
    showRows();
    checkName();
    return true;
}

void ContactEditor::openNew(const Record &record)
{
    m_form.openNew(record);
    showRows();
    checkName();
}

void ContactEditor::close()
{
    for (RecordRows *rows : std::as_const(m_rows))
        rows->setOwner({});
    m_form.close();
}

void ContactEditor::commit()
{
    m_form.commit();
    for (RecordRows *rows : std::as_const(m_rows))
        rows->commit();
}

void ContactEditor::flush()
{
    m_form.flush();
    for (RecordRows *rows : std::as_const(m_rows))
        rows->flush();
}

void ContactEditor::focusName()
{
    m_name->setFocus(Qt::OtherFocusReason);
}

QFormLayout *ContactEditor::addSection(const QString &title)
{
    if (!title.isEmpty()) {
        m_page->addSpacing(metrics::unit);
        m_page->addWidget(new SectionHeader(title, this));
    }
    QFormLayout *section = form::layout();
    m_page->addLayout(section);
    return section;
}

QLineEdit *ContactEditor::addLine(QFormLayout *section, const QString &label, const QString &name,
                                  const Field<QString> &field)
{
    auto *line = new QLineEdit(this);
    form::addRow(section, label, name, line);
    section->labelForField(line)->setMinimumWidth(labelWidth);
    m_form.bind(field, fieldcontrol::text(line));
    return line;
}

RecordPicker *ContactEditor::addPicker(QFormLayout *section, const QString &label, const QString &name,
                                       const Field<RecordId> &field, Kind kind)
{
    auto *picker = new RecordPicker(m_workspace, {kind}, this);
    form::addRow(section, label, name, picker);
    section->labelForField(picker)->setMinimumWidth(labelWidth);
    m_form.bind(field, fieldcontrol::reference(picker, kind));
    connect(picker, &RecordPicker::activated, this, &ContactEditor::recordActivated);
    return picker;
}

QComboBox *ContactEditor::addTokens(QFormLayout *section, const QString &label, const QString &name,
                                    const Field<QString> &field,
                                    const QList<std::pair<QString, QString>> &words)
{
    auto *combo = new QComboBox(this);
    combo->addItem(tr("Not recorded"), QString());
    for (const auto &[token, text] : words)
        combo->addItem(text, token);
    form::addRow(section, label, name, combo);
    section->labelForField(combo)->setMinimumWidth(labelWidth);
    m_form.bind(field, fieldcontrol::token(combo));
    return combo;
}

void ContactEditor::setNameLine(QLineEdit *line, const Field<QString> &field, const QString &message)
{
    m_name = line;
    m_form.addRule({int(field.index)}, [field, message](const Record &record) {
        return record.has(field) ? QString() : message;
    });
}

void ContactEditor::addSensitivity(QFormLayout *section, const Field<QString> &field)
{
    addTokens(section, tr("Sensitivity"), u"sensitivity"_s, field,
              {{u"public"_s, tr("Public")},
               {u"internal"_s, tr("Internal")},
               {u"confidential"_s, tr("Confidential")}});
}

void ContactEditor::addNote(const Field<QString> &field)
{
    m_page->addSpacing(metrics::unit);
    m_page->addWidget(new SectionHeader(tr("Remarks"), this));
    auto *text = new GrowingText(this);
    form::nameControl(text, u"note"_s, tr("Remarks"));
    m_page->addWidget(text);
    m_form.bind(field, fieldcontrol::text(text));
}

void ContactEditor::addContactPoints()
{
    addRows(
        m_points, fields::contactPoint::owner,
        {tr("Contact points"), tr("Add a contact point"), tr("No address or number yet.")},
        [this](QWidget *parent) { return new ContactPointRow(m_workspace, m_places, parent); },
        u"contactPoints"_s);
}

void ContactEditor::addNameVariants()
{
    addRows(
        m_variants, fields::nameVariant::owner,
        {tr("Other names"), tr("Add another name"), tr("No other name or spelling yet.")},
        [this](QWidget *parent) { return new NameVariantRow(m_workspace, parent); }, u"nameVariants"_s);
}

void ContactEditor::addTenures()
{
    const bool isPerson = m_kind == Kind::Person;
    const RecordRows::Words words =
        isPerson ? RecordRows::Words{tr("Offices"), tr("Add an office"), tr("No office yet.")}
                 : RecordRows::Words{tr("Holders"), tr("Add a holder"),
                                     tr("No holder recorded: the office stands for itself.")};
    const Kind chosen = isPerson ? Kind::Office : Kind::Person;
    addRows(
        m_tenures, isPerson ? fields::tenure::person : fields::tenure::office, words,
        [this, chosen](QWidget *parent) { return new TenureRow(m_workspace, chosen, parent); }, u"tenures"_s);
}

void ContactEditor::addRows(OwnedTableModel &model, const Field<RecordId> &ownerField,
                            const RecordRows::Words &words, RecordRows::MakeRow make, const QString &name)
{
    auto *rows = new RecordRows(m_workspace, model, ownerField, words, this);
    rows->setRowMaker(std::move(make));
    form::nameControl(rows, name, words.title);
    connect(rows, &RecordRows::failed, this, &ContactEditor::failed);
    connect(rows, &RecordRows::removed, this, &ContactEditor::removed);
    connect(rows, &RecordRows::recordActivated, this, &ContactEditor::recordActivated);
    m_page->addSpacing(metrics::unit);
    m_page->addWidget(rows);
    m_rows.append(rows);
}

//! Rows need a contact in the file that they belong to.
void ContactEditor::showRows()
{
    const RecordRef owner = m_form.isNew() ? RecordRef() : m_form.ref();
    for (RecordRows *rows : std::as_const(m_rows))
        rows->setOwner(owner);
}

void ContactEditor::checkName()
{
    m_nameTimer.stop();
    m_checkedName = m_form.isOpen() ? m_form.shown().title() : QString();
    m_namesakeRef = directory::namesake(m_workspace, m_form.ref(), m_checkedName);
    m_namesake->setVisible(!m_namesakeRef.isNull());
    if (m_namesakeRef.isNull())
        return;
    const QString link =
        u"<a href=\"namesake\">%1</a>"_s.arg(m_workspace.titleOf(m_namesakeRef).toHtmlEscaped());
    m_namesake->setText(tr("There is another one of this name: %1").arg(link));
}

void ContactEditor::followNamesake()
{
    emit recordActivated(m_namesakeRef);
}

} // namespace chancery
