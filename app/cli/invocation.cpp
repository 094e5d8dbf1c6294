// SPDX-FileCopyrightText: Chancery contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "app/cli/command.h"

#include "models/exchange/record_json.h"

#include <QFile>
#include <QJsonArray>
#include <QJsonDocument>
#include <QJsonObject>

using namespace Qt::StringLiterals;

namespace chancery::cli {

namespace {

constexpr qint64 longestInput = 64 * 1024 * 1024;

Result<QByteArray> readAll(QIODevice &device, const QString &name)
{
    const QByteArray bytes = device.read(longestInput + 1);
    if (bytes.size() > longestInput)
        return failure(ErrorCode::TooLarge, name);
    return bytes;
}

Result<QByteArray> readFile(const QString &path)
{
    QFile file(path);
    if (!file.open(QIODevice::ReadOnly))
        return failure(file.exists() ? ErrorCode::FileNotReadable : ErrorCode::FileNotFound, path,
                       file.errorString());
    return readAll(file, path);
}

// the first line, without its end
Result<QString> readSecret(const QString &path)
{
    auto bytes = readFile(path);
    if (!bytes)
        return failure(std::move(bytes).error());
    const qsizetype end = bytes->indexOf('\n');
    QByteArray line = end < 0 ? *bytes : bytes->first(end);
    if (line.endsWith('\r'))
        line.chop(1);
    return QString::fromUtf8(line);
}

} // namespace

Invocation::Invocation(Console &console, const QCommandLineParser &parser, const QStringList &arguments)
    : m_console(console)
    , m_parser(parser)
    , m_arguments(arguments)
{ }

Result<Credentials> Invocation::credentials()
{
    Credentials credentials;
    if (isSet(u"recovery-file"_s)) {
        const auto bytes = readFile(value(u"recovery-file"_s));
        if (!bytes)
            return failure(bytes.error());
        credentials.recoveryWords = QString::fromUtf8(*bytes);
        return credentials;
    }
    auto secret =
        isSet(u"passphrase-file"_s)
            ? readSecret(value(u"passphrase-file"_s))
            : m_console.askSecret(QCoreApplication::translate("Cli", "Passphrase for %1: ").arg(file()));
    if (!secret)
        return failure(std::move(secret).error());
    credentials.passphrase = *secret;
    return credentials;
}

Result<Credentials> Invocation::newCredentials(const QString &option)
{
    Credentials credentials;
    if (isSet(option)) {
        auto secret = readSecret(value(option));
        if (!secret)
            return failure(std::move(secret).error());
        credentials.passphrase = *secret;
        return credentials;
    }
    const auto first = m_console.askSecret(QCoreApplication::translate("Cli", "New passphrase: "));
    if (!first)
        return failure(first.error());
    const auto second = m_console.askSecret(QCoreApplication::translate("Cli", "Once more: "));
    if (!second)
        return failure(second.error());
    if (*first != *second)
        return failure(ErrorCode::BadValue, QCoreApplication::translate("Cli", "passphrase"),
                       QCoreApplication::translate("Cli", "The two are not the same."));
    credentials.passphrase = *first;
    return credentials;
}

Result<QString> Invocation::secret(const QString &option) const
{
    if (!isSet(option))
        return QString();
    auto secret = readSecret(value(option));
    if (secret && secret->isEmpty())
        return failure(ErrorCode::PassphraseTooShort, value(option));
    return secret;
}

Result<std::unique_ptr<Workspace>> Invocation::open(Access access)
{
    const auto encrypted = Workspace::isEncryptedFile(file());
    if (!encrypted)
        return failure(encrypted.error());
    Credentials key;
    if (*encrypted) {
        auto asked = credentials();
        if (!asked)
            return failure(std::move(asked).error());
        key = *asked;
    }
    return Workspace::open(file(), key, Environment::system(), access == Access::Read);
}

Result<Kind> Invocation::kind(const QString &name) const
{
    const auto kind = schema::kindNamed(name.toUtf8());
    if (!kind)
        return failure(ErrorCode::UnknownKind, name);
    return *kind;
}

Result<RecordId> Invocation::id(const QString &text) const
{
    const RecordId id = RecordId::fromString(text);
    if (id.isNull())
        return failure(ErrorCode::BadId, text);
    return id;
}

Result<RecordRef> Invocation::record() const
{
    const auto named = kind(argument(0));
    if (!named)
        return failure(named.error());
    const auto key = id(argument(1));
    if (!key)
        return failure(key.error());
    return RecordRef{*named, *key};
}

Result<QJsonObject> Invocation::object(const QString &argument) const
{
    const auto bytes = json(argument);
    if (!bytes)
        return failure(bytes.error());
    return json::parseObject(*bytes);
}

Result<QDate> Invocation::date(const QString &option) const
{
    if (!isSet(option))
        return QDate();
    const QDate day = QDate::fromString(value(option), Qt::ISODate);
    if (!day.isValid())
        return failure(ErrorCode::BadDate, value(option), u"--"_s + option + u" YYYY-MM-DD"_s);
    return day;
}

Result<QByteArray> Invocation::json(const QString &argument) const
{
    if (argument == u"-") {
        QFile input;
        if (!input.open(stdin, QIODevice::ReadOnly))
            return failure(ErrorCode::FileNotReadable, u"-"_s);
        return readAll(input, u"-"_s);
    }
    if (argument.startsWith(u'@'))
        return readFile(argument.sliced(1));
    return argument.toUtf8();
}

void Invocation::answer(const QJsonValue &json, const QStringList &lines)
{
    if (!wantsJson()) {
        for (const QString &line : lines)
            m_console.out << line << Qt::endl;
        return;
    }
    const QJsonDocument document =
        json.isArray() ? QJsonDocument(json.toArray()) : QJsonDocument(json.toObject());
    m_console.out << QString::fromUtf8(document.toJson(QJsonDocument::Indented));
    m_console.out.flush();
}

tl::unexpected<Error> Invocation::refuse(const QString &sentence)
{
    m_refusal = sentence;
    return failure(ErrorCode::Cancelled);
}

} // namespace chancery::cli
