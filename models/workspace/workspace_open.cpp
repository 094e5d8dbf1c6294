// SPDX-FileCopyrightText: Chancery contributors
// SPDX-License-Identifier: GPL-3.0-or-later

// How a Workspace comes to be.

#include "models/store/file_header.h"
#include "models/store/store.h"
#include "models/store/store_connection.h"
#include "models/workspace/seed_loader.h"
#include "models/workspace/seed_states.h"
#include "models/workspace/workspace.h"

using namespace Qt::StringLiterals;

namespace chancery {

namespace {

KeyRequest keyRequest(const Credentials &credentials)
{
    return {credentials.passphrase, credentials.recoveryWords, credentials.rawKey};
}

StoreOptions storeOptions(const Environment &environment)
{
    StoreOptions options;
    options.environment = FileEnvironment::system();
    options.environment.clock = environment.clock;
    options.environment.random = environment.random;
    options.environment.anchors = environment.anchors;
    options.audited = environment.audited;
    return options;
}

// The reference data is joined like what any other device tells: an untouched default moves on with it.
Result<void> joinSeed(Store &store, const SeedData &seed, bool history)
{
    constexpr quint32 ordinal = 1; // in what the seed tells
    const auto version = quint64(seed.version);
    JoinRequest request;
    request.actors.insert(ordinal, {CommitLog::seedActor(), u"seed"_s});
    request.sender = ordinal;
    request.top.set(ordinal, version);
    request.intent = u"seed"_s;
    request.allowRemovals = true;
    request.history = history;
    const auto joined = store.join(request, [&](ChangeSink &sink) -> Result<void> {
        for (quint64 n = 1; n <= version; ++n)
            CHANCERY_TRY(sink.stamp({{ordinal, n}, 0, u"seed"_s}));
        for (const RecordState &record : seedStates(seed, ordinal))
            CHANCERY_TRY(sink.record(record));
        return ok();
    });
    return joined ? ok() : Result<void>(failure(joined.error()));
}

// Newer reference data for a file with older.
Result<void> renewSeed(Store &store)
{
    if (store.file().readOnly)
        return ok();
    const auto state = store.replicator().state();
    const auto version = seedVersion();
    if (!state || !version)
        return failure(state ? version.error() : state.error());
    quint64 present = 0;
    for (auto it = state->vector.entries().cbegin(); it != state->vector.entries().cend(); ++it) {
        if (state->actors.value(it.key()).id == CommitLog::seedActor())
            present = it->counter;
    }
    if (present == 0 || present >= *version)
        return ok();
    const auto seed = loadSeed();
    return seed ? joinSeed(store, *seed, true) : Result<void>(failure(seed.error()));
}

Result<void> fill(Store &store, Contents contents)
{
    if (contents == Contents::Empty)
        return ok();
    const auto seed = loadSeed();
    if (!seed)
        return failure(seed.error());
    CHANCERY_TRY(joinSeed(store, *seed, false));
    if (contents == Contents::Reference)
        return ok();
    QList<Edit> edits;
    edits.reserve(seed->demo.size());
    for (const Record &record : seed->demo)
        edits.append(Edit::insert(record));
    CHANCERY_TRY(store.commit(edits, u"demo"_s));
    return store.local().setSetting(u"as_of"_s, seedDemoDay().toString(Qt::ISODate));
}

Result<std::unique_ptr<Store>> filled(OpenedFile file, const NewWorkspace &request,
                                      const StoreOptions &options)
{
    auto store = Store::attach(std::move(file), options);
    if (!store)
        return store;
    CHANCERY_TRY((*store)->setNames({request.user, request.device}));
    CHANCERY_TRY(fill(**store, request.contents));
    // a medium that cannot be written cannot be indexed either
    constexpr int rows = 10000;
    for (;;) {
        const auto more = (*store)->index().indexSlice(rows);
        if (!more)
            return failure(more.error());
        if (!*more)
            return store;
    }
}

} // namespace

Result<std::unique_ptr<Workspace>> Workspace::create(const NewWorkspace &request,
                                                     const Environment &environment)
{
    const StoreOptions options = storeOptions(environment);
    CreateRequest file;
    file.path = request.path;
    file.key = keyRequest(request.credentials);
    file.plain = request.plain;
    auto created = createStoreFile(file, options.environment);
    if (!created)
        return failure(std::move(created).error());
    const QString path = created->path;
    auto store = filled(std::move(*created), request, options);
    if (!store) {
        // half a workspace is none: nothing is left of it, and the name is free again
        removeDatabase(path);
        return failure(std::move(store).error());
    }
    return std::unique_ptr<Workspace>(new Workspace(std::move(*store)));
}

Result<std::unique_ptr<Workspace>> Workspace::open(const QString &path, const Credentials &credentials,
                                                   const Environment &environment, bool readOnly)
{
    const StoreOptions options = storeOptions(environment);
    OpenRequest request;
    request.path = path;
    request.key = keyRequest(credentials);
    request.readOnly = readOnly;
    auto opened = openStoreFile(request, options.environment);
    if (!opened)
        return failure(std::move(opened).error());
    auto store = Store::attach(std::move(*opened), options);
    if (!store)
        return failure(std::move(store).error());
    CHANCERY_TRY(renewSeed(**store));
    return std::unique_ptr<Workspace>(new Workspace(std::move(*store)));
}

Result<bool> Workspace::isEncryptedFile(const QString &path)
{
    const auto header = inspectFile(path);
    if (!header)
        return failure(header.error());
    return header->encrypted;
}

} // namespace chancery
