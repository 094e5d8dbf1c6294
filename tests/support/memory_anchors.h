// SPDX-FileCopyrightText: Chancery contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "models/platform/actor_anchor.h"

#include <QMap>

namespace chancery::test {

//! Anchors that go with the test; what happens to the medium is up to it.
class MemoryAnchors : public ActorAnchors
{
public:
    QMap<QByteArray, ActorAnchor> anchors;
    QByteArray machine = "machine";
    bool writable = true;
    int writes = 0;

    std::optional<ActorAnchor> find(const QByteArray &actor) const override
    {
        const auto found = anchors.constFind(actor);
        return found == anchors.cend() ? std::nullopt : std::optional<ActorAnchor>(*found);
    }
    Result<void> write(const ActorAnchor &anchor) override
    {
        if (!writable)
            return failure(ErrorCode::ReadOnly);
        ++writes;
        anchors.insert(anchor.actor, anchor);
        return ok();
    }
    void forget(const QByteArray &actor) override
    {
        if (writable)
            anchors.remove(actor);
    }
    QByteArray placeOf(const QString &path, const QByteArray &actor) const override
    {
        return filePlace(path, actor, machine);
    }
};

} // namespace chancery::test
