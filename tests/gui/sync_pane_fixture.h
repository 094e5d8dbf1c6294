// SPDX-FileCopyrightText: Chancery contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "models/workspace/conflicts.h"
#include "tests/support/pane_fixture.h"
#include "tests/support/warnings.h"
#include "tests/workspace/sync_fixture.h"
#include "ui/sync/sync_pane_factory.h"

#include <QAbstractButton>
#include <QApplication>
#include <QLabel>
#include <QSignalSpy>

namespace chancery::test {

//! The sync pane over a real file, and another device that exchanges with it through files.
class SyncPaneFixture : public PaneFixture
{
public:
    explicit SyncPaneFixture(Contents contents = Contents::Empty)
        : PaneFixture(contents, &makeSyncPane)
        , there(QStringLiteral("Laptop, Podgorica"), 7)
        , m_service(std::make_unique<SyncService>(*file))
    { }

    SyncService &service() { return *m_service; }
    //! A copy of the file as it is now.
    QString backup()
    {
        const QString copy = file.filePath(QStringLiteral("backup.chancery"));
        return replace([&] { return QFile::copy(file.path(), copy); }) ? copy : QString();
    }
    //! The file is again what it was then.
    bool restore(const QString &copy)
    {
        return replace([&] { return QFile::remove(file.path()) && QFile::copy(copy, file.path()); });
    }
    //! Both trust each other.
    bool introduce()
    {
        const auto own = service().card();
        const auto theirs = there.sync().card();
        return own && theirs && service().trust(*theirs) && there.sync().trust(*own);
    }
    //! What was written here goes there.
    bool send()
    {
        const QString path = file.filePath(QStringLiteral("out%1.chancery-bundle").arg(++m_number));
        return service().exportBundle(path, {}) && there.sync().importBundle(path, {});
    }
    //! A bundle of the other device.
    QString bundle() { return bundleOf(there); }
    RecordId write(const QString &title, const QString &body = {})
    {
        Record note(Kind::Note, file->newId());
        note.set(fields::note::title, title).set(fields::note::body, body);
        return file->commit(Edit::insert(note), QStringLiteral("create")) ? note.id() : RecordId();
    }
    template<typename T>
    bool change(const RecordId &note, const Field<T> &field, const T &value)
    {
        const auto loaded = file->load(Kind::Note, note);
        if (!loaded)
            return false;
        Record after = loaded->record;
        after.set(field, value);
        return file->commit(Edit::update(*loaded, after), QStringLiteral("edit")).has_value();
    }

    template<typename T>
    T *find(const QString &name)
    {
        return pane().findChild<T *>(name);
    }
    void click(const QString &name) { find<QAbstractButton>(name)->click(); }

    Device there;

private:
    bool replace(const std::function<bool()> &act)
    {
        destroyPane();
        m_service.reset();
        file.close();
        const bool done = act() && file.reopen();
        if (done)
            m_service = std::make_unique<SyncService>(*file);
        return done;
    }

    std::unique_ptr<SyncService> m_service;
    int m_number = 0;
};

} // namespace chancery::test
