// SPDX-FileCopyrightText: Chancery contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "ui/editors/office_editor.h"

#include "models/records/directory_fields.h"

#include <QFormLayout>
#include <QLineEdit>

using namespace Qt::StringLiterals;

namespace chancery {

OfficeEditor::OfficeEditor(Workspace &workspace, QWidget *parent)
    : ContactEditor(workspace, Kind::Office, parent)
{
    QFormLayout *office = addSection({});
    QLineEdit *name = addLine(office, tr("&Name"), u"name"_s, fields::office::name);
    setNameLine(name, fields::office::name, tr("An office needs a name."));
    addPicker(office, tr("&Organisation"), u"organisation"_s, fields::office::organisation,
              Kind::Organisation);
    addPicker(office, tr("&Country"), u"jurisdiction"_s, fields::office::jurisdiction, Kind::Jurisdiction);
    addTenures();
    addContactPoints();
    addNameVariants();
    addNote(fields::office::note);
    addSensitivity(addSection(tr("Handling")), fields::office::sensitivity);
}

} // namespace chancery
