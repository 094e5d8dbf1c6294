# SPDX-FileCopyrightText: Chancery contributors
# SPDX-License-Identifier: GPL-3.0-or-later

"""What every lint rule shares: the files of the tree, C++ without comments and strings, findings.

The tree is walked, not asked of git, so that a rule says the same before and after a commit and
in an unpacked archive.
"""

import argparse
import os
import re
import sys
from pathlib import Path

SKIPPED_FOLDERS = {".git", "build", "third_party", "node_modules", "__pycache__", ".cache", ".idea", ".vscode"}
SKIPPED_SUFFIXES = (".pyc", ".swp", "~", ".orig", ".user")
CODE_FOLDERS = ("models", "ui", "app", "tests")


class Finding:
    """One broken rule: where, what, and the way out."""

    def __init__(self, path, line, message, way_out):
        self.path, self.line, self.message, self.way_out = str(path), line, message, way_out

    def __str__(self):
        return f"{self.path}:{self.line}: {self.message}\n    Way out: {self.way_out}"


class Tree:
    """The source tree below root; paths are relative and written with slashes."""

    def __init__(self, root):
        self.root = Path(root)

    def files(self, *suffixes, below=None):
        start = self.root / below if below else self.root
        found = []
        for folder, folders, names in os.walk(start):
            folders[:] = sorted(name for name in folders if name not in SKIPPED_FOLDERS)
            for name in sorted(names):
                if name.endswith(SKIPPED_SUFFIXES) or (suffixes and not name.endswith(suffixes)):
                    continue
                found.append((Path(folder) / name).relative_to(self.root).as_posix())
        return found

    def code(self, *folders):
        """C++ files of the given top folders, all code folders by default."""
        found = []
        for folder in folders or CODE_FOLDERS:
            if (self.root / folder).is_dir():
                found += self.files(".cpp", ".h", below=folder)
        return found

    def read(self, path):
        """Text of a file, or None when it is not text."""
        try:
            return (self.root / path).read_text(encoding="utf-8")
        except UnicodeDecodeError:
            return None

    def exists(self, path):
        return (self.root / path).exists()


def line_of(text, position):
    return text.count("\n", 0, position) + 1


TOKEN = re.compile(
    r"""(?P<line>//[^\n]*)
      |(?P<block>/\*.*?\*/)
      |(?P<raw>(?:u8|u|U|L)?R"(?P<tag>[^()\\\s]{0,16})\((?P<rawtext>.*?)\)(?P=tag)")
      |(?P<string>(?:u8|u|U|L)?"(?P<text>(?:\\.|[^"\\\n])*)")
      |(?P<number>\b\d[\w.']*)
      |(?P<char>'(?:\\.|[^'\\\n])+')""",
    re.VERBOSE | re.DOTALL,
)


def _blank(text):
    return re.sub(r"[^\n]", " ", text)


def split_cpp(text):
    """Returns (code, strings, comments): code keeps its length and lines, with comments and the
    inside of literals blanked; strings and comments are lists of (position, text)."""
    strings, comments, pieces, end = [], [], [], 0
    for match in TOKEN.finditer(text):
        whole = match.group(0)
        if match.group("number"):
            continue
        pieces.append(text[end:match.start()])
        end = match.end()
        if match.group("line") or match.group("block"):
            comments.append((match.start(), whole))
            pieces.append(_blank(whole))
            continue
        if match.group("raw"):
            strings.append((match.start(), match.group("rawtext")))
        elif match.group("string"):
            # The quotes of an include directive are kept, for the rules about includes.
            line_start = text.rfind("\n", 0, match.start()) + 1
            if re.match(r"\s*#\s*include\s*$", text[line_start:match.start()]):
                pieces.append(whole)
                continue
            strings.append((match.start(), match.group("text")))
        pieces.append('"' + _blank(whole[1:-1]) + '"')
    pieces.append(text[end:])
    return "".join(pieces), strings, comments


def run(check, add_arguments=None):
    """The main function of a rule: prints what it found, exits 1 if anything."""
    parser = argparse.ArgumentParser(description=sys.modules["__main__"].__doc__)
    parser.add_argument("root", help="root of the source tree")
    if add_arguments:
        add_arguments(parser)
    options = vars(parser.parse_args())
    tree = Tree(options.pop("root"))
    findings = sorted(check(tree, **options), key=lambda finding: (finding.path, finding.line))
    for finding in findings:
        print(finding)
    print(f"{len(findings)} findings" if findings else "clean")
    sys.exit(1 if findings else 0)
