// SPDX-FileCopyrightText: Chancery contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "models/records/record.h"
#include "tests/bench/device.h"
#include "tests/bench/measure.h"

#include <QRandomGenerator>
#include <QTemporaryDir>

#include <vector>

namespace chancery::bench {

//! Years of some devices that edit on most days and exchange through one folder, each once a day, one after the other.
//! Prints what a file of it has grown to, every half-year.
class LongRun
{
public:
    struct Size
    {
        int devices = 13;
        int years = 3;
        int editsPerDay = 50; //!< on each device
        int every = 1; //!< one day of so many is lived; the others pass
    };

    explicit LongRun(const Size &size);
    void live(Table &table);

private:
    struct Day
    {
        QList<double> syncs; // ms
        QList<double> bundles; // bytes
        QList<double> edits; // ms
    };

    void liveDay(int day);
    void edit(Device &device, int index);
    Record changed(const Record &record);
    void exchange(Device &device);
    void tellHalf(int half, Table &table);

    Size m_size;
    QTemporaryDir m_folder;
    QRandomGenerator m_random{1};
    qint64 m_now;
    std::vector<Device> m_devices;
    QList<Record> m_supply; // what is yet to be written
    QList<RecordRef> m_written;
    qint64 m_edits = 0;
    Day m_half;
};

} // namespace chancery::bench
