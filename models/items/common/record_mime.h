// SPDX-FileCopyrightText: Chancery contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "models/records/change_set.h"

#include <QStringList>
#include <QUrl>

class QMimeData;

namespace chancery::recordmime {

//! The type of dragged or copied records: UTF-8, a line `KIND/ID` each (`person/0190...`).
QString type();
//! Carries \a texts as plain text, a line each, for programs that know no records. The caller owns it.
QMimeData *make(const QList<RecordRef> &refs, const QStringList &texts);
//! Empty if there are none; lines that name no kind or id are passed over.
QList<RecordRef> refs(const QMimeData &data);

//! `chancery:KIND/ID`: how a note's text names a record.
QUrl url(const RecordRef &ref);
//! Null for any other address.
RecordRef refOf(const QUrl &url);

} // namespace chancery::recordmime
