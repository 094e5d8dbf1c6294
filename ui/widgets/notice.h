// SPDX-FileCopyrightText: Chancery contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include <QMetaType>
#include <QString>

#include <functional>

namespace chancery {

//! A message that does not stop work: shown in the message bar until it is closed or another one comes.
struct Notice
{
    enum class Level : quint8 { Info, Success, Warning, Error };

    Level level = Level::Info;
    QString text;
    QString actionText; //!< empty: no button
    std::function<void()> action;
};

} // namespace chancery

Q_DECLARE_METATYPE(chancery::Notice)
