// SPDX-FileCopyrightText: Chancery contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "ui/editors/organisation_editor.h"

#include "models/records/directory_fields.h"

#include <QFormLayout>
#include <QLineEdit>

using namespace Qt::StringLiterals;

namespace chancery {

OrganisationEditor::OrganisationEditor(Workspace &workspace, QWidget *parent)
    : ContactEditor(workspace, Kind::Organisation, parent)
{
    QFormLayout *organisation = addSection({});
    QLineEdit *name = addLine(organisation, tr("&Name"), u"name"_s, fields::organisation::name);
    setNameLine(name, fields::organisation::name, tr("An organisation needs a name."));
    addLine(organisation, tr("&Short name"), u"shortName"_s, fields::organisation::shortName);
    QLineEdit *kind =
        addLine(organisation, tr("&Kind"), u"organisationKind"_s, fields::organisation::organisationKind);
    kind->setPlaceholderText(tr("ministry, court, NGO"));
    addPicker(organisation, tr("&Country"), u"jurisdiction"_s, fields::organisation::jurisdiction,
              Kind::Jurisdiction);
    addPicker(organisation, tr("&Located in"), u"locatedIn"_s, fields::organisation::locatedIn,
              Kind::Jurisdiction);
    addPicker(organisation, tr("Part &of"), u"parent"_s, fields::organisation::parent, Kind::Organisation);
    form().addRule({fields::organisation::parent.index}, [](const Record &record) {
        const RecordId parent = record.get(fields::organisation::parent);
        return !parent.isNull() && parent == record.id() ? tr("An organisation is not part of itself.")
                                                         : QString();
    });
    addContactPoints();
    addNameVariants();
    addNote(fields::organisation::note);
    addSensitivity(addSection(tr("Handling")), fields::organisation::sensitivity);
}

} // namespace chancery
