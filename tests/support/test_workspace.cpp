// SPDX-FileCopyrightText: Chancery contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "tests/support/test_workspace.h"

#include <QDebug>
#include <QFile>
#include <QRandomGenerator>

#include <map>

using namespace Qt::StringLiterals;

namespace chancery::test {

namespace {

NewWorkspace request(const QString &path, Contents contents)
{
    NewWorkspace wanted;
    wanted.path = path;
    wanted.credentials.rawKey = testKey();
    wanted.contents = contents;
    wanted.user = u"Advisor"_s;
    wanted.device = u"Laptop"_s;
    return wanted;
}

// making a file runs every migration and reads the seed: done once a process and contents, then copied
QString templateFile(Contents contents)
{
    static QTemporaryDir folder;
    static std::map<Contents, QString> made;
    QString &path = made[contents];
    if (path.isEmpty()) {
        const QString wanted = folder.filePath(u"template%1.chancery"_s.arg(int(contents)));
        const auto workspace = Workspace::create(request(wanted, contents), repeatableEnvironment(99));
        if (!workspace) {
            qWarning() << "no template:" << int(workspace.error().code) << workspace.error().subject
                       << workspace.error().detail;
            return {};
        }
        while ((*workspace)->indexSlice()) {
        }
        path = wanted;
    }
    return path;
}

} // namespace

Clock steppingClock()
{
    return [now = std::make_shared<qint64>(1496217600000)] { return ++*now; };
}

RandomSource seededRandom(quint32 seed)
{
    auto generator = std::make_shared<QRandomGenerator>(seed);
    return [generator](quint8 *bytes, size_t count) {
        for (size_t i = 0; i < count; ++i)
            bytes[i] = quint8(generator->generate());
    };
}

Environment repeatableEnvironment(quint32 seed)
{
    return {steppingClock(), seededRandom(seed), true, std::make_shared<MemoryAnchors>()};
}

QByteArray testKey()
{
    return QByteArray("0123456789abcdef0123456789abcdef");
}

TestWorkspace::TestWorkspace(Contents contents, quint32 seed)
    : m_seed(seed)
    , m_anchors(std::make_shared<MemoryAnchors>())
{
    const QString source = templateFile(contents);
    if (!source.isEmpty() && QFile::copy(source, path()))
        reopen();
}

TestWorkspace::~TestWorkspace() = default;

bool TestWorkspace::reopen()
{
    m_workspace.reset();
    Credentials credentials;
    credentials.rawKey = testKey();
    Environment environment = repeatableEnvironment(++m_seed);
    environment.anchors = m_anchors;
    auto opened = Workspace::open(path(), credentials, environment);
    if (!opened) {
        qWarning() << "cannot open:" << int(opened.error().code) << opened.error().subject
                   << opened.error().detail;
        return false;
    }
    m_workspace = std::move(*opened);
    return true;
}

} // namespace chancery::test
