// SPDX-FileCopyrightText: Chancery contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include <QRegularExpression>
#include <QTest>

namespace chancery::test {

//! For init() of a test with windows: any warning fails it, but those of the offscreen platform about what a screen
//! would do (raising a window, grabbing the keyboard).
inline void failOnWarnings()
{
    QTest::failOnWarning(QRegularExpression(QStringLiteral("^(?!This plugin does not support)")));
}

} // namespace chancery::test
