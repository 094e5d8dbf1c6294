// SPDX-FileCopyrightText: Chancery contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "ui/editors/contact_editor.h"

namespace chancery {

//! A ministry, body, court, NGO or international organisation.
class OrganisationEditor : public ContactEditor
{
    Q_OBJECT

public:
    explicit OrganisationEditor(Workspace &workspace, QWidget *parent = nullptr);
};

} // namespace chancery
