// SPDX-FileCopyrightText: Chancery contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "models/store/fts_tokenizer.h"

#include "models/text/folding.h"

#include <memory>

#include <QStringList>

#include <sqlite3.h>

using namespace Qt::StringLiterals;

namespace chancery {

namespace {

constexpr qsizetype maxWords = 16;

FoldPurpose purposeOf(int flags)
{
    if (flags & FTS5_TOKENIZE_PREFIX)
        return FoldPurpose::PrefixQuery;
    return flags & FTS5_TOKENIZE_QUERY ? FoldPurpose::Query : FoldPurpose::Document;
}

// The folder belongs to the connection; a tokenizer of a table borrows it.
int create(void *folder, const char **, int, Fts5Tokenizer **out)
{
    *out = static_cast<Fts5Tokenizer *>(folder);
    return SQLITE_OK;
}

void destroy(Fts5Tokenizer *) { }

void destroyFolder(void *folder)
{
    delete static_cast<Folder *>(folder);
}

using EmitToken = int (*)(void *, int, const char *, int, int, int);

int emitForms(const Token &token, void *context, EmitToken emitToken)
{
    int flags = 0;
    for (const QByteArray &form : token.forms) {
        const int code =
            emitToken(context, flags, form.constData(), int(form.size()), int(token.begin), int(token.end()));
        if (code != SQLITE_OK)
            return code;
        flags = FTS5_TOKEN_COLOCATED;
    }
    return SQLITE_OK;
}

int tokenize(Fts5Tokenizer *tokenizer, void *context, int flags, const char *text, int length,
             EmitToken emitToken)
{
    if (!text || length <= 0)
        return SQLITE_OK;
    const auto *folder = reinterpret_cast<const Folder *>(tokenizer);
    int code = SQLITE_OK;
    try {
        folder->tokenizeUtf8(QByteArrayView(text, length), purposeOf(flags), [&](const Token &token) {
            code = emitForms(token, context, emitToken);
            return code == SQLITE_OK;
        });
    } catch (const std::bad_alloc &) {
        return SQLITE_NOMEM; // must not unwind through C
    }
    return code;
}

fts5_api *ftsApi(sqlite3 *db)
{
    fts5_api *api = nullptr;
    sqlite3_stmt *statement = nullptr;
    if (sqlite3_prepare_v2(db, "SELECT fts5(?1)", -1, &statement, nullptr) != SQLITE_OK)
        return nullptr;
    sqlite3_bind_pointer(statement, 1, &api, "fts5_api_ptr", nullptr);
    sqlite3_step(statement);
    sqlite3_finalize(statement);
    return api;
}

//! Collects the parts of an expression.
class Expression
{
public:
    void add(QStringView part, bool prefix)
    {
        QString text = part.toString();
        text.remove(QChar(u'\0'));
        if (m_parts.size() < maxWords && Folder::hasWords(text))
            m_parts << QString(u'"' + text + (prefix ? u"\"*"_s : u"\""_s));
    }

    QString text() const { return m_parts.join(u" AND "_s); }

private:
    QStringList m_parts;
};

} // namespace

int registerFtsTokenizer(sqlite3 *db)
{
    fts5_api *api = ftsApi(db);
    if (!api)
        return SQLITE_ERROR;
    fts5_tokenizer functions{create, destroy, tokenize};
    auto folder = std::make_unique<Folder>();
    const int code = api->xCreateTokenizer(api, "chancery", folder.get(), &functions, destroyFolder);
    if (code == SQLITE_OK)
        static_cast<void>(folder.release());
    return code;
}

QString ftsExpression(QStringView typed)
{
    Expression expression;
    bool quoted = false;
    qsizetype begin = 0;
    for (qsizetype at = 0; at <= typed.size(); ++at) {
        const bool atEnd = at == typed.size();
        const bool quote = !atEnd && typed[at] == u'"';
        const bool space = !atEnd && !quoted && typed[at].isSpace();
        if (!atEnd && !quote && !space)
            continue;
        if (at > begin)
            expression.add(typed.mid(begin, at - begin), atEnd);
        quoted = quote ? !quoted : quoted;
        begin = at + 1;
    }
    return expression.text();
}

} // namespace chancery
