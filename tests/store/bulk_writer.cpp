// SPDX-FileCopyrightText: Chancery contributors
// SPDX-License-Identifier: GPL-3.0-or-later

// Writes batches of notes until it is killed: the victim of tst_kill. Each batch makes ten notes of one body and
// changes the ten of the batch before, so that half a batch would show.

#include "models/records/writing_fields.h"
#include "models/workspace/workspace.h"
#include "tests/support/test_workspace.h"

#include <QCoreApplication>

#include <cstdio>

using namespace Qt::StringLiterals;
using namespace chancery;

int main(int argc, char *argv[])
{
    QCoreApplication application(argc, argv);
    Credentials credentials;
    credentials.rawKey = test::testKey();
    Environment environment = Environment::system();
    auto workspace = Workspace::open(application.arguments().value(1), credentials, environment);
    if (!workspace)
        return 1;
    std::puts("ready");
    std::fflush(stdout);
    QList<Loaded> before;
    for (int batch = (*workspace)->batches(1).isEmpty() ? 0 : int((*workspace)->batches(1).first().id);;
         ++batch) {
        QList<Edit> edits;
        RecordIds ids;
        for (int i = 0; i < 10; ++i) {
            Record note(Kind::Note, (*workspace)->newId());
            note.set(fields::note::title, u"batch %1"_s.arg(batch))
                .set(fields::note::body, QString(2000, u'x'));
            ids.append(note.id());
            edits.append(Edit::insert(note));
        }
        for (const Loaded &loaded : before) {
            Record changed = loaded.record;
            edits.append(
                Edit::update(loaded, changed.set(fields::note::body, u"changed by %1"_s.arg(batch))));
        }
        if (!(*workspace)->commit(edits, u"generate"_s))
            return 1;
        before.clear();
        for (const RecordId &id : ids)
            before.append((*workspace)->load(Kind::Note, id).value());
        (*workspace)->indexSlice();
    }
}
