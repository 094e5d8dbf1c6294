// SPDX-FileCopyrightText: Chancery contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "models/items/notes/note_words.h"

#include "models/records/derived_ids.h"
#include "models/records/writing_fields.h"
#include "models/text/markdown_text.h"
#include "models/workspace/workspace.h"

#include <QDateTime>
#include <QTextBoundaryFinder>

using namespace Qt::StringLiterals;

namespace chancery::notewords {

namespace {
// Enough of a long text for one line of a list.
constexpr qsizetype glance = 600;
constexpr qsizetype lineLength = 160;
} // namespace

QString title(const Record &note)
{
    const QString own = note.title().simplified();
    return own.isEmpty() ? previewLine(QStringView(note.get(fields::note::body)).left(glance), lineLength)
                         : own;
}

QString preview(const Record &note)
{
    const QString body = note.get(fields::note::body);
    const QString plain = plainTextFromMarkdown(QStringView(body).left(glance));
    const QString heading = title(note);
    QStringList lines;
    for (const QString &line : plain.split(u'\n')) {
        const QString words = line.simplified();
        if (!words.isEmpty() && (!lines.isEmpty() || words != heading))
            lines.append(words);
    }
    return lines.join(u' ').left(lineLength);
}

int wordCount(QStringView markdown)
{
    const QString plain = plainTextFromMarkdown(markdown);
    QTextBoundaryFinder finder(QTextBoundaryFinder::Word, plain);
    int words = 0;
    while (finder.toNextBoundary() >= 0) {
        if (finder.boundaryReasons() & QTextBoundaryFinder::EndOfItem)
            ++words;
    }
    return words;
}

Result<RecordRef> makeAbout(Workspace &workspace, const QList<RecordRef> &about, const QString &title)
{
    const QDate today = QDateTime::fromMSecsSinceEpoch(workspace.now()).date();
    Record note(Kind::Note, workspace.newId());
    note.set(fields::note::title, title).set(fields::note::date, PartialDate(today));
    QList<Edit> edits{Edit::insert(note)};
    for (const RecordRef &ref : about) {
        Record link(Kind::Link, ids::link(note.id(), ref.id, {}));
        link.set(fields::link::from, note.id()).set(fields::link::to, ref.id);
        edits.append(Edit::insert(link));
    }
    CHANCERY_TRY(workspace.commit(edits, u"create:"_s + title));
    return RecordRef{Kind::Note, note.id()};
}

} // namespace chancery::notewords
