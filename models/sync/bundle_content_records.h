// SPDX-FileCopyrightText: Chancery contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "models/sync/bundle_content_frames.h"

namespace chancery::content {

//! Appends a record. TooLarge, FileCorrupt (subject: its id).
Result<void> appendRecord(QByteArray &out, const RecordState &state, const KnownDots &dots);

//! Takes records of one kind. The state is the same object each time: of two alike in shape the second costs little.
class RecordReader
{
public:
    explicit RecordReader(const KnownDots &dots) : m_dots(dots) { }

    bool take(Cursor &in, quint16 kind);
    const RecordState &state() const { return m_state; }

private:
    bool takeValue(Cursor &in, RegisterEntry &entry);
    bool takeBase(Cursor &in);
    bool takeOthers(Cursor &in);
    bool takeRegister(Cursor &in, Register &entries);

    const KnownDots &m_dots;
    RecordState m_state;
    quint64 m_shape = 0; // the atoms of m_state, if each holds one write; else 0
    quint64 m_atBase = 0;
    qsizetype m_expanded = 0;
};

} // namespace chancery::content
