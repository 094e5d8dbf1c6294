// SPDX-FileCopyrightText: Chancery contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QString>
#include <QStringView>

namespace chancery {

//! The words of a Markdown text (CommonMark with tables and strikethrough), for the search index and for
//! preview lines: headings, quotes, lists, emphasis, code marks and HTML tags are taken off, links and
//! images leave their text, lines stay lines. A light reading in one pass, not a renderer: every word of
//! the text is kept, a stray sign may stay. Any thread.
QString plainTextFromMarkdown(QStringView markdown);

//! The first line that is not empty, cut to `maxLength` units with …; empty when there is none.
QString previewLine(QStringView markdown, qsizetype maxLength = 120);

} // namespace chancery
