# SPDX-FileCopyrightText: Chancery contributors
# SPDX-License-Identifier: GPL-3.0-or-later

find_package(Python3 REQUIRED COMPONENTS Interpreter)

# The surroundings of a test, whatever the machine's own are: no display, a fixed locale and zone,
# and a home of its own, so that tests run side by side and leave the person's settings alone. CTest
# alone watches the time: under the sanitizers all takes several times as long.
function(chancery_set_test_environment name timeout)
    if(CHANCERY_SANITIZE)
        math(EXPR timeout "${timeout} * 5")
    endif()
    set(home "${CMAKE_BINARY_DIR}/test-home/${name}")
    file(MAKE_DIRECTORY "${home}/runtime")
    file(CHMOD "${home}/runtime" DIRECTORY_PERMISSIONS OWNER_READ OWNER_WRITE OWNER_EXECUTE)
    set_tests_properties(${name} PROPERTIES TIMEOUT ${timeout} ENVIRONMENT
        "QT_QPA_PLATFORM=offscreen;LC_ALL=C.UTF-8;LANGUAGE=en;TZ=UTC;HOME=${home};\
XDG_RUNTIME_DIR=${home}/runtime;XDG_CONFIG_HOME=${home}/config;XDG_DATA_HOME=${home}/data;\
CHANCERY_TEST_DATA=${CMAKE_SOURCE_DIR}/tests/data;QTEST_FUNCTION_TIMEOUT=${timeout}000;\
ASAN_OPTIONS=strict_string_checks=1;LSAN_OPTIONS=suppressions=${CMAKE_SOURCE_DIR}/tests/support/leaks.supp;\
UBSAN_OPTIONS=print_stacktrace=1")
endfunction()

# Adds a failing test, and sets missing, when a listed source is not there: one unfinished folder does
# not hold up the others, and yet nothing passes unseen. The glob configures again once it is there.
function(chancery_check_sources missing name)
    cmake_parse_arguments(PARSE_ARGV 2 arg "GUI" "TIMEOUT" "SOURCES;LIBS")
    file(GLOB there CONFIGURE_DEPENDS *.cpp)
    set(absent)
    foreach(source IN LISTS arg_SOURCES ITEMS ${name}.cpp)
        if(NOT EXISTS "${CMAKE_CURRENT_SOURCE_DIR}/${source}")
            list(APPEND absent ${source})
        endif()
    endforeach()
    if(absent)
        add_test(NAME ${name} COMMAND "${CMAKE_COMMAND}" -E cat ${absent})
    endif()
    set(${missing} "${absent}" PARENT_SCOPE)
endfunction()

# One executable of the folder: name.cpp and SOURCES beside it, linked to LIBS.
function(chancery_test_executable name subfolder)
    cmake_parse_arguments(PARSE_ARGV 2 arg "GUI" "TIMEOUT" "SOURCES;LIBS")
    if(arg_UNPARSED_ARGUMENTS)
        message(FATAL_ERROR "${name}: unknown ${arg_UNPARSED_ARGUMENTS}")
    endif()
    if(NOT "${name}.cpp" IN_LIST arg_SOURCES)
        list(PREPEND arg_SOURCES ${name}.cpp)
    endif()
    add_executable(${name} ${arg_SOURCES})
    target_link_libraries(${name} PRIVATE chancery_flags Qt6::Test ${arg_LIBS} $<$<BOOL:${arg_GUI}>:Qt6::Widgets>)
    if(arg_GUI)
        set(gui GUI)
    endif()
    chancery_prepare_target(${name} ${gui})
    set_target_properties(${name} PROPERTIES
        RUNTIME_OUTPUT_DIRECTORY "${CMAKE_BINARY_DIR}/bin/${subfolder}")
endfunction()

# chancery_add_test(tst_x [SOURCES ...] LIBS ... [GUI] [TIMEOUT seconds])
function(chancery_add_test name)
    cmake_parse_arguments(PARSE_ARGV 1 arg "" "TIMEOUT" "")
    chancery_check_sources(missing ${name} ${ARGN})
    if(missing)
        return()
    endif()
    chancery_test_executable(${name} tests ${ARGN})
    add_test(NAME ${name} COMMAND ${name})
    if(NOT arg_TIMEOUT)
        set(arg_TIMEOUT 120)
    endif()
    chancery_set_test_environment(${name} ${arg_TIMEOUT})
endfunction()

# chancery_add_soak(soak_x [SOURCES ...] LIBS ... [GUI]): a long random run, started by ./dev soak
# alone; it reads CHANCERY_SOAK_MINUTES.
function(chancery_add_soak name)
    chancery_test_executable(${name} tests ${ARGN})
    add_test(NAME ${name} COMMAND ${name} CONFIGURATIONS Soak)
    chancery_set_test_environment(${name} 86400)
    set_tests_properties(${name} PROPERTIES LABELS soak)
endfunction()

# chancery_add_bench(bench_x [SOURCES ...] LIBS ... [GUI]): built with the rest, run by ./dev bench.
function(chancery_add_bench name)
    chancery_check_sources(missing ${name} ${ARGN})
    if(missing)
        return()
    endif()
    chancery_test_executable(${name} bench ${ARGN})
endfunction()

# chancery_add_program_test(tst_x PROGRAM target ...): as chancery_add_test, for a test that starts
# one of the programs; its path comes in the environment as CHANCERY_PROGRAM.
function(chancery_add_program_test name)
    cmake_parse_arguments(PARSE_ARGV 1 arg "" "PROGRAM" "")
    if(NOT TARGET ${arg_PROGRAM})
        message(STATUS "${name}: ${arg_PROGRAM} has no sources yet")
        return()
    endif()
    chancery_add_test(${name} ${arg_UNPARSED_ARGUMENTS})
    if(NOT TARGET ${name})
        return()
    endif()
    add_dependencies(${name} ${arg_PROGRAM})
    set_property(TEST ${name} APPEND PROPERTY ENVIRONMENT "CHANCERY_PROGRAM=$<TARGET_FILE:${arg_PROGRAM}>")
endfunction()

# chancery_add_fuzzer(fuzz_x [SOURCES ...] LIBS ...)
#
# A target that defines LLVMFuzzerTestOneInput. With the preset fuzz it is a libFuzzer program;
# else it is linked to a main that replays. Either way CTest feeds it tests/data/fuzz/x/.
function(chancery_add_fuzzer name)
    chancery_check_sources(missing ${name} ${ARGN})
    if(missing)
        return()
    endif()
    chancery_test_executable(${name} fuzz ${ARGN})
    string(REGEX REPLACE "^fuzz_" "" corpus ${name})
    set(corpus "${CMAKE_SOURCE_DIR}/tests/data/fuzz/${corpus}")
    if(CHANCERY_FUZZ)
        target_link_options(${name} PRIVATE -fsanitize=fuzzer)
        add_test(NAME ${name} COMMAND ${name} -runs=0 "${corpus}")
    else()
        target_sources(${name} PRIVATE "${CMAKE_SOURCE_DIR}/tests/fuzz/replay_main.cpp")
        add_test(NAME ${name} COMMAND ${name} "${corpus}")
    endif()
    chancery_set_test_environment(${name} 120)
endfunction()
