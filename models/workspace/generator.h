// SPDX-FileCopyrightText: Chancery contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "models/records/record.h"
#include "models/records/result.h"

namespace chancery {

class Workspace;

//! How many invented records of each kind.
struct GeneratorSize
{
    int persons = 0;
    int missions = 0;
    int notes = 0;
    int needs = 0; //!< of the countries in the file

    static GeneratorSize small() { return {100, 50, 50, 20}; }
    static GeneratorSize embassy() { return {10'000, 5'000, 5'000, 500}; }
    static GeneratorSize ministry() { return {100'000, 50'000, 20'000, 2'000}; }
};

//! Invented records, the same for the same seed: names of syllables that are nobody's, in three scripts.
//! Needs are those of \a countries; without one there is none.
QList<Record> inventedRecords(const GeneratorSize &size, quint32 seed, const RecordIds &countries = {});

//! Writes them, some thousand a commit; how many.
Result<int> generateRecords(Workspace &workspace, const GeneratorSize &size, quint32 seed);

} // namespace chancery
