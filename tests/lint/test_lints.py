# SPDX-FileCopyrightText: Chancery contributors
# SPDX-License-Identifier: GPL-3.0-or-later

"""Each lint rule catches the fault it is there for, names file, line and way out, and is silent
on a clean tree."""

import subprocess
import sys
import tempfile
import unittest
from pathlib import Path

HERE = Path(__file__).parent
sys.path.insert(0, str(HERE))

from functions import functions  # noqa: E402
from source_tree import split_cpp  # noqa: E402

SPDX = "// SPDX-FileCopyrightText: Chancery contributors\n// SPDX-License-Identifier: GPL-3.0-or-later\n"
SPDX_HASH = SPDX.replace("//", "#")
CLEAN = {
    "models/records/record.h": SPDX + "#pragma once\n#include <QString>\nstruct Record { int id() { return 1; } };\n",
    "models/store/database.cpp": SPDX + '#include "models/records/record.h"\n#include <sqlite3.h>\n'
                                        'auto sql = "SELECT 1 FROM record";\n',
    "models/store/list_query.h": SPDX + "#pragma once\nstruct ListQuery { };\n",
    "models/store/CMakeLists.txt": SPDX_HASH + "chancery_add_library(chancery_store DEPENDS chancery_records)\n",
    "models/items/common/skeleton.h":
        SPDX + "#pragma once\n#include <QAbstractTableModel>\n"
               "class Skeleton : public QAbstractTableModel { void swap() { beginResetModel(); } };\n",
    "models/items/notes/note_model.h":
        SPDX + '#pragma once\n#include "models/items/common/skeleton.h"\n#include "models/store/list_query.h"\n'
               "class NoteModel final : public Skeleton { };\n",
    "ui/notes/notes_pane.cpp": SPDX + '#include "models/items/notes/note_model.h"\n#include <QWidget>\n'
                                      '#include "ui_notes.h"\nauto text = "Select a colour";\n',
    "app/desktop/main.cpp": SPDX + '#include "models/store/database.h"\n#include <QLocalSocket>\nint main() { }\n',
    "tests/items/tst_note_model.cpp":
        SPDX + '#include "models/items/notes/note_model.h"\n'
               "void init() { QTest::failOnWarning(any); NoteModel m; QAbstractItemModelTester t(&m); }\n",
    "README.md": "See https://example.org/work/item and ../home/page.\n",
}
QT = {"QtCore": ["QString", "QAbstractTableModel"], "QtWidgets": ["QWidget"], "QtGui": ["QPainter"],
      "QtNetwork": ["QLocalSocket", "QTcpSocket"], "QtSql": ["QSqlQuery"]}


def lines(count):
    return "".join(f"    f({number});\n" for number in range(count))


class LintTest(unittest.TestCase):
    def setUp(self):
        self.folder = tempfile.TemporaryDirectory()
        self.addCleanup(self.folder.cleanup)
        self.root = Path(self.folder.name) / "tree"
        self.qt = Path(self.folder.name) / "qt"
        for path, text in CLEAN.items():
            self.write(path, text)
        for module, headers in QT.items():
            (self.qt / module).mkdir(parents=True)
            for header in headers:
                (self.qt / module / header).touch()

    def write(self, path, text):
        target = self.root / path
        target.parent.mkdir(parents=True, exist_ok=True)
        target.write_text(text, encoding="utf-8")

    def lint(self, rule):
        arguments = [str(self.root)] + ([str(self.qt)] if rule == "qt_modules" else [])
        return subprocess.run([sys.executable, "-B", str(HERE / f"check_{rule}.py"), *arguments],
                              capture_output=True, text=True, check=False)

    def assert_clean(self, rule):
        result = self.lint(rule)
        self.assertEqual((result.returncode, result.stdout), (0, "clean\n"), result.stderr)

    def assert_caught(self, rule, path, line, text, message):
        """Writes the file and expects exactly one finding, there."""
        self.write(path, text)
        result = self.lint(rule)
        self.assertEqual(result.returncode, 1, result.stdout + result.stderr)
        first, way_out, count = result.stdout.splitlines()
        self.assertTrue(first.startswith(f"{path}:{line}: "), first)
        self.assertIn(message, first)
        self.assertTrue(way_out.startswith("    Way out: ") and len(way_out) > 25, way_out)
        self.assertEqual(count, "1 findings")

    # A clean tree

    def test_clean_tree(self):
        for script in sorted(HERE.glob("check_*.py")):
            with self.subTest(script.stem):
                self.assert_clean(script.stem.removeprefix("check_"))

    # Arrows

    def test_ground_floor_includes_upwards(self):
        self.assert_caught("includes", "models/records/a.cpp", 3, SPDX + '#include "models/store/database.h"\n',
                           "models/records may not use models/store/database.h")

    def test_pane_passes_by_the_workspace(self):
        self.assert_caught("includes", "ui/map/a.cpp", 4, SPDX + '\n#include "models/sync/bundle.h"\n',
                           "ui/map may not use models/sync/bundle.h")

    def test_pane_includes_pane(self):
        self.assert_caught("includes", "ui/map/a.cpp", 3, SPDX + '#include "ui/notes/notes_pane.h"\n',
                           "ui/map may not use ui/notes")

    def test_shell_names_a_pane(self):
        self.assert_caught("includes", "ui/shell/a.cpp", 3, SPDX + '#include "ui/map/map_pane.h"\n',
                           "ui/shell may not use ui/map")

    def test_pane_includes_the_window(self):
        self.assert_caught("includes", "ui/map/a.cpp", 3, SPDX + '#include "ui/shell/main_window.h"\n',
                           "ui/map may not use ui/shell")

    def test_controls_know_no_models(self):
        self.assert_caught("includes", "ui/widgets/a.cpp", 3, SPDX + '#include "models/items/notes/note_model.h"\n',
                           "ui/widgets may not use models/items")

    def test_product_includes_test(self):
        self.assert_caught("includes", "app/desktop/a.cpp", 3, SPDX + '#include "tests/support/clock.h"\n', "tests/")

    def test_include_beside(self):
        self.assert_caught("includes", "models/store/a.cpp", 3, SPDX + '#include "database.h"\n',
                           "not written from the root")

    def test_include_in_a_comment_is_none(self):
        self.write("models/records/a.cpp", SPDX + '/*\n#include "models/store/database.h"\n*/\n')
        self.assert_clean("includes")

    def test_link_against_the_arrow(self):
        self.assert_caught("includes", "models/merge/CMakeLists.txt", 4,
                           SPDX_HASH + "chancery_add_library(chancery_merge\n    DEPENDS chancery_store)\n",
                           "models/merge may not link chancery_store")

    # Qt modules

    def test_widgets_on_the_ground_floor(self):
        self.assert_caught("qt_modules", "models/reports/a.cpp", 3, SPDX + "#include <QWidget>\n", "of QtWidgets")

    def test_module_written_out(self):
        self.assert_caught("qt_modules", "models/store/a.cpp", 3, SPDX + "#include <QtSql/QSqlQuery>\n", "of QtSql")

    def test_gui_below_cartography(self):
        self.assert_caught("qt_modules", "models/analysis/a.cpp", 3, SPDX + "#include <QPainter>\n", "of QtGui")

    def test_network(self):
        self.assert_caught("qt_modules", "app/desktop/a.cpp", 3, SPDX + "#include <QTcpSocket>\n",
                           "could open a connection")

    # Budgets

    def test_long_file(self):
        self.assert_caught("budgets", "models/text/a.cpp", 1, SPDX + "\n" * 599, "has 601 lines, 600 are allowed")

    def test_long_main_window(self):
        self.assert_caught("budgets", "ui/shell/main_window.cpp", 1, "\n" * 351, "351 lines, 350 are allowed")

    def test_long_function(self):
        self.assert_caught("budgets", "models/text/a.cpp", 4, SPDX + f"void A::b() const\n{{\n{lines(61)}}}\n",
                           "A::b has 61 lines, 60 are allowed")

    def test_long_constructor(self):
        text = f"A::A(int x)\n    : m_a{{x}}\n    , m_b(x)\n{{\n{lines(41)}}}\n"
        self.assert_caught("budgets", "ui/map/a.cpp", 6, SPDX + text, "A::A has 41 lines, 40 are allowed")

    def test_function_at_its_budget(self):
        self.write("models/text/a.cpp", SPDX + f"void b()\n{{\n{lines(60)}}}\n")
        self.assert_clean("budgets")

    def test_exception_excuses(self):
        self.write("models/text/a.cpp", SPDX + "\n" * 698)
        self.write("tests/lint/budget_exceptions.txt", "700 models/text/a.cpp  # a table\n")
        self.assert_clean("budgets")

    def test_exception_must_shrink(self):
        self.write("models/text/a.cpp", SPDX + "\n" * 648)
        self.assert_caught("budgets", "tests/lint/budget_exceptions.txt", 2, "# list\n700 models/text/a.cpp\n",
                           "has shrunk to 650")

    def test_exception_no_longer_needed(self):
        self.assert_caught("budgets", "tests/lint/budget_exceptions.txt", 1, "700 models/records/record.h\n",
                           "keeps to its budget now")

    # SQL, singletons, resets

    def test_sql_above_the_store(self):
        self.assert_caught("sql", "models/workspace/a.cpp", 4,
                           SPDX + 'auto a = 1;\nauto sql = u"\\n"_s + u"b"_s; auto s = u"DELETE FROM x"_s;\n',
                           "DELETE FROM x")

    def test_sql_in_a_raw_string(self):
        self.assert_caught("sql", "ui/map/a.cpp", 3, SPDX + 'auto s = R"(\n  SELECT a\n)";\n', "SELECT a")

    def test_sqlite_header(self):
        self.assert_caught("sql", "models/sync/a.cpp", 3, SPDX + "#include <sqlite3.h>\n", "SQLite header")

    def test_calendar_words_are_no_sql(self):
        self.write("models/exchange/a.cpp", SPDX + 'auto a = "BEGIN:VEVENT"; auto b = "UPDATE"; // SELECT x\n')
        self.assert_clean("sql")

    def test_singleton_defined(self):
        self.assert_caught("singletons", "models/text/a.h", 3, SPDX + "class A { static A &instance(); };\n",
                           "is defined")

    def test_singleton_used(self):
        self.assert_caught("singletons", "ui/map/a.cpp", 3, SPDX + "auto *a = QCoreApplication::instance();\n",
                           "is used")

    def test_q_app(self):
        self.assert_caught("singletons", "ui/map/a.cpp", 3, SPDX + "void f() { qApp->quit(); }\n", "qApp")

    def test_reset(self):
        self.assert_caught("resets", "models/items/notes/a.cpp", 3, SPDX + "void f() { beginResetModel(); }\n",
                           "beginResetModel")

    # Headers, test manners, model contract, traces

    def test_no_licence(self):
        self.assert_caught("headers", "models/text/a.cpp", 1, "int a;\n", "no SPDX header")

    def test_no_pragma_once(self):
        self.assert_caught("headers", "models/text/a.h", 1, SPDX + "int a;\n", "#pragma once")

    def test_bare_wait(self):
        self.assert_caught("test_manners", "tests/gui/a.cpp", 4, SPDX + "\nvoid f() { QTest::qWait(50); }\n",
                           "a bare wait")

    def test_sleep(self):
        self.assert_caught("test_manners", "tests/gui/a.cpp", 3, SPDX + "void f() { QThread::msleep(5); }\n",
                           "a bare wait")

    def test_wait_with_a_reason(self):
        self.write("tests/gui/a.cpp", SPDX + "// UNAVOIDABLE: the clock of the file system\nf = QTest::qSleep(9);\n")
        self.assert_clean("test_manners")

    def test_speed(self):
        self.assert_caught("test_manners", "tests/gui/a.cpp", 3, SPDX + "void f() { QVERIFY(timer.elapsed() < 5); }\n",
                           "judges speed")

    def test_warnings_pass(self):
        self.assert_caught("test_manners", "tests/gui/tst_a.cpp", 1, SPDX, "warnings pass unseen")

    def test_model_without_tester(self):
        self.assert_caught("model_contract", "models/items/map/a.h", 4,
                           SPDX + "#pragma once\nclass LegendModel : public NoteModelBase<int>, public Skeleton\n{ };\n",
                           "LegendModel has no test")

    def test_model_named_in_a_test_without_tester(self):
        self.write("tests/items/b.cpp", SPDX + "LegendModel m;\n")
        self.assert_caught("model_contract", "models/items/map/a.h", 3,
                           SPDX + "class LegendModel : public QAbstractListModel { };\n", "LegendModel has no test")

    def test_model_elsewhere(self):
        self.assert_caught("model_contract", "ui/map/a.h", 3,
                           SPDX + "class LegendModel : public QSortFilterProxyModel { };\n", "outside models/items")

    def test_registry_host(self):
        self.assert_caught("traces", "tools/lock.json", 2, '{\n"url": "https://registry.' + 'npmjs.org/a"}\n',
                           "a registry's host")

    def test_machine_path(self):
        self.assert_caught("traces", "docs/a.md", 1, "see /" + "work/main/x\n", "a machine's path")


    # Words

    def test_untranslated(self):
        self.write("ui/notes/pane.h", SPDX + "#pragma once\nclass Pane : public QObject { Q_OBJECT };\n")
        self.write("ui/notes/pane.cpp", SPDX + '#include "ui/notes/pane.h"\nvoid Pane::f() { tr("Save"); }\n')
        result = self.lint("translations")
        self.assertEqual(result.returncode, 1, result.stdout + result.stderr)
        self.assertIn("Pane: “Save” is not translated", result.stdout)
        self.assertIn("Way out: ", result.stdout)

    def test_words_without_context(self):
        self.write("ui/notes/free.cpp", SPDX + 'namespace chancery { QString f() { return tr("Save"); } }\n')
        result = self.lint("translations")
        self.assertEqual(result.returncode, 1, result.stdout + result.stderr)
        self.assertIn("a tr() without a context of its own", result.stdout)


class ReadingCppTest(unittest.TestCase):
    def test_literals_and_comments(self):
        code, strings, comments = split_cpp('f("a // b", \'"\', 1\'000); // "c"\n/* { */ R"x(")")x"; u"d\\"e"_s')
        self.assertEqual([text for _, text in strings], ["a // b", '")"', 'd\\"e'])
        self.assertEqual([text for _, text in comments], ['// "c"', "/* { */"])
        self.assertNotIn("{", code)

    def test_functions(self):
        source = """
namespace n {
const Table rows = {{1, f(2)}, {3, f(4)}};
constexpr auto more = make({
    {1, 2},
});
struct S : public Base {
    S(int a) : m_a{a}, m_b(a) {
        x();
    }
    bool operator<(const S &o) const { return m_a < o.m_a; }
    std::function<void()> m_f = [] { z(); };
};
template<typename T> requires (sizeof(T) > 1)
auto Foo<T>::bar(T a, QString b = {}) -> std::optional<T>
{
    if (a) {
        for (;;) { }
    }
    auto l = [&](int x) { return x; };
}
Foo::Foo(QWidget *parent)
    : QWidget(parent)
    , m_ui(std::make_unique<Ui::Foo>())
    , m_x{1}
{
    a();
}
Foo::~Foo() = default;
class QDate made(struct tm *t)
{
    return {};
}
static const auto lambda = [](int a) {
    return a;
};
}
"""
        found = [(f.name, f.lines, f.constructor) for f in functions(source)]
        self.assertEqual(found, [("S", 1, True), ("operator<", 0, False), ("Foo<T>::bar", 4, False),
                                 ("Foo::Foo", 1, True), ("made", 1, False)])


if __name__ == "__main__":
    unittest.main()
