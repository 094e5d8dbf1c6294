// SPDX-FileCopyrightText: Chancery contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "models/cartography/gazetteer.h"

namespace chancery {

//! The shipped gazetteer, read once, on a thread of its own, for everybody who holds a copy of this. Copies are cheap;
//! any thread.
class SharedGazetteer
{
public:
    SharedGazetteer();

    //! Begins to read it, if nobody did: before a field for places is typed in.
    void prepare() const;
    bool isReady() const;
    //! Waits for it.
    [[nodiscard]] const Gazetteer &get() const;

private:
    struct State;
    std::shared_ptr<State> m_state;
};

} // namespace chancery
