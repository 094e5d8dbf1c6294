// SPDX-FileCopyrightText: Chancery contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "models/analysis/law_as_of.h"
#include "models/analysis/participation_state.h"

#include <QLocale>

namespace chancery {

struct LawMapData;

} // namespace chancery

//! The words for the tokens of law and for what is asserted with them, in the language of the program. A token of a newer program is shown as it is.
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

//! "Regulatory", "Is not: Abolitionist", "Partly: Regulatory". For an assertion without terms what it states.
QString assertion(const QStringList &terms, const QString &polarity, const QString &statement = {});
QString reading(const LawReading &reading, const LawMapData &data, const QLocale &locale);

} // namespace chancery::lawwords
