# SPDX-FileCopyrightText: Chancery contributors
# SPDX-License-Identifier: GPL-3.0-or-later

"""No file names a package registry's host or a path of somebody's machine."""

import re

from source_tree import Finding, line_of, run

# Written in pieces, so that this file does not find itself.
HOSTS = ("registry" + r"\.npmjs", "registry" + r"\.yarnpkg", "deb" + r"\.debian", "security" + r"\.debian",
         "pypi" + r"\.org", "files" + r"\.pythonhosted", "proxy" + r"\.golang", "static" + r"\.crates")
HOST = re.compile("|".join(HOSTS), re.IGNORECASE)
PATH = re.compile(r"(?<![\w./~$}<-])/(" + "|".join(("work", "root")) + r")/\w")


def check(tree):
    for path in tree.files():
        text = tree.read(path)
        if text is None:
            continue
        for match in HOST.finditer(text):
            yield Finding(path, line_of(text, match.start()), f"a registry's host: {match.group(0)}",
                          "name the package alone; the client knows its registry")
        for match in PATH.finditer(text):
            yield Finding(path, line_of(text, match.start()), f"a machine's path: {match.group(0)}...",
                          "write it relative to the root of the project")


if __name__ == "__main__":
    run(check)
