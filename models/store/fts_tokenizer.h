// SPDX-FileCopyrightText: Chancery contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QString>
#include <QStringView>

struct sqlite3;

namespace chancery {

//! Makes the FTS5 tokenizer "chancery" known to a connection: chancery::Folder over the original text,
//! so that offsets, phrases and prefixes are those of what was written. Returns an SQLite result code.
//!
//! Both sides hold co-located forms (FTS5_TOKEN_COLOCATED), and see folding.h why neither side alone
//! would do: a document word has one term when it is plain Latin, mostly two else; a query word up to
//! four, which FTS5 joins by OR, as prefixes too.
int registerFtsTokenizer(sqlite3 *db);

//! What a person typed as an FTS5 expression: words between spaces are all required, in any order; a
//! word that folds into several (an e-mail address, a date) and "text in quotes" ask for these in a row.
//! The last word is a prefix unless a space or a quote follows it. Empty when there is no word at all.
//! At most 16 words count. The result is bound to MATCH as a parameter.
QString ftsExpression(QStringView typed);

} // namespace chancery
