# SPDX-FileCopyrightText: Chancery contributors
# SPDX-License-Identifier: GPL-3.0-or-later

"""Tests wait for a condition, never for a time, judge no speed, and fail on any warning."""

import re

from source_tree import Finding, line_of, run, split_cpp

WAIT = re.compile(
    r"\bqWait\s*\(|\bqSleep\s*\(|\bQThread\s*::\s*(sleep|msleep|usleep)\s*\(|\bsleep_(for|until)\s*\("
    r"|(?<![\w:.>])(usleep|nanosleep|sleep)\s*\(")
SPEED = re.compile(r"\bQ(VERIFY2?|COMPARE_L[TE])\s*\([^;]*\belapsed\s*\(\s*\)\s*(<|,)")
MARKER = "UNAVOIDABLE:"


def check_waits(path, text, code):
    lines = text.splitlines()
    for match in WAIT.finditer(code):
        line = line_of(code, match.start())
        if MARKER not in lines[line - 1] and (line < 2 or MARKER not in lines[line - 2]):
            yield Finding(path, line, f"a bare wait: {match.group(0)})",
                          f"QTRY_VERIFY or QSignalSpy::wait; if there is none, say why: // {MARKER} reason")


def check_speed(path, code):
    for match in SPEED.finditer(code):
        yield Finding(path, line_of(code, match.start()), "a test that judges speed",
                      "measure it in tests/bench; what never ends meets the timeout of its test")


def check(tree):
    for path in tree.code("tests"):
        text = tree.read(path)
        code, _, _ = split_cpp(text)
        yield from check_waits(path, text, code)
        if not path.startswith(("tests/bench/", "tests/fuzz/")):
            yield from check_speed(path, code)
        if re.search(r"/tst_\w+\.cpp$", path) and not re.search(r"\bfail\w*Warning\w*\b", code):
            yield Finding(path, 1, "warnings pass unseen",
                          'in init(): QTest::failOnWarning(QRegularExpression(u".?"_s));')


if __name__ == "__main__":
    run(check)
