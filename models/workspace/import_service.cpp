// SPDX-FileCopyrightText: Chancery contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "models/workspace/import_service.h"

#include "models/exchange/csv.h"
#include "models/exchange/icalendar.h"
#include "models/exchange/markdown.h"
#include "models/exchange/vcard.h"
#include "models/workspace/import_lookup.h"

#include <QCoreApplication>
#include <QDir>
#include <QFile>
#include <QFileInfo>

using namespace Qt::StringLiterals;

namespace chancery {

namespace {

bool isKnownSuffix(const QString &suffix)
{
    return suffix == u"vcf" || suffix == u"ics" || suffix == u"csv" || suffix == u"md";
}

//! Folders become the files that they hold, in the order of their names.
Result<QStringList> filesOf(const QStringList &paths)
{
    QStringList files;
    for (const QString &path : paths) {
        const QFileInfo info(path);
        if (!info.exists())
            return failure(ErrorCode::FileNotFound, path);
        if (!info.isDir()) {
            files.append(path);
            continue;
        }
        const QFileInfoList entries = QDir(path).entryInfoList(QDir::Files, QDir::Name);
        for (const QFileInfo &entry : entries) {
            if (isKnownSuffix(entry.suffix().toLower()))
                files.append(entry.filePath());
        }
    }
    return files;
}

Result<QByteArray> contentOf(const QString &path)
{
    QFile file(path);
    if (!file.open(QIODevice::ReadOnly))
        return failure(ErrorCode::FileNotReadable, path, file.errorString());
    if (file.size() > exchange::maxFileBytes)
        return failure(ErrorCode::TooLarge, path, u"256 MB"_s);
    const QByteArray bytes = file.readAll();
    if (file.error() != QFileDevice::NoError)
        return failure(ErrorCode::FileNotReadable, path, file.errorString());
    return bytes;
}

Result<Parsed> parseFile(const QString &path, const ImportOptions &options)
{
    const QString suffix = QFileInfo(path).suffix().toLower();
    if (!isKnownSuffix(suffix))
        return failure(ErrorCode::UnsupportedFormat, path, u".vcf, .ics, .csv, .md"_s);
    const Result<QByteArray> bytes = contentOf(path);
    if (!bytes)
        return failure(bytes.error());
    if (suffix == u"vcf")
        return vcard::parse(*bytes);
    if (suffix == u"ics")
        return icalendar::parse(*bytes);
    if (suffix == u"csv")
        return csv::parse(*bytes, options.csvKind);
    return markdown::parse(*bytes, QFileInfo(path).completeBaseName());
}

//! What the import changed, put upon what is there now.
Record carriedOver(const RecordChange &change, const Record &now)
{
    const Record before = change.before.value_or(Record(now.kind(), now.id()));
    Record result = now;
    for (int i = 0; i < now.values().size(); ++i) {
        if (before.value(i) != change.after.value(i))
            result.setValue(i, change.after.value(i));
    }
    return result;
}

Edit editOf(const Workspace &workspace, const RecordChange &change)
{
    const Result<Loaded> loaded = workspace.load(change.after.kind(), change.after.id());
    if (!loaded)
        return Edit::insert(change.after);
    return Edit::update(*loaded, carriedOver(change, loaded->record));
}

} // namespace

Result<ImportReport> previewImport(Workspace &workspace, const QStringList &paths,
                                   const ImportOptions &options)
{
    const Result<QStringList> files = filesOf(paths);
    if (!files)
        return failure(files.error());
    QList<ParsedFile> parsed;
    for (const QString &file : *files) {
        Result<Parsed> content = parseFile(file, options);
        if (!content)
            return failure(content.error());
        parsed.append({file, *std::move(content)});
    }
    WorkspaceImportLookup lookup(workspace);
    return matchImport(parsed, lookup.functions());
}

Result<CommitInfo> applyImport(Workspace &workspace, const ImportReport &report)
{
    const QList<RecordChange> changes = report.changes();
    if (changes.isEmpty())
        return CommitInfo();
    QList<Edit> edits;
    edits.reserve(changes.size());
    for (const RecordChange &change : changes)
        edits.append(editOf(workspace, change));
    QStringList names;
    for (const ImportItem &item : report.items) {
        const QString name = QFileInfo(item.file).fileName();
        if (!names.contains(name))
            names.append(name);
    }
    return workspace.commit(edits, u"import:"_s + names.join(u", "_s));
}

QString importNoteText(const Error &note)
{
    const bool isEncoding = note.code == ErrorCode::BadEncoding;
    const QString text =
        isEncoding
            ? QCoreApplication::translate(
                  "ImportNote", "The file is not UTF-8; it was read as %1. Check the accented letters.")
                  .arg(note.subject)
            : QCoreApplication::translate("ImportNote",
                                          "“%1” names a time zone that is not known; its times were read as "
                                          "local times of wherever you are.")
                  .arg(note.detail);
    return note.line > 0 ? QCoreApplication::translate("ErrorText", "Line %1: %2").arg(note.line).arg(text)
                         : text;
}

} // namespace chancery
