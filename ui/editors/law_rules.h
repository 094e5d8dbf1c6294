// SPDX-FileCopyrightText: Chancery contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "models/records/kind.h"

namespace chancery {

class RecordForm;
class Workspace;

//! What a record of law must hold to come into the file, and which values cannot be: dates that run backwards, a term
//! of another scheme. Told beside the field; what was typed stays.
void addLawRules(RecordForm &form, const Workspace &workspace, Kind kind);

} // namespace chancery
