// SPDX-FileCopyrightText: Chancery contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "models/workspace/workspace.h"
#include "tests/support/memory_anchors.h"

#include <QTemporaryDir>

namespace chancery::test {

//! A clock that moves a millisecond a reading, from 2017-05-31 08:00 UTC.
Clock steppingClock();
//! Random bytes that repeat themselves.
RandomSource seededRandom(quint32 seed = 1);
//! The same for a whole workspace, with the audit on.
Environment repeatableEnvironment(quint32 seed = 1);
//! The raw key of test files: no key derivation.
QByteArray testKey();

//! A real, encrypted workspace file in a folder of its own.
class TestWorkspace
{
public:
    explicit TestWorkspace(Contents contents = Contents::Empty, quint32 seed = 1);
    ~TestWorkspace();

    Workspace &operator*() { return *m_workspace; }
    Workspace *operator->() { return m_workspace.get(); }
    bool isValid() const { return m_workspace != nullptr; }
    QString path() const { return m_folder.filePath(QStringLiteral("test.chancery")); }
    QString filePath(const QString &name) const { return m_folder.filePath(name); }
    MemoryAnchors &anchors() { return *m_anchors; }
    //! Closes the file and opens it again, as a restart does.
    bool reopen();
    void close() { m_workspace.reset(); }

private:
    QTemporaryDir m_folder;
    quint32 m_seed;
    std::shared_ptr<MemoryAnchors> m_anchors; // outlive the reopening, as a data folder does
    std::unique_ptr<Workspace> m_workspace;
};

} // namespace chancery::test

//! Fails the test with the error's words.
#define VERIFY_RESULT(result)                                                                                \
    do {                                                                                                     \
        const auto &verifyResult = (result);                                                                 \
        if (!verifyResult)                                                                                   \
            QFAIL(qPrintable(QStringLiteral("error %1: %2 %3")                                               \
                                 .arg(int(verifyResult.error().code))                                        \
                                 .arg(verifyResult.error().subject, verifyResult.error().detail)));          \
    } while (false)
