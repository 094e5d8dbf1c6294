# SPDX-FileCopyrightText: Chancery contributors
# SPDX-License-Identifier: GPL-3.0-or-later

# How every target of ours is compiled. Carried by the target chancery_flags, not by directory
# properties, so that the code of others (sqlite3mc) stays out of it.

option(CHANCERY_WARNINGS_AS_ERRORS "Warnings stop the build (on in the presets, off for packagers)" OFF)
option(CHANCERY_SANITIZE "Build with the address and undefined-behaviour sanitizers" OFF)
option(CHANCERY_FUZZ "Build the fuzz targets with libFuzzer (clang only)" OFF)

set(CMAKE_CXX_STANDARD 20)
set(CMAKE_CXX_STANDARD_REQUIRED ON)
set(CMAKE_CXX_EXTENSIONS OFF)
set(CMAKE_POSITION_INDEPENDENT_CODE ON)
set(CMAKE_RUNTIME_OUTPUT_DIRECTORY "${CMAKE_BINARY_DIR}/bin")

find_program(CHANCERY_CCACHE ccache)
if(CHANCERY_CCACHE)
    # The precompiled headers carry times and macros that ccache would otherwise refuse; the paths are
    # made relative, so that a fresh clone finds what another one compiled.
    set(launcher "${CMAKE_COMMAND}" -E env
        CCACHE_SLOPPINESS=pch_defines,time_macros,include_file_mtime,include_file_ctime
        "CCACHE_BASEDIR=${CMAKE_SOURCE_DIR}" CCACHE_NOHASHDIR=1 "${CHANCERY_CCACHE}")
    set(CMAKE_C_COMPILER_LAUNCHER ${launcher})
    set(CMAKE_CXX_COMPILER_LAUNCHER ${launcher})
endif()

find_program(CHANCERY_MOLD mold)
if(CHANCERY_MOLD AND NOT CMAKE_CXX_COMPILER_ID STREQUAL "AppleClang")
    add_link_options(-fuse-ld=mold)
endif()

add_library(chancery_flags INTERFACE)
target_include_directories(chancery_flags INTERFACE "${CMAKE_SOURCE_DIR}")
target_compile_definitions(chancery_flags INTERFACE
    QT_NO_CAST_FROM_ASCII
    QT_NO_CAST_TO_ASCII
    QT_NO_CAST_FROM_BYTEARRAY
    QT_NO_URL_CAST_FROM_STRING
    QT_NO_FOREACH
    QT_NO_NARROWING_CONVERSIONS_IN_CONNECT
    QT_STRICT_ITERATORS
    QT_USE_QSTRINGBUILDER
    QT_DISABLE_DEPRECATED_BEFORE=0x060400
)
target_compile_options(chancery_flags INTERFACE
    -Wall -Wextra -Wpedantic -Wnon-virtual-dtor -Woverloaded-virtual -Wimplicit-fallthrough -Wvla
    $<$<BOOL:${CHANCERY_WARNINGS_AS_ERRORS}>:-Werror>
    -Wno-error=invalid-pch
    # g++ 12 takes the unused members of a std::variant for uninitialised reads once it inlines.
    $<$<CXX_COMPILER_ID:GNU>:-Wno-maybe-uninitialized>
)
if(CHANCERY_SANITIZE)
    target_compile_options(chancery_flags INTERFACE
        -fsanitize=address,undefined -fno-sanitize-recover=undefined -fno-omit-frame-pointer)
    add_link_options(-fsanitize=address,undefined)
endif()
if(CHANCERY_FUZZ)
    if(NOT CMAKE_CXX_COMPILER_ID STREQUAL "Clang")
        message(FATAL_ERROR "CHANCERY_FUZZ needs clang: use the preset fuzz")
    endif()
    target_compile_options(chancery_flags INTERFACE -fsanitize=fuzzer-no-link)
endif()
