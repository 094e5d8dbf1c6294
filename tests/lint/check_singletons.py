# SPDX-FileCopyrightText: Chancery contributors
# SPDX-License-Identifier: GPL-3.0-or-later

"""No singletons: nothing is reached through instance(), self() or qApp."""

import re

from source_tree import Finding, line_of, run, split_cpp

DEFINITION = re.compile(r"\bstatic\b[^;{}()=]*[&*]\s*(instance|self|theInstance|globalInstance)\s*\(")
USE = re.compile(r"(::|->|\.)\s*(instance|globalInstance)\s*\(\s*\)")
APPLICATION = re.compile(r"\bqApp\b")
WAY_OUT = "pass the object in from main(), through constructors"


def check(tree):
    for path in tree.code():
        code, _, _ = split_cpp(tree.read(path))
        for pattern, what in ((DEFINITION, "a singleton is defined"), (USE, "a singleton is used"),
                              (APPLICATION, "qApp is a singleton")):
            for match in pattern.finditer(code):
                line = line_of(code, match.start(0) + len(match.group(0)) - 1)
                yield Finding(path, line, f"{what}: {match.group(0).strip()}", WAY_OUT)


if __name__ == "__main__":
    run(check)
