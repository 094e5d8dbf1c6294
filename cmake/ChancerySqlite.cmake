# SPDX-FileCopyrightText: Chancery contributors
# SPDX-License-Identifier: GPL-3.0-or-later

# Target sqlite3mc: SQLite3 Multiple Ciphers. A system or vcpkg library is taken when there is one
# (with the extensions named below: the store checks them when it opens a file); otherwise the
# amalgamation that tools/fetch-deps brings is compiled here.

find_package(sqlite3mc CONFIG QUIET)
if(TARGET sqlite3mc::sqlite3mc)
    add_library(sqlite3mc INTERFACE)
    target_link_libraries(sqlite3mc INTERFACE sqlite3mc::sqlite3mc)
    message(STATUS "SQLite3 Multiple Ciphers: CMake package")
    return()
endif()

pkg_check_modules(system_sqlite3mc QUIET IMPORTED_TARGET sqlite3mc)
if(system_sqlite3mc_FOUND)
    add_library(sqlite3mc INTERFACE)
    target_link_libraries(sqlite3mc INTERFACE PkgConfig::system_sqlite3mc)
    message(STATUS "SQLite3 Multiple Ciphers: pkg-config ${system_sqlite3mc_VERSION}")
    return()
endif()

set(sqlite_dir "${CMAKE_SOURCE_DIR}/third_party/sqlite3mc")
if(NOT EXISTS "${sqlite_dir}/sqlite3.c")
    message(FATAL_ERROR "third_party/sqlite3mc is missing. Run tools/fetch-deps (or ./dev setup) first.")
endif()

# Every page is enciphered and signed on its way to the disk, and again on its way back. libsodium does the same in a
# quarter of the time: from where the library's own ChaCha20 and Poly1305 end, these names mean others.
set_property(DIRECTORY APPEND PROPERTY CMAKE_CONFIGURE_DEPENDS "${sqlite_dir}/sqlite3.c")
set(sqlite_source "${CMAKE_BINARY_DIR}/sqlite3mc/sqlite3.c")
set(cipher_end "/*** End of #include \"chacha20poly1305.c\" ***/")
file(READ "${sqlite_dir}/sqlite3.c" sqlite_text)
string(FIND "${sqlite_text}" "${cipher_end}" place)
if(place EQUAL -1)
    message(FATAL_ERROR "sqlite3mc: the place of its ChaCha20 was not found")
endif()
string(REPLACE "${cipher_end}" "${cipher_end}\n#include \"sodium_cipher.h\"" sqlite_text "${sqlite_text}")
if(EXISTS "${sqlite_source}")
    file(READ "${sqlite_source}" sqlite_former)
endif()
if(NOT "${sqlite_text}" STREQUAL "${sqlite_former}")
    file(WRITE "${sqlite_source}" "${sqlite_text}")
endif()
unset(sqlite_text)
unset(sqlite_former)

add_library(sqlite3mc STATIC "${sqlite_source}" "${CMAKE_SOURCE_DIR}/cmake/sqlite3mc/sodium_cipher.c")
target_include_directories(sqlite3mc SYSTEM PUBLIC "${sqlite_dir}" PRIVATE "${CMAKE_SOURCE_DIR}/cmake/sqlite3mc")
target_compile_definitions(sqlite3mc
    PUBLIC
        SQLITE_ENABLE_SESSION
        SQLITE_ENABLE_PREUPDATE_HOOK
        SQLITE_ENABLE_COLUMN_METADATA
        SQLITE_OMIT_LOAD_EXTENSION
    PRIVATE
        SQLITE_ENABLE_FTS5
        SQLITE_ENABLE_DBSTAT_VTAB
        SQLITE_DQS=0
        SQLITE_THREADSAFE=1
        SQLITE_TEMP_STORE=2
        SQLITE_DEFAULT_FOREIGN_KEYS=0
        SQLITE_DEFAULT_MEMSTATUS=0 # nobody asks, and every allocation would take a lock to count itself
)
# Always optimised: a store at -O1 would be slow in every test. Its warnings are not ours to fix.
target_compile_options(sqlite3mc PRIVATE -O2 -w)
if(CHANCERY_SANITIZE)
    target_compile_options(sqlite3mc PRIVATE -fsanitize=address -fno-omit-frame-pointer)
endif()
find_package(Threads REQUIRED)
target_link_libraries(sqlite3mc PUBLIC Threads::Threads m PRIVATE PkgConfig::sodium)
