# SPDX-FileCopyrightText: Chancery contributors
# SPDX-License-Identifier: GPL-3.0-or-later

"""Every source says its licence in two SPDX lines; every header is read once."""

from source_tree import Finding, run

TEXT = "SPDX-FileCopyrightText: Chancery contributors"
LICENCE = "SPDX-License-Identifier: GPL-3.0-or-later"
SUFFIXES = (".cpp", ".h", ".py", ".sh", ".cmake", "CMakeLists.txt", ".sql")


def check(tree):
    scripts = [path for path in ("dev", ".ci/run", "tools/fetch-deps") if tree.exists(path)]
    for path in tree.files(*SUFFIXES) + scripts:
        if path.startswith("tests/data/"):
            continue
        text = tree.read(path)
        head = "\n".join(text.splitlines()[:4])
        if TEXT not in head or LICENCE not in head:
            yield Finding(path, 1, "no SPDX header",
                          f"begin with two comment lines: {TEXT} / {LICENCE}")
        if path.endswith(".h") and "#pragma once" not in text:
            yield Finding(path, 1, "a header without #pragma once", "write it below the SPDX lines")


if __name__ == "__main__":
    run(check)
