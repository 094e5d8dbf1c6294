// SPDX-FileCopyrightText: Chancery contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "models/workspace/error_text.h"

#include <QCoreApplication>

using namespace Qt::StringLiterals;

namespace chancery {

namespace {

struct Entry
{
    ErrorCode code;
    const char *name;
    const char *text; // %1 subject, %2 detail
    const char *detailed = nullptr; // instead of it, when there is a detail
};

// clang-format off
constexpr Entry entries[] = {
    {ErrorCode::Internal, "internal", QT_TRANSLATE_NOOP("ErrorText", "Something went wrong inside the program (%1 %2). Nothing was changed. Please report it with these words.")},
    {ErrorCode::FileNotFound, "file-not-found", QT_TRANSLATE_NOOP("ErrorText", "%1 does not exist. Check the path and whether the disk is plugged in.")},
    {ErrorCode::FileExists, "file-exists", QT_TRANSLATE_NOOP("ErrorText", "%1 exists already. Choose another name, or move the old file away first.")},
    {ErrorCode::FileNotReadable, "file-not-readable", QT_TRANSLATE_NOOP("ErrorText", "%1 cannot be read (%2). Check its permissions and whether the disk is plugged in.")},
    {ErrorCode::FileNotWritable, "file-not-writable", QT_TRANSLATE_NOOP("ErrorText", "%1 cannot be written (%2). Choose a folder that you may write to.")},
    {ErrorCode::FileTruncated, "file-truncated", QT_TRANSLATE_NOOP("ErrorText", "%1 is cut off: part of the file is missing, perhaps after an unfinished copy. Copy it again, or restore a backup.")},
    {ErrorCode::FileNotAWorkspace, "not-a-workspace", QT_TRANSLATE_NOOP("ErrorText", "%1 is not a Chancery workspace. Choose a file that ends in .chancery.")},
    {ErrorCode::FileOfAnotherProgram, "file-of-another-program", QT_TRANSLATE_NOOP("ErrorText", "%1 is a database of another program, not a Chancery workspace. Choose a file that ends in .chancery.")},
    {ErrorCode::FileTooNew, "file-too-new", QT_TRANSLATE_NOOP("ErrorText", "%1 was written by a newer Chancery. Update the program to open it.")},
    {ErrorCode::FileCorrupt, "file-corrupt", QT_TRANSLATE_NOOP("ErrorText", "%1 is damaged (%2). Keep it, and restore the latest backup under another name.")},
    {ErrorCode::FileBusy, "file-busy", QT_TRANSLATE_NOOP("ErrorText", "%1 is open in another program (%2). Close it there, or only read here.")},
    {ErrorCode::FileOnNetworkShare, "file-on-network-share", QT_TRANSLATE_NOOP("ErrorText", "%1 lies on a network share (%2), where a database can be damaged. Keep the workspace on this computer, and exchange bundles through the share.")},
    {ErrorCode::DiskFull, "disk-full", QT_TRANSLATE_NOOP("ErrorText", "The disk of %1 is full. Nothing was lost: make room and try again.")},
    {ErrorCode::ReadOnly, "read-only", QT_TRANSLATE_NOOP("ErrorText", "%1 is open for reading only. Copy it to a disk that you may write to.")},
    {ErrorCode::InputOutput, "input-output", QT_TRANSLATE_NOOP("ErrorText", "%1 could not be read or written (%2). Check the disk; restore a backup if it fails again.")},
    {ErrorCode::WrongPassphrase, "wrong-passphrase", QT_TRANSLATE_NOOP("ErrorText", "The passphrase does not open %1 (or its first page is damaged). The file was not changed. Check capital letters and keyboard, or use the recovery sheet.")},
    {ErrorCode::WrongRecoveryKey, "wrong-recovery-key", QT_TRANSLATE_NOOP("ErrorText", "The recovery words do not open %1. Check them against the sheet of this workspace.")},
    {ErrorCode::PassphraseNeeded, "passphrase-needed", QT_TRANSLATE_NOOP("ErrorText", "%1 needs a passphrase.")},
    {ErrorCode::PassphraseTooShort, "passphrase-too-short", QT_TRANSLATE_NOOP("ErrorText", "The passphrase is too short (%2). Take several words.")},
    {ErrorCode::UnknownKdf, "unknown-kdf", QT_TRANSLATE_NOOP("ErrorText", "%1 is protected in a way that this program does not know. Update the program to open it.")},
    {ErrorCode::NotEncrypted, "not-encrypted", QT_TRANSLATE_NOOP("ErrorText", "%1 is a plain file: it has no passphrase.")},
    {ErrorCode::OutOfMemory, "out-of-memory", QT_TRANSLATE_NOOP("ErrorText", "There is not enough memory for %1. Close other programs and try again.")},
    {ErrorCode::UnknownKind, "unknown-kind", QT_TRANSLATE_NOOP("ErrorText", "There is no kind of record called “%1”. The command “kinds” lists them. %2")},
    {ErrorCode::UnknownField, "unknown-field", QT_TRANSLATE_NOOP("ErrorText", "There is no field called “%1”."),
     QT_TRANSLATE_NOOP("ErrorText", "There is no field called “%1”. Did you mean “%2”?")},
    {ErrorCode::UnknownRecord, "unknown-record", QT_TRANSLATE_NOOP("ErrorText", "There is no record %1 of this kind. Search for it, or look into the bin."),
     QT_TRANSLATE_NOOP("ErrorText", "There is no record %1 for “%2”. Search for it, or look into the bin.")},
    {ErrorCode::UnknownBatch, "unknown-batch", QT_TRANSLATE_NOOP("ErrorText", "There is no change number %1. The history lists them.")},
    {ErrorCode::RecordExists, "record-exists", QT_TRANSLATE_NOOP("ErrorText", "There is a record %1 already. Change it instead of adding it.")},
    {ErrorCode::WrongType, "wrong-type", QT_TRANSLATE_NOOP("ErrorText", "“%1” has a value of the wrong type."),
     QT_TRANSLATE_NOOP("ErrorText", "“%1” has a value of the wrong type. It takes: %2.")},
    {ErrorCode::BadValue, "bad-value", QT_TRANSLATE_NOOP("ErrorText", "“%1” has a value that cannot be."),
     QT_TRANSLATE_NOOP("ErrorText", "“%1” has a value that cannot be. Possible: %2.")},
    {ErrorCode::BadDate, "bad-date", QT_TRANSLATE_NOOP("ErrorText", "“%1” is not a date. Write 2017-04-26, 2017-04, 2017, 2017-04~ for about, or 2017-01/2017-05."),
     QT_TRANSLATE_NOOP("ErrorText", "“%2” in “%1” is not a date. Write 2017-04-26, 2017-04, 2017, 2017-04~ for about, or 2017-01/2017-05.")},
    {ErrorCode::BadId, "bad-id", QT_TRANSLATE_NOOP("ErrorText", "“%1” is not an id. An id looks like 0190a1b2-c3d4-7e5f-8a9b-0c1d2e3f4a5b."),
     QT_TRANSLATE_NOOP("ErrorText", "“%2” in “%1” is not an id. An id looks like 0190a1b2-c3d4-7e5f-8a9b-0c1d2e3f4a5b.")},
    {ErrorCode::BadJson, "bad-json", QT_TRANSLATE_NOOP("ErrorText", "This is not valid JSON (%1). %2")},
    {ErrorCode::BadEncoding, "bad-encoding", QT_TRANSLATE_NOOP("ErrorText", "“%1” holds characters that cannot be kept. %2")},
    {ErrorCode::TooLarge, "too-large", QT_TRANSLATE_NOOP("ErrorText", "“%1” is too large."),
     QT_TRANSLATE_NOOP("ErrorText", "“%1” is too large: at most %2.")},
    {ErrorCode::MissingField, "missing-field", QT_TRANSLATE_NOOP("ErrorText", "“%1” is missing. %2")},
    {ErrorCode::NothingToDo, "nothing-to-do", QT_TRANSLATE_NOOP("ErrorText", "There is nothing to do. %1")},
    {ErrorCode::BadFormat, "bad-format", QT_TRANSLATE_NOOP("ErrorText", "%1 cannot be read as what it should be. %2")},
    {ErrorCode::UnsupportedFormat, "unsupported-format", QT_TRANSLATE_NOOP("ErrorText", "%1 has a format that is not supported."),
     QT_TRANSLATE_NOOP("ErrorText", "%1 has a format that is not supported. Supported: %2.")},
    {ErrorCode::BackupFailed, "backup-failed", QT_TRANSLATE_NOOP("ErrorText", "The backup %1 could not be made (%2). The workspace is unharmed.")},
    {ErrorCode::BackupUnverified, "backup-unverified", QT_TRANSLATE_NOOP("ErrorText", "The backup %1 did not pass its check (%2) and was not kept. The workspace is unharmed; try another disk.")},
    {ErrorCode::Cancelled, "cancelled", QT_TRANSLATE_NOOP("ErrorText", "Cancelled. Nothing was changed.")},
    {ErrorCode::NotABundle, "not-a-bundle", QT_TRANSLATE_NOOP("ErrorText", "%1 is not a bundle, or was damaged on the way. Ask for it again, or choose a file that ends in .chancery-bundle.")},
    {ErrorCode::NotForUs, "not-for-us", QT_TRANSLATE_NOOP("ErrorText", "%1 is sealed to other devices, not to this one. Nothing was read. Give the sender the card of this device, and ask for a new bundle.")},
    {ErrorCode::BundleDamaged, "bundle-damaged", QT_TRANSLATE_NOOP("ErrorText", "%1 is damaged (%2). Nothing was read into the workspace. Copy it again, or ask the sender for it once more.")},
    {ErrorCode::BadSignature, "bad-signature", QT_TRANSLATE_NOOP("ErrorText", "The signature of %1 is wrong: it was changed on the way, or does not come from the device that it names. Nothing was read from it. Ask the sender for it once more, by another way.")},
    {ErrorCode::UnknownSigner, "unknown-signer", QT_TRANSLATE_NOOP("ErrorText", "%1 comes from a device that is not trusted here. Nothing was read from it. Import the sender’s card, compare the twelve words by telephone, trust the device, and try again."),
     QT_TRANSLATE_NOOP("ErrorText", "%1 comes from a device that is not trusted here (%2). Nothing was read from it. Import the sender’s card, compare the twelve words by telephone, trust the device, and try again.")},
    {ErrorCode::RevokedSigner, "revoked-signer", QT_TRANSLATE_NOOP("ErrorText", "%1 comes from a device that was revoked here. Nothing was read from it. If the device is in good hands again, let it introduce itself with a new card."),
     QT_TRANSLATE_NOOP("ErrorText", "%1 comes from a device that was revoked here (%2). Nothing was read from it. If the device is in good hands again, let it introduce itself with a new card.")},
    {ErrorCode::OtherLibrary, "other-library", QT_TRANSLATE_NOOP("ErrorText", "%1 belongs to another workspace. Nothing was read from it. Import it into a new, empty workspace, into the one that it belongs to, or join the two workspaces on purpose."),
     QT_TRANSLATE_NOOP("ErrorText", "%1 belongs to another workspace (%2). Nothing was read from it. Import it into a new, empty workspace, into the one that it belongs to, or join the two workspaces on purpose.")},
    {ErrorCode::StaleEpoch, "stale-epoch", QT_TRANSLATE_NOOP("ErrorText", "%1 was written before the workspace was started anew, and was not read, so that nothing old comes back. Ask the sender to bring its workspace up to date, and for a new bundle.")},
    {ErrorCode::Forked, "forked", QT_TRANSLATE_NOOP("ErrorText", "%1 was written by a copy of a workspace that goes on under the same name, perhaps a restored or cloned one. Nothing was read from it. Import a bundle of this workspace on that computer first, which puts it right, and then ask for a new one."),
     QT_TRANSLATE_NOOP("ErrorText", "%1 was written by a copy of a workspace that goes on under the same name, perhaps a restored or cloned one (%2). Nothing was read from it. Import a bundle of this workspace on that computer first, which puts it right, and then ask for a new one.")},
    {ErrorCode::Usage, "usage", QT_TRANSLATE_NOOP("ErrorText", "%1 %2")},
};
// clang-format on

struct Case
{
    ErrorCode code;
    const char *detail; // a word, instead of words for people
    const char *text; // %1 subject
};

// clang-format off
constexpr Case cases[] = {
    {ErrorCode::BadDate, "backwards", QT_TRANSLATE_NOOP("ErrorText", "The period runs backwards: “%1” must lie after the beginning. It is the first day on which it no longer holds.")},
    {ErrorCode::FileTruncated, "bundle", QT_TRANSLATE_NOOP("ErrorText", "%1 is cut off: part of the bundle is missing, perhaps after an unfinished copy. Nothing was read into the workspace. Copy it again, or ask the sender for it once more.")},
    {ErrorCode::WrongPassphrase, "bundle", QT_TRANSLATE_NOOP("ErrorText", "The passphrase does not open the bundle %1. Nothing was read from it. Check capital letters and keyboard, and ask the sender which passphrase it was sealed with.")},
    {ErrorCode::BadFormat, "no-card", QT_TRANSLATE_NOOP("ErrorText", "%1 is not the card of a device. Choose a file that ends in .chancery-card.")},
    {ErrorCode::NothingToDo, "own-card", QT_TRANSLATE_NOOP("ErrorText", "This is the card of %1 itself, which needs no trust. Give it to the other devices, and import theirs here.")},
    {ErrorCode::NothingToDo, "revoked", QT_TRANSLATE_NOOP("ErrorText", "%1 is revoked already.")},
    {ErrorCode::NothingToDo, "one-value", QT_TRANSLATE_NOOP("ErrorText", "There is nothing to settle: this part of record %1 has one value only. Perhaps somebody has settled it.")},
    {ErrorCode::BadFormat, "no-pack", QT_TRANSLATE_NOOP("ErrorText", "%1 is a workspace, but not a mission pack. Choose the file that was lent. Nothing was read from it.")},
    {ErrorCode::OtherLibrary, "foreign-pack", QT_TRANSLATE_NOOP("ErrorText", "%1 is a mission pack of another workspace. Open the workspace that lent it, and take it back there. Nothing was read from it.")},
    {ErrorCode::OtherLibrary, "unknown-pack", QT_TRANSLATE_NOOP("ErrorText", "%1 is a mission pack that this file does not know: another device lent it, or this file was restored from a backup made before. Take it back on the device that lent it. Nothing was read from it.")},
    {ErrorCode::OtherLibrary, "partial", QT_TRANSLATE_NOOP("ErrorText", "%1 holds only a part of another workspace, so the two cannot be joined by it. Nothing was changed. Ask the sender for a full bundle.")},
    {ErrorCode::StaleEpoch, "newer", QT_TRANSLATE_NOOP("ErrorText", "%1 was written after the workspace was started anew, and this file is from before. Nothing was read from it. Import it into a new, empty workspace.")},
    {ErrorCode::OtherLibrary, "mission-pack", QT_TRANSLATE_NOOP("ErrorText", "%1 is a mission pack: it exchanges no bundles. Bring the file home and take it back into the workspace that lent it.")},
};
// clang-format on

const char *caseOf(const Error &error)
{
    for (const Case &one : cases) {
        if (one.code == error.code && error.detail == QLatin1StringView(one.detail))
            return one.text;
    }
    return nullptr;
}

const Entry &entryOf(ErrorCode code)
{
    for (const Entry &entry : entries) {
        if (entry.code == code)
            return entry;
    }
    return entries[0];
}

} // namespace

QString errorText(const Error &error)
{
    const Entry &entry = entryOf(error.code);
    const bool detailed = entry.detailed && !error.detail.isEmpty();
    const char *special = caseOf(error);
    QString text = QCoreApplication::translate("ErrorText", special    ? special
                                                            : detailed ? entry.detailed
                                                                       : entry.text);
    text.replace(u"%1"_s, error.subject).replace(u"%2"_s, error.detail);
    text.replace(u" ()"_s, QString());
    if (error.line > 0)
        text = QCoreApplication::translate("ErrorText", "Line %1: %2").arg(error.line).arg(text);
    return text.simplified();
}

QString errorName(ErrorCode code)
{
    return QString::fromLatin1(entryOf(code).name);
}

} // namespace chancery
