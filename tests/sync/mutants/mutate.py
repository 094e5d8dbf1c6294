# SPDX-FileCopyrightText: Chancery contributors
# SPDX-License-Identifier: GPL-3.0-or-later

"""Writes a copy of a source with one fault in it: mutate.py MUTANT SOURCE TARGET.

A mutant is a file: the text to replace, a line of ===, the text to put there. Lines of # before the
first text say what the fault is. The text must stand in the source exactly once, so that a mutant
never goes out of date unseen.
"""

import sys
from pathlib import Path


def mutated(mutant, source):
    """The source with the fault in it; raises ValueError if it does not fit."""
    lines = mutant.splitlines(keepends=True)
    while lines and lines[0].startswith("#"):
        lines.pop(0)
    old, separator, new = "".join(lines).partition("===\n")
    if not separator or not old:
        raise ValueError("it has no text to replace")
    found = source.count(old)
    if found != 1:
        raise ValueError(f"its text stands {found} times in the source")
    return source.replace(old, new)


def main():
    mutant, source, target = (Path(argument) for argument in sys.argv[1:])
    try:
        text = mutated(mutant.read_text(encoding="utf-8"), source.read_text(encoding="utf-8"))
    except ValueError as error:
        sys.exit(f"{mutant}: {error}")
    target.write_text(text, encoding="utf-8")


if __name__ == "__main__":
    main()
