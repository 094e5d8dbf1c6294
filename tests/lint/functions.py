# SPDX-FileCopyrightText: Chancery contributors
# SPDX-License-Identifier: GPL-3.0-or-later

"""Finds the functions of a C++ file, with the number of lines of their bodies."""

import re
from dataclasses import dataclass

from source_tree import line_of, split_cpp

SCOPE = re.compile(r"\b(namespace|class|struct|union|enum|extern)\b")
TYPE = re.compile(r"\s*(?:class|struct|union|enum(?:\s+class)?)\s+(?:\w+\s+)?(\w+)\s*(?:final\s*)?(?::(?!:)|$)")
NAME = re.compile(
    r"""((?:\w+(?:<[^<>()]*>)?\s*::\s*)*
         (?:operator\s*[^\s\w(]{1,3}|operator\s*\(\s*\)|operator\s+\w+|~?\w+))\s*\(""", re.VERBOSE)
ACCESS = re.compile(r"\b(public|private|protected|Q_SIGNALS|Q_SLOTS|signals|slots)\s*$")
DIRECTIVE = re.compile(r"^[ \t]*#(?:[^\n\\]|\\\n|\\.)*", re.MULTILINE)
NOT_A_FUNCTION = {"if", "for", "while", "switch", "catch", "return", "decltype", "alignas", "noexcept", "requires",
                  "sizeof", "Q_DECLARE_METATYPE", "Q_PROPERTY"}


@dataclass
class Function:
    name: str
    line: int
    lines: int
    constructor: bool


def _function_name(bare):
    """The qualified name before the first parameter list, or None."""
    for match in NAME.finditer(bare):
        name = re.sub(r"\s+", "", match.group(1))
        if name not in NOT_A_FUNCTION:
            return name
    return None


def _is_assignment(bare):
    """Whether the head has a `=` outside parentheses: then its brace opens a value."""
    depth = 0
    for index, char in enumerate(bare):
        depth += {"(": 1, "[": 1, ")": -1, "]": -1}.get(char, 0)
        if char == "=" and depth == 0 and not re.search(r"operator\s*[=!<>+\-*/%&|^]*$", bare[:index]):
            return True
    return False


def _classify(head):
    """'scope', 'function' or 'value' for the text before an opening brace at namespace or class level,
    and that text without template parameters."""
    bare = re.sub(r"\btemplate\s*<[^{}]*?>\s*(?=\w|\[)", "", head)
    if TYPE.match(bare) or ("(" not in bare and SCOPE.search(bare)):
        return "scope", bare
    if _function_name(bare) is None or _is_assignment(bare):
        return "value", bare
    return "function", bare


def _is_member_initialiser(head):
    """In `: m_a{` the brace opens a member's value; in `: m_a(1) {` it opens the body."""
    parameters_end = re.search(r"\)\s*(?:noexcept\s*)?:(?!:)", head)
    return bool(parameters_end) and bool(re.search(r"[\w>]\s*$", head)) and not re.search(
        r"\)\s*(const|noexcept|override|final)\s*$", head)


def _is_constructor(name, enclosing):
    parts = [re.sub(r"<.*", "", part) for part in name.split("::")]
    return (len(parts) > 1 and parts[-1] == parts[-2]) or (len(parts) == 1 and parts[0] == enclosing)


def _matching(code, position):
    depth = 0
    for index in range(position, len(code)):
        if code[index] == "{":
            depth += 1
        elif code[index] == "}":
            depth -= 1
            if depth == 0:
                return index
    return len(code) - 1


def functions(text):
    code, _, _ = split_cpp(text)
    code = DIRECTIVE.sub(lambda line: re.sub(r"[^\n]", " ", line.group(0)), code)
    found, scopes, head_start, index = [], [], 0, 0
    while index < len(code):
        char = code[index]
        if char == ";" and _balanced(code[head_start:index]):
            head_start = index + 1
        elif char == ":" and ACCESS.search(code[head_start:index]):
            head_start = index + 1
        elif char == "}":
            if scopes:
                scopes.pop()
            head_start = index + 1
        elif char == "{":
            head = code[head_start:index]
            end = _matching(code, index)
            if not _balanced(head) or _is_member_initialiser(head):
                index = end
            else:
                kind, bare = _classify(head)
                if kind == "scope":
                    match = TYPE.match(bare)
                    scopes.append(match.group(1) if match else "")
                    head_start = index + 1
                else:
                    if kind == "function":
                        name = _function_name(bare)
                        found.append(Function(name, line_of(code, index), _body_lines(code, index, end),
                                              _is_constructor(name, scopes[-1] if scopes else "")))
                        head_start = end + 1
                    index = end
        index += 1
    return found


def _balanced(head):
    return head.count("(") == head.count(")")


def _body_lines(code, start, end):
    """Lines between the braces, not those of the braces."""
    return max(0, code.count("\n", start, end) - 1)
