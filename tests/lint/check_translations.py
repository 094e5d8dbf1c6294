# SPDX-FileCopyrightText: Chancery contributors
# SPDX-License-Identifier: GPL-3.0-or-later

"""French says everything that English says, and English knows its plurals.

Reads the sources with lupdate into a copy of each catalogue: what is new there, or unfinished, was
forgotten. A tr() that lupdate cannot attribute to a context would stay English for ever.
"""

import shutil
import subprocess
import sys
import tempfile
import xml.etree.ElementTree as ElementTree
from pathlib import Path

from source_tree import Finding, run

LUPDATE = ("/usr/lib/qt6/bin/lupdate", "lupdate6", "lupdate-qt6", "lupdate")
CATALOGUES = {"translations/chancery_fr.ts": [], "translations/chancery_en.ts": ["-pluralonly"]}
SOURCES = ("models", "ui", "app")


def tool():
    for name in LUPDATE:
        found = shutil.which(name)
        if found:
            return found
    return None


def unfinished(catalogue):
    for context in ElementTree.parse(catalogue).getroot().iter("context"):
        for message in context.iter("message"):
            translation = message.find("translation")
            if translation is None or translation.get("type") == "unfinished":
                yield context.find("name").text, message.find("source").text or ""


def check(tree):
    lupdate = tool()
    if not lupdate:
        yield Finding("translations", 1, "lupdate is not there", "install the packages of tools/apt-packages.txt")
        return
    sources = [str(tree.root / folder) for folder in SOURCES if (tree.root / folder).is_dir()]
    for path, options in CATALOGUES.items():
        with tempfile.TemporaryDirectory() as folder:
            copy = Path(folder) / "copy.ts"
            if (tree.root / path).exists():
                shutil.copy(tree.root / path, copy)
            call = [lupdate, "-silent", "-locations", "none", "-no-obsolete", *options, "-I", str(tree.root), *sources,
                    "-ts", str(copy)]
            done = subprocess.run(call, capture_output=True, text=True, check=False)
            for line in done.stderr.splitlines():
                if "lacks Q_OBJECT" in line:
                    yield Finding(line.split(":")[0], 1, "a tr() without a context of its own",
                                  "use Q_DECLARE_TR_FUNCTIONS, or QCoreApplication::translate with a context")
            for context, source in unfinished(copy):
                yield Finding(path, 1, f"{context}: “{source}” is not translated",
                              "run lupdate as this rule does, and translate it in the same change")


if __name__ == "__main__":
    run(check)
