// SPDX-FileCopyrightText: Chancery contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "ui/editors/contact_editor.h"

namespace chancery {

//! A role in an organisation, whoever holds it: organisation, jurisdiction, holders over time.
class OfficeEditor : public ContactEditor
{
    Q_OBJECT

public:
    explicit OfficeEditor(Workspace &workspace, QWidget *parent = nullptr);
};

} // namespace chancery
