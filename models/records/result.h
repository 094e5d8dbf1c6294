// SPDX-FileCopyrightText: Chancery contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include <QString>
#include <QStringList>

#include <tl/expected.hpp>

namespace chancery {

//! What went wrong, as a code. Sentences are made of it at the edges only (models/workspace/error_text.h).
enum class ErrorCode {
    Internal,
    // files
    FileNotFound,
    FileExists,
    FileNotReadable,
    FileNotWritable,
    FileTruncated,
    FileNotAWorkspace, //!< neither a Chancery file nor an encrypted one we know
    FileOfAnotherProgram, //!< a plain SQLite file without our application id
    FileTooNew, //!< written by a newer program, and cannot be opened even for reading
    FileCorrupt,
    FileBusy, //!< another program holds the writer lock
    FileOnNetworkShare,
    DiskFull,
    ReadOnly, //!< the file is open for reading only
    InputOutput,
    // keys
    WrongPassphrase,
    WrongRecoveryKey,
    PassphraseNeeded,
    PassphraseTooShort,
    UnknownKdf,
    NotEncrypted,
    OutOfMemory,
    // records and input
    UnknownKind,
    UnknownField,
    UnknownRecord,
    UnknownBatch,
    RecordExists,
    WrongType,
    BadValue,
    BadDate,
    BadId,
    BadJson,
    BadEncoding,
    TooLarge,
    MissingField,
    NothingToDo,
    BadFormat,
    UnsupportedFormat,
    BackupFailed,
    BackupUnverified,
    Cancelled,
    // exchange
    NotABundle,
    NotForUs, //!< sealed to other devices
    BundleDamaged,
    BadSignature,
    UnknownSigner, //!< signed by a device that is not trusted here
    RevokedSigner,
    OtherLibrary, //!< a bundle of another library, and neither is empty
    StaleEpoch, //!< written before the library was started anew
    Forked, //!< two files write as one
    // command line
    Usage,
};

//! An error as a value. `subject` names the thing (file, field, id), `detail` the technical rest, `line` is 1-based or 0.
struct Error
{
    ErrorCode code = ErrorCode::Internal;
    QString subject;
    QString detail;
    int line = 0;

    bool operator==(const Error &) const = default;
};

template<typename T>
using Result = tl::expected<T, Error>;

//! The value of a `Result<void>` that went well: `return ok();`
inline Result<void> ok()
{
    return {};
}

inline tl::unexpected<Error> failure(ErrorCode code, QString subject = {}, QString detail = {}, int line = 0)
{
    return tl::make_unexpected(Error{code, std::move(subject), std::move(detail), line});
}

inline tl::unexpected<Error> failure(Error error)
{
    return tl::make_unexpected(std::move(error));
}

} // namespace chancery

//! Returns the error of \a expr from the surrounding function, if it has one.
#define CHANCERY_TRY(expr)                                                                                   \
    do {                                                                                                     \
        auto chanceryTryResult = (expr);                                                                     \
        if (!chanceryTryResult)                                                                              \
            return tl::make_unexpected(std::move(chanceryTryResult).error());                                \
    } while (false)
