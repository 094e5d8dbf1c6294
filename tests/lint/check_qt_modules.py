# SPDX-FileCopyrightText: Chancery contributors
# SPDX-License-Identifier: GPL-3.0-or-later

"""Each floor includes only the Qt modules that are its own (layers.py)."""

import os
import re

import layers
from source_tree import Finding, line_of, run, split_cpp

INCLUDE = re.compile(r"^[ \t]*#[ \t]*include[ \t]*<([\w/.]+)>", re.MULTILINE)


def read_modules(folder):
    """Header name -> module, from the installed Qt: Qt6/QtWidgets/QWidget gives QWidget: Widgets.
    A header that several modules have belongs to Core or Gui first."""
    found = {}
    first = ["QtCore", "QtGui", "QtWidgets"]
    others = sorted(name for name in os.listdir(folder) if name.startswith("Qt") and name not in first)
    for module in first + others:
        path = os.path.join(folder, module)
        if os.path.isdir(path):
            for header in os.listdir(path):
                found.setdefault(header, module[2:])
    return found


def check_file(tree, path, modules):
    folder = layers.folder_of(path)
    allowed = layers.qt_modules(folder)
    code, _, _ = split_cpp(tree.read(path))
    for match in INCLUDE.finditer(code):
        name = match.group(1)
        line = line_of(code, match.start())
        if name.startswith("Qt") and "/" in name:
            module, name = name.split("/", 1)[0][2:], name.split("/", 1)[1]
        else:
            module = modules.get(name)
        if module is None:
            continue
        if module not in allowed:
            yield Finding(path, line, f"{folder} may not use <{match.group(1)}> of Qt{module}",
                          f"it may use {', '.join(sorted(allowed))}; move what needs the rest a floor up")
        elif module == "Network" and name not in layers.LOCAL_SOCKET_HEADERS:
            yield Finding(path, line, f"<{match.group(1)}> could open a connection",
                          "of QtNetwork only QLocalServer and QLocalSocket are used")


def check(tree, qt_headers):
    modules = read_modules(qt_headers)
    for path in tree.code("models", "ui", "app"):
        if layers.folder_of(path):
            yield from check_file(tree, path, modules)


if __name__ == "__main__":
    run(check, lambda parser: parser.add_argument("qt_headers", help="folder that holds QtCore, QtGui, ..."))
