// SPDX-FileCopyrightText: Chancery contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "ui/editors/law_controls.h"

#include "models/items/common/field_words.h"
#include "models/records/law_fields.h"
#include "models/workspace/workspace.h"
#include "ui/editors/assertions_edit.h"
#include "ui/editors/colour_button.h"
#include "ui/editors/growing_text.h"
#include "ui/editors/passage_edit.h"
#include "ui/editors/record_form.h"
#include "ui/editors/terms_edit.h"
#include "ui/widgets/form_field.h"
#include "ui/widgets/metrics.h"
#include "ui/widgets/partial_date_edit.h"
#include "ui/widgets/record_picker.h"

#include <QCheckBox>
#include <QComboBox>
#include <QHBoxLayout>
#include <QLineEdit>

#include <algorithm>

using namespace Qt::StringLiterals;

namespace chancery {

namespace {

//! "valid_from" -> "validFrom"
QString objectNameOf(const QByteArray &field)
{
    QString name;
    bool upper = false;
    for (const char c : field) {
        if (c != '_')
            name.append(upper ? QChar::fromLatin1(c).toUpper() : QChar::fromLatin1(c));
        upper = c == '_';
    }
    return name;
}

template<typename T>
bool isField(Kind kind, int field, const Field<T> &known)
{
    return kind == known.kind && field == int(known.index);
}

} // namespace

LawControls::LawControls(Workspace &workspace, RecordForm &form, Kind kind, QObject *parent)
    : QObject(parent)
    , m_workspace(workspace)
    , m_form(form)
    , m_kind(kind)
{
    connect(&form, &RecordForm::changed, this, &LawControls::follow);
    connect(&workspace, &Workspace::changed, this, [this](const ChangeSet &changes) {
        const bool terms =
            std::any_of(changes.entries.cbegin(), changes.entries.cend(), [](const ChangeSet::Entry &entry) {
                return entry.kind == Kind::Term || entry.kind == Kind::Scheme;
            });
        if (terms)
            follow();
    });
}

void LawControls::addLines(QVBoxLayout &layout, const QList<LawLine> &lines, QWidget *parent)
{
    for (const LawLine &line : lines) {
        if (line.size() == 1) {
            layout.addWidget(add(line.first(), parent));
            continue;
        }
        auto *row = new QHBoxLayout;
        row->setSpacing(metrics::unit + metrics::tight);
        for (const LawField &field : line)
            row->addWidget(add(field, parent));
        for (int at = 0; at < row->count(); ++at)
            row->setStretch(at, row->itemAt(at)->widget()->findChild<ColourButton *>() ? 0 : 1);
        layout.addLayout(row);
    }
}

QWidget *LawControls::control(int field) const
{
    for (const FieldBox *box : m_boxes) {
        if (box->field() == field)
            return box->control();
    }
    return nullptr;
}

QWidget *LawControls::firstControl() const
{
    return m_boxes.isEmpty() ? nullptr : m_boxes.first()->control();
}

FieldBox *LawControls::add(const LawField &field, QWidget *parent)
{
    const FieldSpec &spec = schema::spec(m_kind).fields[field.field];
    const QString label = field.label.isEmpty() ? fieldwords::fieldName(spec.name) : field.label;
    QWidget *control = makeControl(spec, field, label, parent);
    const QString name = objectNameOf(spec.name);
    if (auto *date = qobject_cast<PartialDateEdit *>(control))
        date->setFieldName(name, label);
    else
        form::nameControl(control, name, label);
    const bool saysItself = spec.type == FieldType::Boolean;
    auto *box = new FieldBox(field.field, saysItself ? QString() : label, control, parent);
    m_boxes.append(box);
    return box;
}

QWidget *LawControls::makeControl(const FieldSpec &spec, const LawField &wanted, const QString &label,
                                  QWidget *parent)
{
    const int field = wanted.field;
    if (QWidget *special = makeSpecial(field, parent))
        return special;
    switch (spec.type) {
    case FieldType::LongText:
    case FieldType::Verbatim: {
        auto *text = new GrowingText(parent, 2);
        m_form.bind(field, fieldcontrol::text(text));
        return text;
    }
    case FieldType::Token:
        return makeTokens(spec, field, parent);
    case FieldType::Boolean: {
        auto *box = new QCheckBox(label, parent);
        m_form.bind(field, fieldcontrol::boolean(box));
        return box;
    }
    case FieldType::Date: {
        auto *date = new PartialDateEdit(parent);
        date->setMinutesAllowed(false);
        date->lineEdit()->setPlaceholderText(tr("2017-05-22"));
        m_form.bind(field, fieldcontrol::date(date));
        return date;
    }
    case FieldType::Reference:
    case FieldType::References:
        return makeReference(spec, wanted, parent);
    default:
        break;
    }
    auto *line = new QLineEdit(parent);
    const bool whole = spec.type == FieldType::Integer;
    m_form.bind(field, whole                          ? fieldcontrol::integer(line)
                       : spec.type == FieldType::Real ? fieldcontrol::real(line)
                                                      : fieldcontrol::text(line));
    return line;
}

//! Fields that have a control of their own; null for others.
QWidget *LawControls::makeSpecial(int field, QWidget *parent)
{
    if (isField(m_kind, field, fields::classification::terms)) {
        auto *terms = new TermsEdit(m_workspace, parent);
        m_form.bind(field, fieldcontrol::terms(terms));
        return terms;
    }
    if (isField(m_kind, field, fields::conflictNote::assertions)) {
        auto *assertions = new AssertionsEdit(m_workspace, parent);
        m_form.bind(field, fieldcontrol::assertions(assertions));
        return assertions;
    }
    if (isField(m_kind, field, fields::conflictNote::preferred)) {
        auto *readings = new QComboBox(parent);
        readings->setSizeAdjustPolicy(QComboBox::AdjustToMinimumContentsLengthWithIcon);
        m_form.bind(field, fieldcontrol::reading(readings));
        return readings;
    }
    if (isField(m_kind, field, fields::term::colour)) {
        auto *colour = new ColourButton(parent);
        m_form.bind(field, fieldcontrol::colour(colour));
        return colour;
    }
    return nullptr;
}

QWidget *LawControls::makeReference(const FieldSpec &spec, const LawField &field, QWidget *parent)
{
    if (spec.target == Kind::Passage) {
        auto *passage = new PassageEdit(m_workspace, parent);
        m_form.bind(field.field, fieldcontrol::passage(passage));
        connect(passage, &PassageEdit::recordActivated, this, &LawControls::recordActivated);
        return passage;
    }
    auto *picker = new RecordPicker(
        m_workspace, spec.target == Kind::Any ? field.kinds : QList<Kind>{spec.target}, parent);
    m_form.bind(field.field, fieldcontrol::reference(picker, spec.target));
    connect(picker, &RecordPicker::activated, this, &LawControls::recordActivated);
    return picker;
}

QWidget *LawControls::makeTokens(const FieldSpec &spec, int field, QWidget *parent)
{
    auto *combo = new QComboBox(parent);
    combo->setSizeAdjustPolicy(QComboBox::AdjustToMinimumContentsLengthWithIcon);
    combo->addItem(tr("Not recorded"), QString());
    for (const QByteArray &token : spec.tokens) {
        const QString text = QString::fromLatin1(token);
        const QString word = fieldwords::tokenName(spec, text);
        combo->addItem(QString(word.left(1).toUpper() + word.mid(1)), text);
    }
    m_form.bind(field, fieldcontrol::token(combo));
    return combo;
}

void LawControls::follow()
{
    if (!m_form.isOpen())
        return;
    const Record shown = m_form.shown();
    QString told;
    for (FieldBox *box : std::as_const(m_boxes)) {
        const QString reason = m_form.reason(box->field());
        box->showReason(reason == told ? QString() : reason); // once for fields that only clash together
        told = reason;
        if (auto *terms = qobject_cast<TermsEdit *>(box->control()))
            terms->setScheme(shown.get(fields::classification::scheme));
        if (auto *colour = qobject_cast<ColourButton *>(box->control()))
            colour->showTerm(shown);
        if (isField(m_kind, box->field(), fields::conflictNote::preferred))
            offerReadings(*static_cast<QComboBox *>(box->control()), m_workspace,
                          shown.get(fields::conflictNote::assertions));
    }
}

} // namespace chancery
