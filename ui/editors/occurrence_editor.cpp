// SPDX-FileCopyrightText: Chancery contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "ui/editors/occurrence_editor.h"

#include "models/records/agenda_fields.h"
#include "models/workspace/workspace.h"
#include "ui/editors/conflict_links.h"
#include "ui/widgets/form_field.h"
#include "ui/widgets/metrics.h"
#include "ui/widgets/partial_date_edit.h"

#include <QCheckBox>
#include <QFormLayout>
#include <QHBoxLayout>
#include <QKeyEvent>
#include <QLabel>
#include <QLineEdit>
#include <QPlainTextEdit>
#include <QPushButton>
#include <QVBoxLayout>

using namespace Qt::StringLiterals;

namespace chancery {

namespace own = fields::occurrenceOverride;

OccurrenceEditor::OccurrenceEditor(Workspace &workspace, QWidget *parent)
    : QWidget(parent)
    , m_workspace(workspace)
    , m_form(workspace)
    , m_series(form::caption({}, this))
    , m_message(form::caption({}, this))
    , m_title(new QLineEdit(this))
    , m_start(new PartialDateEdit(this))
    , m_end(new PartialDateEdit(this))
    , m_place(new QLineEdit(this))
    , m_cancelled(new QCheckBox(tr("This time is &cancelled"), this))
    , m_note(new QPlainTextEdit(this))
{
    build();
    using namespace fieldcontrol;
    m_form.bind(own::title, text(m_title));
    m_form.bind(own::start, date(m_start));
    m_form.bind(own::end, date(m_end));
    m_form.bind(own::place, text(m_place));
    m_form.bind(own::cancelled, boolean(m_cancelled));
    m_form.bind(own::note, text(m_note));
    m_form.addRule({own::start.index, own::end.index}, [](const Record &record) {
        const QDate first = record.get(own::start).earliest();
        const QDate last = record.get(own::end).latest();
        const bool turned = first.isValid() && last.isValid() && last < first;
        return turned ? tr("The end lies before the start.") : QString();
    });
    m_form.setMessageLabel(m_message);
    connect(&m_form, &RecordForm::failed, this, &OccurrenceEditor::failed);
    connect(&m_form, &RecordForm::gone, this, &OccurrenceEditor::done);
}

void OccurrenceEditor::build()
{
    auto *layout = new QVBoxLayout(this);
    layout->setContentsMargins(metrics::wide, metrics::unit + metrics::tight, metrics::gap, metrics::wide);
    layout->setSpacing(metrics::unit);
    auto *head = new QHBoxLayout;
    head->addWidget(form::heading(tr("One time of the series"), this), 1);
    QPushButton *done = form::button(tr("Done"), u"occurrenceDone"_s, this);
    head->addWidget(done);
    connect(done, &QPushButton::clicked, this, &OccurrenceEditor::done);
    layout->addLayout(head);
    layout->addWidget(m_series);
    m_message->setProperty("tone", u"error"_s);
    layout->addWidget(m_message);
    auto *conflicts = new ConflictLinks(m_form, this);
    connect(conflicts, &ConflictLinks::activated, this, &OccurrenceEditor::conflictActivated);
    layout->addWidget(conflicts);
    QFormLayout *rows = form::layout();
    rows->setRowWrapPolicy(QFormLayout::WrapAllRows);
    form::addRow(rows, tr("&Title"), u"occurrenceTitle"_s, m_title);
    form::addRow(rows, tr("St&art"), u"occurrenceStart"_s, m_start);
    form::addRow(rows, tr("E&nd"), u"occurrenceEnd"_s, m_end);
    form::addRow(rows, tr("&Place"), u"occurrencePlace"_s, m_place);
    form::addRow(rows, tr("Re&marks"), u"occurrenceNote"_s, m_note);
    m_start->setFieldName(u"occurrenceStart"_s, tr("Start"));
    m_end->setFieldName(u"occurrenceEnd"_s, tr("End"));
    form::nameControl(m_cancelled, u"occurrenceCancelled"_s, tr("Cancelled"));
    m_note->setTabChangesFocus(true);
    layout->addLayout(rows);
    layout->addWidget(m_cancelled);
    layout->addStretch(1);
}

void OccurrenceEditor::open(const Record &changed, const QString &series)
{
    m_title->setPlaceholderText(series);
    m_series->setText(tr("%1. What stays empty here is as in the series.").arg(series));
    if (!m_form.open(Kind::OccurrenceOverride, changed.id()))
        m_form.openNew(changed);
    m_start->setFocus();
}

void OccurrenceEditor::keyPressEvent(QKeyEvent *event)
{
    if (event->key() == Qt::Key_Escape) {
        emit done();
        return;
    }
    QWidget::keyPressEvent(event);
}

} // namespace chancery
