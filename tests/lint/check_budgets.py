# SPDX-FileCopyrightText: Chancery contributors
# SPDX-License-Identifier: GPL-3.0-or-later

"""Files, functions and constructors keep to their budgets.

What cannot yet is listed in budget_exceptions.txt, which may only shrink: an entry that is no
longer needed, or larger than what it excuses, is a finding too.
"""

import re

from functions import functions
from source_tree import Finding, run

FILE, MAIN_WINDOW, FUNCTION, CONSTRUCTOR = 600, 350, 60, 40
EXCEPTIONS = "tests/lint/budget_exceptions.txt"
WAY_OUT = "split it by what it does; the budgets are in ARCHITECTURE.md"


def measure(tree, path):
    """Yields (subject, line, lines, budget); the subject is the file or file:function."""
    text = tree.read(path)
    main_window = re.fullmatch(r"ui/shell/main_?window\w*\.(cpp|h)", path)
    yield path, 1, text.count("\n"), MAIN_WINDOW if main_window else FILE
    for function in functions(text):
        # The rows of a data-driven test are a table, however long.
        if path.startswith("tests/") and function.name.endswith("_data"):
            continue
        yield (f"{path}:{function.name}", function.line, function.lines,
               CONSTRUCTOR if function.constructor else FUNCTION)


def read_exceptions(tree):
    """subject -> (lines excused, line in the list); each entry is `lines subject  # reason`."""
    exceptions = {}
    if not tree.exists(EXCEPTIONS):
        return exceptions
    for number, line in enumerate(tree.read(EXCEPTIONS).splitlines(), 1):
        match = re.match(r"(\d+)\s+(\S+)", line)
        if match:
            exceptions[match.group(2)] = (int(match.group(1)), number)
    return exceptions


def check(tree):
    exceptions = read_exceptions(tree)
    needed = {}
    for path in tree.code():
        for subject, line, lines, budget in measure(tree, path):
            if lines <= budget:
                continue
            needed[subject] = max(lines, needed.get(subject, 0))
            if lines > exceptions.get(subject, (0, 0))[0]:
                yield Finding(path, line, f"{subject} has {lines} lines, {budget} are allowed", WAY_OUT)
    for subject, (excused, number) in exceptions.items():
        if subject not in needed:
            yield Finding(EXCEPTIONS, number, f"{subject} keeps to its budget now", "delete the entry")
        elif needed[subject] < excused:
            yield Finding(EXCEPTIONS, number, f"{subject} has shrunk to {needed[subject]} lines",
                          f"write {needed[subject]} instead of {excused}")


if __name__ == "__main__":
    run(check)
