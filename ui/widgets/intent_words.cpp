// SPDX-FileCopyrightText: Chancery contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "ui/widgets/intent_words.h"

#include "models/workspace/workspace.h"

#include <QCoreApplication>
#include <QStringList>

using namespace Qt::StringLiterals;

namespace chancery {

namespace {

struct Word
{
    const char *token;
    const char *alone;
    const char *about; //!< with a name
};

constexpr Word words[] = {
    {"edit", QT_TRANSLATE_NOOP("IntentWords", "Edited"), QT_TRANSLATE_NOOP("IntentWords", "Edited: %1")},
    {"create", QT_TRANSLATE_NOOP("IntentWords", "Created"), QT_TRANSLATE_NOOP("IntentWords", "Created: %1")},
    {"remove", QT_TRANSLATE_NOOP("IntentWords", "To the bin"),
     QT_TRANSLATE_NOOP("IntentWords", "To the bin: %1")},
    {"restore", QT_TRANSLATE_NOOP("IntentWords", "From the bin"),
     QT_TRANSLATE_NOOP("IntentWords", "From the bin: %1")},
    {"import", QT_TRANSLATE_NOOP("IntentWords", "Import"), QT_TRANSLATE_NOOP("IntentWords", "Import of %1")},
    {"undo", QT_TRANSLATE_NOOP("IntentWords", "Undone"), QT_TRANSLATE_NOOP("IntentWords", "Undone: %1")},
    {"seed", QT_TRANSLATE_NOOP("IntentWords", "Reference data"),
     QT_TRANSLATE_NOOP("IntentWords", "Reference data: %1")},
    {"demo", QT_TRANSLATE_NOOP("IntentWords", "Demo data"),
     QT_TRANSLATE_NOOP("IntentWords", "Demo data: %1")},
    {"link", QT_TRANSLATE_NOOP("IntentWords", "Linked"), QT_TRANSLATE_NOOP("IntentWords", "Linked: %1")},
    {"unlink", QT_TRANSLATE_NOOP("IntentWords", "Link removed"),
     QT_TRANSLATE_NOOP("IntentWords", "Link removed: %1")},
    {"tag", QT_TRANSLATE_NOOP("IntentWords", "Tagged"), QT_TRANSLATE_NOOP("IntentWords", "Tagged: %1")},
    {"untag", QT_TRANSLATE_NOOP("IntentWords", "Tag removed"),
     QT_TRANSLATE_NOOP("IntentWords", "Tag removed: %1")},
    {"move", QT_TRANSLATE_NOOP("IntentWords", "Moved"), QT_TRANSLATE_NOOP("IntentWords", "Moved: %1")},
    {"resolve", QT_TRANSLATE_NOOP("IntentWords", "One of several values chosen"),
     QT_TRANSLATE_NOOP("IntentWords", "One of several values chosen: %1")},
    {"pack", QT_TRANSLATE_NOOP("IntentWords", "Mission pack"),
     QT_TRANSLATE_NOOP("IntentWords", "Mission pack: %1")},
    {"generate", QT_TRANSLATE_NOOP("IntentWords", "Generated"),
     QT_TRANSLATE_NOOP("IntentWords", "Generated: %1")},
};

constexpr int keptNamed = 3;

struct IntentWords
{
    Q_DECLARE_TR_FUNCTIONS(IntentWords)
};

} // namespace

QString intentWords(const QString &intent)
{
    const qsizetype colon = intent.indexOf(u':');
    const QString token = intent.left(colon < 0 ? intent.size() : colon);
    const QString name = colon < 0 ? QString() : intent.mid(colon + 1).trimmed();
    for (const Word &word : words) {
        if (token == QLatin1StringView(word.token))
            return name.isEmpty() ? IntentWords::tr(word.alone) : IntentWords::tr(word.about).arg(name);
    }
    return intent;
}

Notice undoNotice(const UndoReport &report, const Workspace &workspace, const QString &done)
{
    const int changed = int(report.commit.changes.entries.size());
    QString text = IntentWords::tr("%1: %n record(s).", nullptr, changed).arg(done);
    if (!report.kept.isEmpty()) {
        QStringList names;
        for (const UndoReport::Kept &kept : report.kept.mid(0, keptNamed))
            names << workspace.titleOf(kept.record);
        text += u' '
                + IntentWords::tr("%n record(s) changed since and were left alone: %1", nullptr,
                                  int(report.kept.size()))
                      .arg(names.join(u", "_s));
    }
    return {report.kept.isEmpty() ? Notice::Level::Success : Notice::Level::Warning, text, {}, {}};
}

} // namespace chancery
