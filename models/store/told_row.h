// SPDX-FileCopyrightText: Chancery contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "models/merge/record_state.h"
#include "models/store/record_tables.h"

namespace chancery {

//! Rows as merging sees them, straight from their columns. The state is the same object each time: of two rows alike in
//! shape the second costs little.
class ToldRow
{
public:
    //! Null if an atom stands at several dots. Nothing may stand beside the row.
    const RecordState *read(const Statement &row, const KindSpec &spec, const Versions &versions);

private:
    RecordState m_state;
    AtomMask m_shape = 0; // the atoms of m_state, each with one write
};

} // namespace chancery
