# SPDX-FileCopyrightText: Chancery contributors
# SPDX-License-Identifier: GPL-3.0-or-later

"""Models apply differences: only the skeleton in models/items/common may reset."""

import re

from source_tree import Finding, line_of, run, split_cpp

RESET = re.compile(r"\b(beginResetModel|endResetModel|resetInternalData)\b")


def check(tree):
    for path in tree.code("models", "ui", "app"):
        if path.startswith("models/items/common/"):
            continue
        code, _, _ = split_cpp(tree.read(path))
        for match in RESET.finditer(code):
            yield Finding(path, line_of(code, match.start()), f"{match.group(1)} loses selection and scroll",
                          "let the skeleton of models/items/common apply the difference")


if __name__ == "__main__":
    run(check)
