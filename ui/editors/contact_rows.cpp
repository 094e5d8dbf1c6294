// SPDX-FileCopyrightText: Chancery contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "ui/editors/contact_rows.h"

#include "models/records/directory_fields.h"
#include "models/workspace/workspace.h"
#include "ui/editors/place_completer.h"
#include "ui/widgets/form_field.h"
#include "ui/widgets/metrics.h"
#include "ui/widgets/partial_date_edit.h"
#include "ui/widgets/record_picker.h"

#include <QClipboard>
#include <QComboBox>
#include <QGuiApplication>
#include <QHBoxLayout>
#include <QLineEdit>
#include <QToolButton>

using namespace Qt::StringLiterals;

namespace chancery {

namespace {

QLineEdit *line(const QString &name, const QString &label, QWidget *parent)
{
    auto *made = new QLineEdit(parent);
    made->setPlaceholderText(label);
    form::nameControl(made, name, label);
    return made;
}

QComboBox *tokens(const QString &name, const QString &label, const QList<std::pair<QString, QString>> &words,
                  QWidget *parent)
{
    auto *made = new QComboBox(parent);
    for (const auto &[token, text] : words)
        made->addItem(text, token);
    form::nameControl(made, name, label);
    return made;
}

} // namespace

// ---- contact points

ContactPointRow::ContactPointRow(Workspace &workspace, const SharedGazetteer &places, QWidget *parent)
    : RecordRow(workspace, parent)
    , m_kind(tokens(u"pointKind"_s, tr("Kind of contact point"),
                    {{u"email"_s, tr("E-mail")},
                     {u"tel"_s, tr("Telephone")},
                     {u"adr"_s, tr("Address")},
                     {u"url"_s, tr("Web page")},
                     {u"impp"_s, tr("Messenger")}},
                    this))
    , m_value(chancery::line(u"pointValue"_s, tr("Address or number"), this))
    , m_label(chancery::line(u"pointLabel"_s, tr("Label"), this))
{
    line()->addWidget(m_kind);
    line()->addWidget(m_value, 3);
    line()->addWidget(m_label, 1);
    QToolButton *copyButton = form::iconButton(u"copy"_s, tr("Copy"), u"copyPoint"_s, this);
    connect(copyButton, &QToolButton::clicked, this, &ContactPointRow::copy);
    line()->addWidget(copyButton);
    addRemoveButton(tr("Remove this contact point"));
    auto *towns = new PlaceCompleter(m_value, workspace, places);
    towns->setCondition([this] { return m_kind->currentData() == u"adr"_s; });
    form().bind(fields::contactPoint::pointKind, fieldcontrol::token(m_kind));
    form().bind(fields::contactPoint::value, fieldcontrol::text(m_value));
    form().bind(fields::contactPoint::label, fieldcontrol::text(m_label));
    form().addRule({fields::contactPoint::value.index}, [](const Record &point) {
        return point.has(fields::contactPoint::value) ? QString() : tr("Write the address or number.");
    });
}

QWidget *ContactPointRow::firstControl() const
{
    return m_value;
}

void ContactPointRow::copy()
{
    QGuiApplication::clipboard()->setText(m_value->text());
}

// ---- other names

NameVariantRow::NameVariantRow(Workspace &workspace, QWidget *parent)
    : RecordRow(workspace, parent)
    , m_text(chancery::line(u"variantText"_s, tr("Other name"), this))
    , m_language(chancery::line(u"variantLanguage"_s, tr("Language"), this))
    , m_formOfName(tokens(u"variantForm"_s, tr("Form of the name"),
                          {{u"translation"_s, tr("Translation")},
                           {u"transliteration"_s, tr("Transliteration")},
                           {u"alias"_s, tr("Alias")},
                           {u"former"_s, tr("Former name")},
                           {u"acronym"_s, tr("Acronym")}},
                          this))
{
    constexpr int languageWidth = 96;
    m_language->setFixedWidth(languageWidth);
    m_language->setToolTip(tr("A language code: en, fr, sr"));
    line()->addWidget(m_text, 1);
    line()->addWidget(m_language);
    line()->addWidget(m_formOfName);
    addRemoveButton(tr("Remove this name"));
    form().bind(fields::nameVariant::text, fieldcontrol::text(m_text));
    form().bind(fields::nameVariant::language, fieldcontrol::text(m_language));
    form().bind(fields::nameVariant::form, fieldcontrol::token(m_formOfName));
    form().addRule({fields::nameVariant::text.index}, [](const Record &variant) {
        return variant.has(fields::nameVariant::text) ? QString() : tr("Write the name.");
    });
}

QWidget *NameVariantRow::firstControl() const
{
    return m_text;
}

// ---- tenures

TenureRow::TenureRow(Workspace &workspace, Kind chosen, QWidget *parent)
    : RecordRow(workspace, parent)
    , m_parts(new QHBoxLayout)
    , m_picker(new RecordPicker(workspace, {chosen}, this))
    , m_start(new PartialDateEdit(this))
    , m_end(new PartialDateEdit(this))
{
    const bool isOffice = chosen == Kind::Office;
    constexpr int dateWidth = 168;
    form::nameControl(m_picker, isOffice ? u"tenureOffice"_s : u"tenurePerson"_s,
                      isOffice ? tr("Office") : tr("Person"));
    m_picker->setPlaceholderText(isOffice ? tr("Find an office") : tr("Find a person"));
    for (PartialDateEdit *edit : {m_start, m_end}) {
        edit->setMinutesAllowed(false);
        edit->setFixedWidth(dateWidth);
    }
    m_start->setFieldName(u"tenureStart"_s, tr("From"));
    m_end->setFieldName(u"tenureEnd"_s, tr("To"));
    m_start->lineEdit()->setPlaceholderText(tr("From"));
    m_end->lineEdit()->setPlaceholderText(tr("To: still held"));
    m_parts->setSpacing(metrics::unit);
    m_parts->addWidget(m_picker, 1, Qt::AlignTop);
    auto *dates = new QHBoxLayout;
    dates->setSpacing(metrics::unit);
    dates->addWidget(m_start, 0, Qt::AlignTop);
    dates->addWidget(m_end, 0, Qt::AlignTop);
    dates->addStretch();
    m_parts->addLayout(dates);
    line()->addLayout(m_parts, 1);
    addRemoveButton(tr("Remove this period in office"));
    if (isOffice)
        form().bind(fields::tenure::office, fieldcontrol::reference(m_picker, chosen));
    else
        form().bind(fields::tenure::person, fieldcontrol::reference(m_picker, chosen));
    form().bind(fields::tenure::start, fieldcontrol::date(m_start));
    form().bind(fields::tenure::end, fieldcontrol::date(m_end));
    addRules(chosen);
    connect(m_picker, &RecordPicker::activated, this, &RecordRow::recordActivated);
}

//! On a narrow page the dates stand below what they belong to.
void TenureRow::resizeEvent(QResizeEvent *event)
{
    RecordRow::resizeEvent(event);
    constexpr int besideFrom = 600;
    m_parts->setDirection(width() >= besideFrom ? QBoxLayout::LeftToRight : QBoxLayout::TopToBottom);
}

void TenureRow::addRules(Kind chosen)
{
    const bool isOffice = chosen == Kind::Office;
    const Field<RecordId> field = isOffice ? fields::tenure::office : fields::tenure::person;
    const QString reason = isOffice ? tr("Choose an office.") : tr("Choose a person.");
    form().addRule({field.index},
                   [field, reason](const Record &tenure) { return tenure.has(field) ? QString() : reason; });
    form().addRule({fields::tenure::start.index, fields::tenure::end.index}, [](const Record &tenure) {
        const QDate from = tenure.get(fields::tenure::start).earliest();
        const QDate to = tenure.get(fields::tenure::end).latest();
        return from.isValid() && to.isValid() && to < from ? tr("The end lies before the start.") : QString();
    });
}

QWidget *TenureRow::firstControl() const
{
    return m_picker;
}

} // namespace chancery
