// SPDX-FileCopyrightText: Chancery contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "tests/sync/simulation/sealed_courier.h"

#include "models/sync/bundle_content.h"

#include <QBuffer>

using namespace Qt::StringLiterals;

namespace chancery::simulation {

namespace {

BundleManifest manifestOf(const Bundle &bundle, const DeviceKeys &keys)
{
    BundleManifest manifest;
    manifest.library = bundle.teller.library;
    manifest.epoch = bundle.teller.epoch;
    manifest.emptyLibrary = bundle.teller.isEmpty();
    manifest.device = keys.device();
    manifest.deviceName = u"device %1"_s.arg(bundle.device);
    manifest.user = u"Advisor"_s;
    manifest.number = bundle.number;
    manifest.sender = bundle.teller.actor;
    manifest.actors = bundle.teller.actors;
    manifest.base = bundle.base;
    manifest.top = bundle.teller.vector;
    manifest.heads = bundle.heads;
    manifest.wants = bundle.wants;
    return manifest;
}

} // namespace

Result<const DeviceKeys *> SealedCourier::keysOf(int device)
{
    auto it = m_keys.find(device);
    if (it == m_keys.end()) {
        auto made = DeviceKeys::generate([this](quint8 *bytes, size_t count) {
            auto generator = generatorOf(++m_random, 0);
            for (size_t i = 0; i < count; ++i)
                bytes[i] = quint8(generator.generate());
        });
        if (!made)
            return failure(std::move(made).error());
        it = m_keys.emplace(device, std::move(*made)).first;
    }
    return &it->second;
}

Result<QByteArray> SealedCourier::seal(const Bundle &bundle, int devices)
{
    BundleSeal seal;
    for (int i = 0; i < devices; ++i) {
        const auto keys = keysOf(i);
        if (!keys)
            return failure(keys.error());
        seal.recipients.append({(*keys)->device(), (*keys)->box()});
    }
    const auto signer = keysOf(bundle.device);
    if (!signer)
        return failure(signer.error());
    QBuffer out;
    out.open(QIODevice::WriteOnly);
    const auto random = [this](quint8 *bytes, size_t count) {
        auto generator = generatorOf(++m_random, 1);
        for (size_t i = 0; i < count; ++i)
            bytes[i] = quint8(generator.generate());
    };
    auto writer = BundleWriter::create(out, seal, **signer, random);
    if (!writer)
        return failure(std::move(writer).error());
    BundleContentWriter content(**writer);
    CHANCERY_TRY(content.begin(manifestOf(bundle, **signer)));
    CHANCERY_TRY(bundle.content->replay(content));
    CHANCERY_TRY(content.end());
    CHANCERY_TRY((*writer)->finish());
    return out.data();
}

Result<Bundle> SealedCourier::open(const QByteArray &file, int device)
{
    const auto keys = keysOf(device);
    if (!keys)
        return failure(keys.error());
    Bundle bundle;
    QBuffer in;
    in.setData(file);
    in.open(QIODevice::ReadOnly);
    auto reader = BundleReader::open(in, {*keys, {}});
    if (!reader)
        return failure(std::move(reader).error());
    BundleContentReader content(**reader);
    const auto manifest = content.manifest();
    if (!manifest)
        return failure(manifest.error());
    auto told = std::make_shared<Recording>();
    CHANCERY_TRY(content.read(*told));
    CHANCERY_TRY((*reader)->verify(manifest->device));
    bundle.number = manifest->number;
    bundle.teller.library = manifest->library;
    bundle.teller.epoch = manifest->epoch;
    bundle.teller.actor = manifest->sender;
    bundle.teller.actors = manifest->actors;
    bundle.teller.vector = manifest->top;
    bundle.heads = manifest->heads;
    bundle.base = manifest->base;
    bundle.wants = manifest->wants;
    bundle.content = told;
    bundle.file = file;
    return bundle;
}

} // namespace chancery::simulation
