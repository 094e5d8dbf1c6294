// SPDX-FileCopyrightText: Chancery contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "models/exchange/markdown.h"

#include "models/exchange/decoding.h"
#include "models/exchange/record_json.h"
#include "models/exchange/tag_records.h"
#include "models/records/writing_fields.h"

#include <QRegularExpression>

using namespace Qt::StringLiterals;

namespace chancery::markdown {

namespace {

namespace n = fields::note;

//! A text as a double-quoted YAML scalar: JSON's escapes are YAML's.
QString quoted(const QString &text)
{
    QString escaped = text;
    escaped.replace(u'\\', u"\\\\"_s)
        .replace(u'"', u"\\\""_s)
        .replace(u'\n', u"\\n"_s)
        .replace(u'\r', u"\\r"_s);
    return u'"' + escaped + u'"';
}

QString unquoted(const QString &text)
{
    const bool single = text.size() >= 2 && text.startsWith(u'\'') && text.endsWith(u'\'');
    if (single)
        return text.sliced(1, text.size() - 2).replace(u"''"_s, u"'"_s);
    if (text.size() < 2 || !text.startsWith(u'"') || !text.endsWith(u'"'))
        return text;
    QString plain;
    for (qsizetype i = 1; i < text.size() - 1; ++i) {
        if (text[i] != u'\\' || i + 1 == text.size() - 1) {
            plain += text[i];
            continue;
        }
        const QChar c = text[++i];
        plain += c == u'n' ? QChar(u'\n') : c == u'r' ? QChar(u'\r') : c;
    }
    return plain;
}

//! `[a, "b, c"]`
QStringList readList(const QString &text)
{
    QString inner = text.trimmed();
    if (inner.startsWith(u'[') && inner.endsWith(u']'))
        inner = inner.sliced(1, inner.size() - 2);
    static const QRegularExpression item(uR"(\s*("(?:[^"\\]|\\.)*"|[^,]+))"_s);
    QStringList items;
    for (auto it = item.globalMatch(inner); it.hasNext();) {
        const QString one = unquoted(it.next().captured().trimmed());
        if (!one.isEmpty())
            items.append(one);
    }
    return items;
}

QString listText(const QStringList &items)
{
    QStringList texts;
    for (const QString &item : items)
        texts.append(quoted(item));
    return u'[' + texts.join(u", "_s) + u']';
}

Result<void> setField(ParsedRecord &parsed, int index, const QString &text, int line)
{
    Result<Value> value = json::valueFromText(parsed.record.spec().fields[index], text);
    if (!value) {
        Error error = value.error();
        error.line = line;
        return failure(error);
    }
    parsed.record.setValue(index, *std::move(value));
    parsed.given |= FieldMask(1) << index;
    return ok();
}

Result<void> addLinks(ParsedRecord &parsed, const QString &list, int line)
{
    const QStringList items = readList(list);
    for (const QString &item : items) {
        const qsizetype colon = item.indexOf(u':');
        const RecordId to = RecordId::fromString(QStringView(item).sliced(colon + 1));
        if (to.isNull())
            return failure(ErrorCode::BadId, u"links"_s, item.left(80), line);
        ParsedChild link;
        link.record = Record(Kind::Link);
        link.record.set(fields::link::to, to);
        link.given = exchange::maskOf(fields::link::to);
        parsed.children.append(link);
    }
    return ok();
}

Result<void> readLine(const QString &text, int line, ParsedRecord &parsed)
{
    const qsizetype colon = text.indexOf(u':');
    const QString key = text.left(qMax<qsizetype>(colon, 0)).trimmed().toLower();
    const QString value = text.mid(colon + 1).trimmed();
    if (key == u"id") {
        parsed.record.setId(RecordId::fromString(value));
        return parsed.record.id().isNull() ? failure(ErrorCode::BadId, key, value.left(80), line) : ok();
    }
    if (key == u"title")
        return setField(parsed, n::title.index, unquoted(value), line);
    if (key == u"date")
        return setField(parsed, n::date.index, unquoted(value), line);
    if (key == u"sensitivity")
        return setField(parsed, n::sensitivity.index, unquoted(value), line);
    if (key == u"tags")
        exchange::addTags(parsed, readList(value));
    if (key == u"links")
        return addLinks(parsed, value, line);
    return ok();
}

//! The text after the front matter; the whole text if there is none.
Result<QString> readFrontMatter(const QString &text, ParsedRecord &parsed)
{
    if (!text.startsWith(u"---\n"))
        return text;
    qsizetype at = 4;
    for (int line = 2;; ++line) {
        const qsizetype end = text.indexOf(u'\n', at);
        const QString one = text.sliced(at, (end < 0 ? text.size() : end) - at);
        if (one == u"---") {
            const QString body = end < 0 ? QString() : text.sliced(end + 1);
            return body.startsWith(u'\n') ? body.sliced(1) : body;
        }
        if (end < 0)
            return text; // a rule at the top, no front matter
        const Result<void> read = readLine(one, line, parsed);
        if (!read)
            return failure(read.error());
        at = end + 1;
    }
}

QString firstHeading(const QString &body)
{
    static const QRegularExpression heading(u"^#{1,6}[ \\t]+(.+?)[ \\t]*#*$"_s,
                                            QRegularExpression::MultilineOption);
    return heading.match(body).captured(1);
}

} // namespace

Parsed parse(const QByteArray &bytes, const QString &baseName)
{
    Parsed parsed;
    if (exchange::looksBinary(bytes)) {
        parsed.rejected.append({ErrorCode::BadFormat, {}, u"binary"_s, 0});
        return parsed;
    }
    const exchange::Decoded decoded = exchange::decode(bytes);
    if (decoded.encoding == exchange::Decoded::Encoding::Windows1252)
        parsed.notes.append({ErrorCode::BadEncoding, u"Windows-1252"_s, {}, 0});
    QString text = decoded.text;
    text.replace(u"\r\n"_s, u"\n"_s);
    ParsedRecord note;
    note.record = Record(Kind::Note, RecordId::derived({"markdown", baseName.toUtf8()}));
    note.line = 1;
    const Result<QString> body = readFrontMatter(text, note);
    if (!body) {
        parsed.rejected.append(body.error());
        return parsed;
    }
    note.record.set(n::body, *body);
    note.given |= exchange::maskOf(n::body);
    if (!(note.given & exchange::maskOf(n::title))) {
        const QString heading = firstHeading(*body);
        note.record.set(n::title, heading.isEmpty() ? baseName : heading);
        note.given |= exchange::maskOf(n::title);
    }
    parsed.records.append(note);
    return parsed;
}

QByteArray write(const NoteFile &file)
{
    const Record &note = file.note;
    QString text = u"---\nid: "_s + note.id().toString() + u'\n';
    text += u"title: "_s + quoted(note.get(n::title)) + u'\n';
    if (note.has(n::date))
        text += u"date: "_s + note.get(n::date).toEdtf() + u'\n';
    if (note.has(n::sensitivity))
        text += u"sensitivity: "_s + note.get(n::sensitivity) + u'\n';
    if (!file.tags.isEmpty())
        text += u"tags: "_s + listText(file.tags) + u'\n';
    QStringList links;
    for (const RecordRef &ref : file.links)
        links.append(QString::fromUtf8(schema::spec(ref.kind).name) + u':' + ref.id.toString());
    if (!links.isEmpty())
        text += u"links: "_s + listText(links) + u'\n';
    text += u"---\n\n"_s + note.get(n::body);
    return text.toUtf8();
}

QString fileNameFor(const Record &note)
{
    constexpr qsizetype longest = 80;
    QString name = note.get(n::title).simplified();
    for (QChar &c : name) {
        if (!c.isLetterOrNumber() && !u"-_ ().,'"_s.contains(c))
            c = u'-';
    }
    while (name.startsWith(u'.') || name.startsWith(u'-'))
        name.remove(0, 1);
    name = name.left(longest).trimmed();
    while (name.endsWith(u'.'))
        name.chop(1);
    QString date = note.get(n::date).first().toEdtf().left(10);
    date.remove(u'~');
    const QString both = date.isEmpty() || date == u".." ? name : QString(date + u' ' + name);
    return both.trimmed().isEmpty() ? note.id().toString() : both.trimmed();
}

} // namespace chancery::markdown
