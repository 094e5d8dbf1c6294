# SPDX-FileCopyrightText: Chancery contributors
# SPDX-License-Identifier: GPL-3.0-or-later

"""Includes and link lists follow the arrows of the architecture (layers.py)."""

import re

import layers
from source_tree import Finding, line_of, run, split_cpp

INCLUDE = re.compile(r'^[ \t]*#[ \t]*include[ \t]*"([^"]+)"', re.MULTILINE)
GENERATED = re.compile(r"(^|/)ui_\w+\.h$|\.moc$|^moc_\w+\.cpp$")
TARGET = re.compile(r"\bchancery_(ui_)?([a-z]+)\b")


def target_folder(prefix, name):
    """chancery_ui_map -> ui/map, chancery_store -> models/store; None for other targets."""
    if prefix:
        return f"ui/{name}"
    folder = f"models/{name}"
    return folder if folder in layers.FOLDERS else None


def check_file(tree, path):
    folder = layers.folder_of(path)
    code, _, _ = split_cpp(tree.read(path))
    for match in INCLUDE.finditer(code):
        header, line = match.group(1), line_of(code, match.start())
        if GENERATED.search(header):
            continue
        if "/" not in header or header.startswith("."):
            yield Finding(path, line, f'"{header}" is not written from the root',
                          'write the whole path, as in "models/store/database.h"')
        elif folder and not layers.may_use(folder, header):
            yield Finding(path, line, f"{folder} may not use {header}",
                          "go through the workspace, or move the code to the folder that may; a new arrow "
                          "is a change of the architecture: ARCHITECTURE.md and tests/lint/layers.py")


def check_links(tree, path):
    folder = "/".join(path.split("/")[:2])
    allowed = layers.allowed_folders(folder)
    if allowed is None:
        return
    text = re.sub(r"#[^\n]*", lambda comment: " " * len(comment.group(0)), tree.read(path))
    for match in TARGET.finditer(text):
        used = target_folder(match.group(1), match.group(2))
        if used and used != folder and used not in allowed:
            yield Finding(path, line_of(text, match.start()), f"{folder} may not link {match.group(0)}",
                          "take it out of DEPENDS; the table is tests/lint/layers.py")


def check(tree):
    for path in tree.code():
        yield from check_file(tree, path)
    for path in tree.files("CMakeLists.txt"):
        if re.fullmatch(r"(models|ui|app)/\w+/CMakeLists\.txt", path):
            yield from check_links(tree, path)


if __name__ == "__main__":
    run(check)
