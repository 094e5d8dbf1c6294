# SPDX-FileCopyrightText: Chancery contributors
# SPDX-License-Identifier: GPL-3.0-or-later

find_package(Python3 REQUIRED COMPONENTS Interpreter)

# The surroundings in which every test runs, whatever the machine's own are.
set(CHANCERY_TEST_ENVIRONMENT
    QT_QPA_PLATFORM=offscreen
    QT_LOGGING_RULES=qt.qpa.fonts.warning=false
    LC_ALL=C.UTF-8
    LANGUAGE=en
    TZ=UTC
    "CHANCERY_TEST_DATA=${CMAKE_SOURCE_DIR}/tests/data"
    ASAN_OPTIONS=detect_leaks=0:strict_string_checks=1
    UBSAN_OPTIONS=print_stacktrace=1
)

# chancery_add_test(tst_x [SOURCES ...] LIBS ... [GUI] [TIMEOUT seconds])
#
# tst_x.cpp of the folder (and SOURCES beside it), linked to LIBS, run by CTest with no display.
function(chancery_add_test name)
    cmake_parse_arguments(PARSE_ARGV 1 arg "GUI" "TIMEOUT" "SOURCES;LIBS")
    if(arg_UNPARSED_ARGUMENTS)
        message(FATAL_ERROR "chancery_add_test(${name}): unknown ${arg_UNPARSED_ARGUMENTS}")
    endif()
    if(NOT "${name}.cpp" IN_LIST arg_SOURCES)
        list(PREPEND arg_SOURCES ${name}.cpp)
    endif()
    if(NOT arg_TIMEOUT)
        set(arg_TIMEOUT 120)
    endif()
    add_executable(${name} ${arg_SOURCES})
    target_link_libraries(${name} PRIVATE chancery_flags Qt6::Test ${arg_LIBS})
    if(arg_GUI)
        target_link_libraries(${name} PRIVATE Qt6::Widgets)
    endif()
    chancery_prepare_target(${name})
    set_target_properties(${name} PROPERTIES RUNTIME_OUTPUT_DIRECTORY "${CMAKE_BINARY_DIR}/bin/tests")
    add_test(NAME ${name} COMMAND ${name})
    set_tests_properties(${name} PROPERTIES
        ENVIRONMENT "${CHANCERY_TEST_ENVIRONMENT}" TIMEOUT ${arg_TIMEOUT})
endfunction()
