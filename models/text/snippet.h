// SPDX-FileCopyrightText: Chancery contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "models/text/folding.h"

#include <QString>
#include <QVector>

namespace chancery {

//! Part of a text, in UTF-16 units.
struct TextRange
{
    qsizetype begin = 0;
    qsizetype length = 0;

    bool operator==(const TextRange &) const = default;
};

//! One line of a text around what was searched for. Plain text: escape it before it becomes HTML.
struct Snippet
{
    QString text; //!< White space made single, control characters dropped, … where it was cut.
    QVector<TextRange> matches; //!< In `text`, ascending, not overlapping.

    bool operator==(const Snippet &) const = default;
};

//! The window of about `maxLength` units of `text` with the most different words of `typed`, the earliest
//! of equals; the start of the text when no word occurs. Words hit as in ftsExpression(): the last one may
//! be a prefix. Looks at the first 100,000 units and at 16 words. Any thread.
Snippet makeSnippet(const Folder &folder, QStringView text, QStringView typed, qsizetype maxLength = 160);

//! Where the words of `typed` occur in a short text, to highlight titles and cells in place.
QVector<TextRange> matchRanges(const Folder &folder, QStringView text, QStringView typed);

} // namespace chancery
