// SPDX-FileCopyrightText: Chancery contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "models/exchange/parsed.h"
#include "models/records/change_set.h"

//! Notes as Markdown files, one each: a block of `key: value` lines between two lines of `---` (id, title, date, sensitivity,
//! tags, links), an empty line, the body as it is.
namespace chancery::markdown {

//! A file without such a block becomes a note titled by its first heading, else by \a baseName, with the whole file as body.
Parsed parse(const QByteArray &bytes, const QString &baseName);

//! A note and what it is tagged with and linked to.
struct NoteFile
{
    Record note;
    QStringList tags;
    QList<RecordRef> links;
};

QByteArray write(const NoteFile &file);
//! A file name that every system takes: from date and title, without the suffix.
QString fileNameFor(const Record &note);

} // namespace chancery::markdown
