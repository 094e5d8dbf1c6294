// SPDX-FileCopyrightText: Chancery contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "ui/editors/person_editor.h"

#include "models/records/directory_fields.h"
#include "ui/widgets/form_field.h"
#include "ui/widgets/metrics.h"
#include "ui/widgets/partial_date_edit.h"

#include <QFormLayout>
#include <QHBoxLayout>
#include <QLabel>
#include <QLineEdit>

using namespace Qt::StringLiterals;

namespace chancery {

namespace {

//! Two lines side by side in one row of a form.
QWidget *pair(QLineEdit *first, QLineEdit *second)
{
    auto *holder = new QWidget;
    auto *layout = new QHBoxLayout(holder);
    layout->setContentsMargins(0, 0, 0, 0);
    layout->setSpacing(metrics::unit);
    layout->addWidget(first, 1);
    layout->addWidget(second, 1);
    holder->setFocusProxy(first);
    return holder;
}

} // namespace

PersonEditor::PersonEditor(Workspace &workspace, QWidget *parent)
    : ContactEditor(workspace, Kind::Person, parent)
{
    addNames();
    addWork();
    addTenures();
    addContactPoints();
    addNameVariants();
    addNote(fields::person::note);
    addHandling();
}

void PersonEditor::addNames()
{
    QFormLayout *names = addSection({});
    m_fullName = addLine(names, tr("&Name"), u"name"_s, fields::person::name);
    setNameLine(m_fullName, fields::person::name, tr("A person needs a name."));
    const auto line = [this](const QString &name, const QString &label, const Field<QString> &field) {
        auto *made = new QLineEdit(this);
        form::nameControl(made, name, label);
        made->setPlaceholderText(label);
        form().bind(field, fieldcontrol::text(made));
        return made;
    };
    m_given = line(u"givenName"_s, tr("Given name"), fields::person::givenName);
    m_family = line(u"familyName"_s, tr("Family name"), fields::person::familyName);
    QLineEdit *prefix = line(u"prefix"_s, tr("Title before"), fields::person::prefix);
    QLineEdit *suffix = line(u"suffix"_s, tr("Title after"), fields::person::suffix);
    form::addRow(names, tr("&Given, family"), u"nameParts"_s, pair(m_given, m_family));
    form::addRow(names, tr("&Titles"), u"nameTitles"_s, pair(prefix, suffix));
    addLine(names, tr("&Middle names"), u"additionalNames"_s, fields::person::additionalNames);
    for (QLineEdit *part : {m_given, m_family})
        connect(part, &QLineEdit::textEdited, this, &PersonEditor::composeName);
}

void PersonEditor::addWork()
{
    QFormLayout *work = addSection(tr("Work"));
    addLine(work, tr("&Profession"), u"profession"_s, fields::person::profession);
    QLineEdit *languages = addLine(work, tr("&Languages"), u"languages"_s, fields::person::languages);
    languages->setPlaceholderText(tr("French, Serbian"));
}

void PersonEditor::addHandling()
{
    QFormLayout *handling = addSection(tr("Handling"));
    addSensitivity(handling, fields::person::sensitivity);
    addTokens(handling, tr("Consent"), u"consent"_s, fields::person::consent,
              {{u"not-asked"_s, tr("Not asked")},
               {u"given"_s, tr("Given")},
               {u"refused"_s, tr("Refused")},
               {u"withdrawn"_s, tr("Withdrawn")}});
    auto *date = new PartialDateEdit(this);
    date->setMinutesAllowed(false);
    form::addRow(handling, tr("Consent on"), u"consentDate"_s, date);
    date->setFieldName(u"consentDate"_s, tr("Consent on"));
    form().bind(fields::person::consentDate, fieldcontrol::date(date));
}

void PersonEditor::composeName()
{
    QStringList parts{m_given->text().trimmed(), m_family->text().trimmed()};
    parts.removeAll(QString());
    const QString shown = m_fullName->text();
    const QString composed = parts.join(u' ');
    const bool follows = shown.isEmpty() || shown == m_composed;
    m_composed = composed;
    if (!follows)
        return;
    m_fullName->setText(composed);
    emit m_fullName->textEdited(composed);
}

} // namespace chancery
