# SPDX-FileCopyrightText: Chancery contributors
# SPDX-License-Identifier: GPL-3.0-or-later

# The sources of the folder that calls. A glob on purpose: one folder is one target, so "every
# source of the folder" is the list; it is checked again at each build.
function(chancery_folder_sources result)
    set(patterns *.cpp *.h *.ui)
    file(GLOB_RECURSE sources CONFIGURE_DEPENDS RELATIVE "${CMAKE_CURRENT_SOURCE_DIR}" ${patterns})
    set(${result} ${sources} PARENT_SCOPE)
endfunction()

# chancery_prepare_target(name [GUI]): what every target of ours shares. A function and not a global
# setting, so that the code of others is compiled as its authors wish.
function(chancery_prepare_target name)
    # moc reads only the sources of the folder: it need not wait for the libraries below.
    set_target_properties(${name} PROPERTIES AUTOMOC ON AUTOUIC ON AUTORCC ON AUTOGEN_ORIGIN_DEPENDS OFF)
    if(CHANCERY_PCH)
        # A precompiled header fits only what is compiled with the same code model.
        set_target_properties(${name} PROPERTIES POSITION_INDEPENDENT_CODE OFF)
        target_compile_options(${name} PRIVATE -fPIC)
        if("GUI" IN_LIST ARGN)
            target_precompile_headers(${name} REUSE_FROM chancery_pch_widgets)
        else()
            target_precompile_headers(${name} REUSE_FROM chancery_pch_core)
        endif()
    endif()
endfunction()

# chancery_add_library(name [SOURCES ...] [DEPENDS ...] [PRIVATE_DEPENDS ...] [PUBLIC_QT Core|Gui|Widgets...])
#
# A static library of the folder's sources. The DEPENDS are the architecture: a new line there is
# a new arrow in DESIGN and in tests/lint. A folder that has no .cpp yet gives an INTERFACE
# library with the same name and links, so that those above it can be written first.
function(chancery_add_library name)
    cmake_parse_arguments(PARSE_ARGV 1 arg "" "" "SOURCES;DEPENDS;PRIVATE_DEPENDS;PUBLIC_QT")
    if(arg_UNPARSED_ARGUMENTS)
        message(FATAL_ERROR "chancery_add_library(${name}): unknown ${arg_UNPARSED_ARGUMENTS}")
    endif()
    if(NOT arg_SOURCES)
        chancery_folder_sources(arg_SOURCES)
    endif()
    set(qt Core ${arg_PUBLIC_QT})
    list(REMOVE_DUPLICATES qt)
    list(TRANSFORM qt PREPEND "Qt6::")

    if(NOT arg_SOURCES MATCHES "\\.cpp(;|$)")
        add_library(${name} INTERFACE)
        target_link_libraries(${name} INTERFACE chancery_flags tl::expected ${qt} ${arg_DEPENDS})
        return()
    endif()

    add_library(${name} STATIC ${arg_SOURCES})
    target_link_libraries(${name}
        PUBLIC chancery_flags tl::expected ${qt} ${arg_DEPENDS}
        PRIVATE ${arg_PRIVATE_DEPENDS})
    if("Widgets" IN_LIST arg_PUBLIC_QT)
        set(gui GUI)
    endif()
    chancery_prepare_target(${name} ${gui})
endfunction()

# chancery_add_pane(name [DEPENDS ...] [PUBLIC_QT ...]): a folder of ui/ that holds one pane. The
# desktop program links every pane that was added; no pane links another, nor the window.
function(chancery_add_pane name)
    cmake_parse_arguments(PARSE_ARGV 1 arg "" "" "DEPENDS;PUBLIC_QT")
    chancery_add_library(${name}
        DEPENDS chancery_ui_editors chancery_ui_widgets chancery_items ${arg_DEPENDS}
        PUBLIC_QT Widgets ${arg_PUBLIC_QT})
    set_property(GLOBAL APPEND PROPERTY CHANCERY_PANES ${name})
endfunction()

# chancery_add_program(name [DEPENDS ...] [QT ...]): an executable of the folder's sources; nothing
# while the folder has no .cpp.
function(chancery_add_program name)
    cmake_parse_arguments(PARSE_ARGV 1 arg "" "" "DEPENDS;QT")
    chancery_folder_sources(sources)
    if(NOT sources MATCHES "\\.cpp(;|$)")
        return()
    endif()
    list(TRANSFORM arg_QT PREPEND "Qt6::" OUTPUT_VARIABLE qt)
    add_executable(${name} ${sources})
    target_link_libraries(${name} PRIVATE chancery_flags Qt6::Core ${qt} ${arg_DEPENDS})
    target_compile_definitions(${name} PRIVATE CHANCERY_VERSION="${PROJECT_VERSION}")
    if("Widgets" IN_LIST arg_QT)
        set(gui GUI)
    endif()
    chancery_prepare_target(${name} ${gui})
    install(TARGETS ${name} RUNTIME DESTINATION bin)
endfunction()

# chancery_add_resources(name PREFIX /chancery/x [BASE dir] FILES ...)
#
# Files compiled in under :/chancery/x. Qt hands the generated object to every program that links
# the target, through any number of static libraries, so no Q_INIT_RESOURCE is needed.
function(chancery_add_resources name)
    cmake_parse_arguments(PARSE_ARGV 1 arg "" "PREFIX;BASE" "FILES")
    if(NOT arg_FILES)
        add_library(${name} INTERFACE)
        return()
    endif()
    # A static library must hold something of its own; the files live in the object beside it.
    set(anchor "${CMAKE_CURRENT_BINARY_DIR}/${name}.cpp")
    file(CONFIGURE OUTPUT "${anchor}" CONTENT "extern const char *const @name@_prefix = \"@arg_PREFIX@\";\n" @ONLY)
    add_library(${name} STATIC "${anchor}")
    target_link_libraries(${name} PUBLIC Qt6::Core)
    if(NOT arg_BASE)
        set(arg_BASE "${CMAKE_CURRENT_SOURCE_DIR}")
    endif()
    qt_add_resources(${name} ${name} PREFIX "${arg_PREFIX}" BASE "${arg_BASE}" FILES ${arg_FILES})
endfunction()

# chancery_link(name target...): one more dependency for a library that was added, whether it has
# sources yet or not.
function(chancery_link name)
    get_target_property(type ${name} TYPE)
    if(type STREQUAL "INTERFACE_LIBRARY")
        target_link_libraries(${name} INTERFACE ${ARGN})
    else()
        target_link_libraries(${name} PUBLIC ${ARGN})
    endif()
endfunction()
