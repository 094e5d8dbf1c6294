// SPDX-FileCopyrightText: Chancery contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "models/records/change_set.h"

namespace chancery {

class Workspace;

//! Living records whose owner lies in the bin: a note that one device added to a mission while another deleted it.
//! Nothing is wrong with them, but a person should decide: restore the owner, or delete them too.
QList<RecordRef> orphans(Workspace &workspace);

} // namespace chancery
