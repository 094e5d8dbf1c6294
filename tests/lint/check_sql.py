# SPDX-FileCopyrightText: Chancery contributors
# SPDX-License-Identifier: GPL-3.0-or-later

"""SQL and the SQLite headers are at home in models/store alone."""

import re

from source_tree import Finding, line_of, run, split_cpp

STATEMENT = re.compile(
    r"\s*(SELECT|INSERT\s+(OR|INTO)|REPLACE\s+INTO|UPDATE\s+\w+\s+SET|DELETE\s+FROM|PRAGMA|ATTACH|"
    r"(CREATE|DROP|ALTER)\s+(TEMP\s+|VIRTUAL\s+|UNIQUE\s+)?(TABLE|INDEX|VIEW|TRIGGER))\b")
HEADER = re.compile(r"^[ \t]*#[ \t]*include[ \t]*[<\"]sqlite3\w*\.h[>\"]", re.MULTILINE)
WAY_OUT = "give models/store a function for it, and call that"


def check(tree):
    for path in tree.code("models", "ui", "app"):
        if path.startswith("models/store/"):
            continue
        code, strings, _ = split_cpp(tree.read(path))
        for position, text in strings:
            if STATEMENT.match(text):
                yield Finding(path, line_of(code, position), f"SQL outside models/store: {text.strip()[:40]}",
                              WAY_OUT)
        for match in HEADER.finditer(code):
            yield Finding(path, line_of(code, match.start()), "SQLite header outside models/store", WAY_OUT)


if __name__ == "__main__":
    run(check)
