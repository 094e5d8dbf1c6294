// SPDX-FileCopyrightText: Chancery contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "models/analysis/participation_state.h"

#include <QString>

//! The words for the tokens of law, in the language of the program. A token of a newer program is shown as it is.
namespace chancery::lawwords {

QString conflictKind(const QString &token); //!< "One source says both"
QString reviewState(const QString &token); //!< "To be verified"
QString actor(const QString &token); //!< "Seller"
QString act(const QString &token); //!< "selling"
QString treatment(const QString &token); //!< "Prohibited"
QString layer(const QString &token); //!< "Law"
QString branch(const QString &token); //!< "crime"
QString step(const QString &token); //!< "In force"
QString participation(ParticipationState state); //!< "Party"
QString action(const QString &token); //!< "Ratification"
QString jurisdictionKind(const QString &token); //!< "State"

} // namespace chancery::lawwords
