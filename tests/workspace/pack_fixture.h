// SPDX-FileCopyrightText: Chancery contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "models/workspace/mission_pack.h"
#include "tests/workspace/sync_fixture.h"

namespace chancery::test {

//! A borrowed laptop: opens a plain pack with anchors of its own, as another computer does.
class Laptop
{
public:
    Laptop(const QString &path, quint32 seed) : m_path(path), m_seed(seed * 1000 + 500) { }

    bool open()
    {
        close();
        Environment environment = repeatableEnvironment(++m_seed);
        environment.anchors = m_anchors;
        auto opened = Workspace::open(m_path, {}, environment);
        if (opened)
            m_workspace = std::move(*opened);
        return opened.has_value();
    }
    void close() { m_workspace.reset(); }
    Workspace *operator->() { return m_workspace.get(); }
    Workspace &operator*() { return *m_workspace; }
    QString path() const { return m_path; }

private:
    QString m_path;
    quint32 m_seed;
    std::shared_ptr<MemoryAnchors> m_anchors = std::make_shared<MemoryAnchors>();
    std::unique_ptr<Workspace> m_workspace;
};

//! Lends to a plain file beside the home's.
inline Result<PackResult> lendPlain(Device &home, const RecordRef &subset,
                                    const QString &name = QStringLiteral("pack"),
                                    const QString &highest = QStringLiteral("internal"))
{
    PackOrder order;
    order.subset = subset;
    order.path = home.filePath(name + QStringLiteral(".chancery"));
    order.highest = highest;
    order.plain = true;
    return lendPack(*home, order);
}

//! Changes a field as an editor does that is opened and left at once.
template<typename T>
Result<CommitInfo> change(Workspace &workspace, const RecordId &id, const Field<T> &field, const T &value)
{
    const auto loaded = workspace.load(field.kind, id);
    if (!loaded)
        return failure(loaded.error());
    Record after = loaded->record;
    after.set(field, value);
    return workspace.commit(Edit::update(*loaded, after), QStringLiteral("edit"));
}

} // namespace chancery::test
