// SPDX-FileCopyrightText: Chancery contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "models/store/edit.h"

#include <QDateTime>

namespace chancery {

//! Half-typed text, kept in the file until it is committed or thrown away: no dots, no history, never exported.
struct Draft
{
    Kind kind = Kind::Any;
    RecordId record; //!< the record edited, or the id that a new one will get
    QByteArray field; //!< the field's name
    QString text; //!< as typed, valid or not
    Versions seen; //!< what the editor had loaded; empty for a new record
    bool isNew = false;
    QDateTime saved; //!< UTC, set by the store
};

} // namespace chancery
