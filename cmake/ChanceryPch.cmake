# SPDX-FileCopyrightText: Chancery contributors
# SPDX-License-Identifier: GPL-3.0-or-later

# Two precompiled headers, shared by all targets: reading Qt's headers is two thirds of the time
# that a small source takes (1.5 s with, 0.4 s without). On in the presets dev and asan; off in
# release, which so proves that every source includes what it uses.

option(CHANCERY_PCH "Share precompiled Qt headers between the targets" OFF)
if(NOT CHANCERY_PCH)
    return()
endif()

set(core_headers
    <QByteArray> <QDate> <QDateTime> <QHash> <QJsonArray> <QJsonObject> <QJsonValue> <QList> <QObject>
    <QRegularExpression> <QString> <QStringBuilder> <QStringList> <QVariant>
    <algorithm> <functional> <map> <memory> <optional> <set> <utility> <variant> <vector>
    <tl/expected.hpp>
)
set(widget_headers
    <QAbstractItemModel> <QAction> <QApplication> <QBoxLayout> <QLabel> <QLineEdit> <QMenu> <QPainter>
    <QSettings> <QStyledItemDelegate> <QTreeView> <QWidget>
)

set(anchor "${CMAKE_BINARY_DIR}/pch_anchor.cpp")
file(CONFIGURE OUTPUT "${anchor}" CONTENT "namespace chancery {}\n")

add_library(chancery_pch_core STATIC "${anchor}")
target_link_libraries(chancery_pch_core PRIVATE chancery_flags tl::expected Qt6::Core)
target_precompile_headers(chancery_pch_core PRIVATE ${core_headers})

add_library(chancery_pch_widgets STATIC "${anchor}")
target_link_libraries(chancery_pch_widgets PRIVATE chancery_flags tl::expected Qt6::Widgets)
target_precompile_headers(chancery_pch_widgets PRIVATE ${core_headers} ${widget_headers})
