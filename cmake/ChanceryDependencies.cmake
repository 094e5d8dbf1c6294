# SPDX-FileCopyrightText: Chancery contributors
# SPDX-License-Identifier: GPL-3.0-or-later

# Libraries of others. Network is there for QLocalSocket alone (a second start raises the window).
find_package(Qt6 6.4 REQUIRED COMPONENTS
    Core Gui Widgets Charts Svg PrintSupport Concurrent Network Test LinguistTools)
find_package(tl-expected REQUIRED)
find_package(PkgConfig REQUIRED)
pkg_check_modules(sodium REQUIRED IMPORTED_TARGET libsodium)
pkg_check_modules(zstd REQUIRED IMPORTED_TARGET libzstd)
pkg_check_modules(ical REQUIRED IMPORTED_TARGET libical)
pkg_check_modules(qrencode REQUIRED IMPORTED_TARGET libqrencode)
pkg_check_modules(icu REQUIRED IMPORTED_TARGET icu-uc icu-i18n)

include(ChancerySqlite)
