// SPDX-FileCopyrightText: Chancery contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "models/text/folding.h"
#include "models/text/markdown_text.h"
#include "models/text/snippet.h"

#include <cstdint>
#include <cstdlib>

using namespace chancery;

namespace {

void require(bool condition)
{
    if (!condition)
        std::abort();
}

void checkTokens(const Folder &folder, QByteArrayView bytes, FoldPurpose purpose)
{
    qsizetype end = 0;
    folder.tokenizeUtf8(bytes, purpose, [&](const Token &token) {
        require(token.begin >= end && token.length > 0 && token.end() <= bytes.size());
        require(!token.forms.isEmpty() && token.forms.size() <= Token::maxForms);
        for (const QByteArray &form : token.forms)
            require(!form.isEmpty() && form.size() <= 4096);
        end = token.end();
        return true;
    });
}

} // namespace

// The bytes as UTF-8 text, as UTF-16 units, as a query for themselves and as Markdown.
extern "C" int LLVMFuzzerTestOneInput(const uint8_t *data, size_t size)
{
    static const Folder folder; // loading its rules for each input would be all the fuzzer does
    const QByteArrayView bytes(reinterpret_cast<const char *>(data), qsizetype(size));
    for (const FoldPurpose purpose : {FoldPurpose::Document, FoldPurpose::Query, FoldPurpose::PrefixQuery})
        checkTokens(folder, bytes, purpose);

    QString text = QString::fromUtf8(bytes);
    for (qsizetype i = 0; i + 1 < bytes.size(); i += 2)
        text += QChar(uint8_t(bytes[i]) | uint8_t(bytes[i + 1]) << 8);
    // A word finds itself.
    for (const Token &word : folder.tokenize(text)) {
        const QStringView itself = QStringView(text).mid(word.begin, word.length);
        require(folder.matches(text, itself));
    }
    const Snippet snippet = makeSnippet(folder, text, QStringView(text).left(40), 80);
    require(snippet.text.size() <= 82 && snippet.text.isValidUtf16());
    qsizetype end = 0;
    for (const TextRange &range : snippet.matches) {
        require(range.begin >= end && range.length > 0);
        end = range.begin + range.length;
    }
    require(end <= snippet.text.size());
    require(plainTextFromMarkdown(text).size() <= text.size());
    require(previewLine(text, 40).size() <= 40);
    return 0;
}
