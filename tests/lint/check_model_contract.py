# SPDX-FileCopyrightText: Chancery contributors
# SPDX-License-Identifier: GPL-3.0-or-later

"""Item models live in models/items, and each has a test with QAbstractItemModelTester."""

import re

from source_tree import Finding, line_of, run, split_cpp

CLASS = re.compile(r"\b(?:class|struct)\s+(\w+)\s*(?:final\s*)?:(?!:)([^{;]*)\{")
BASE = re.compile(r"(?:public|protected|private|virtual|\s)*([\w:]+)")
QT_MODEL = re.compile(r"^(QAbstract(Item|List|Table|Proxy)Model|QSortFilterProxyModel|QIdentityProxyModel|"
                      r"QTransposeProxyModel|QConcatenateTablesProxyModel|QStandardItemModel|QStringListModel)$")
TESTER = re.compile(r"QAbstractItemModelTester|\w*[mM]odel_?[cC]ontract\w*")


def bases_of(text):
    """The names in a base clause, without template arguments and namespaces."""
    while re.search(r"<[^<>]*>", text):
        text = re.sub(r"<[^<>]*>", "", text)
    names = [BASE.match(part.strip()) for part in text.split(",") if part.strip()]
    return {match.group(1).split("::")[-1] for match in names if match}


def classes(tree):
    """name -> (path, line, bases) for the classes of models/, ui/ and app/."""
    found = {}
    for path in tree.code("models", "ui", "app"):
        code, _, _ = split_cpp(tree.read(path))
        for match in CLASS.finditer(code):
            found[match.group(1)] = (path, line_of(code, match.start()), bases_of(match.group(2)))
    return found


def is_model(name, known, seen=()):
    if QT_MODEL.match(name):
        return True
    return name in known and name not in seen and any(
        is_model(base, known, (*seen, name)) for base in known[name][2])


def check(tree):
    known = classes(tree)
    bases = set().union(*(entry[2] for entry in known.values())) if known else set()
    tested = [split_cpp(tree.read(path))[0] for path in tree.code("tests")]
    tested = "\n".join(code for code in tested if TESTER.search(code))
    for name, (path, line, _) in known.items():
        if not is_model(name, known):
            continue
        if not path.startswith("models/items/"):
            yield Finding(path, line, f"{name} is an item model outside models/items", "move it there")
        # A skeleton that others derive from is tested through them.
        elif name not in bases and not re.search(rf"\b{name}\b", tested):
            yield Finding(path, line, f"{name} has no test with QAbstractItemModelTester",
                          "write one with tests/support/modelcontract.h in tests/items")


if __name__ == "__main__":
    run(check)
