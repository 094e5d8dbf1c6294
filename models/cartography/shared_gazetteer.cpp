// SPDX-FileCopyrightText: Chancery contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "models/cartography/shared_gazetteer.h"

#include <chrono>
#include <future>
#include <mutex>

namespace chancery {

struct SharedGazetteer::State
{
    std::once_flag begun;
    std::shared_future<Gazetteer> gazetteer;
};

SharedGazetteer::SharedGazetteer() : m_state(std::make_shared<State>()) { }

void SharedGazetteer::prepare() const
{
    std::call_once(m_state->begun, [this] {
        // it is part of the program: that it cannot be read is a fault of the build
        m_state->gazetteer =
            std::async(std::launch::async, [] { return Gazetteer::shipped().value(); }).share();
    });
}

bool SharedGazetteer::isReady() const
{
    prepare();
    return m_state->gazetteer.wait_for(std::chrono::seconds(0)) == std::future_status::ready;
}

const Gazetteer &SharedGazetteer::get() const
{
    prepare();
    return m_state->gazetteer.get();
}

} // namespace chancery
