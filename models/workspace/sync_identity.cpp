// SPDX-FileCopyrightText: Chancery contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "models/workspace/sync_identity.h"

#include "models/store/meta.h"
#include "models/store/store.h"

namespace chancery {

namespace {

constexpr char keysKey[] = "device_keys";

} // namespace

SyncIdentity::SyncIdentity(Store &store) : m_store(store) { }

Result<const DeviceKeys *> SyncIdentity::existing()
{
    if (m_keys)
        return &*m_keys;
    auto kept = metaBytes(m_store.file().database, keysKey);
    if (!kept)
        return failure(std::move(kept).error());
    if (kept->isEmpty())
        return nullptr;
    auto keys = DeviceKeys::unpacked(SecretBytes::take(*kept));
    if (!keys)
        return failure(std::move(keys).error());
    m_keys.emplace(std::move(*keys));
    return &*m_keys;
}

Result<const DeviceKeys *> SyncIdentity::keys()
{
    auto there = existing();
    if (!there || *there)
        return there;
    if (m_store.file().readOnly)
        return failure(ErrorCode::ReadOnly, m_store.file().path);
    auto made = DeviceKeys::generate(m_store.environment().random);
    if (!made)
        return failure(std::move(made).error());
    const SecretBytes packed = made->packed();
    QByteArray bytes = packed.view().toByteArray();
    const auto kept = m_store.keep([&] { return setMeta(m_store.file().database, keysKey, bytes); });
    wipe(bytes);
    if (!kept)
        return failure(kept.error());
    m_keys.emplace(std::move(*made));
    return &*m_keys;
}

Result<DeviceCard> SyncIdentity::card()
{
    const auto own = keys();
    if (!own)
        return failure(own.error());
    return DeviceCard{(*own)->device(), (*own)->box(), m_store.names().device, m_store.names().user};
}

} // namespace chancery
