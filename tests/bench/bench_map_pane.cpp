// SPDX-FileCopyrightText: Chancery contributors
// SPDX-License-Identifier: GPL-3.0-or-later

// The real pane in a window: frames while the pointer drags and the wheel turns, and a change of the as-of day from
// AsOfDay::setDay() to the painted window. Software rendering, at ministry size, and with thousands of assertions for
// one country. `--pictures DIR` writes what was measured, to look at; `--days` leaves out the frames.

#include "models/records/law_fields.h"
#include "models/workspace/generator.h"
#include "models/workspace/seed_loader.h"
#include "tests/bench/measure.h"
#include "tests/support/pane_fixture.h"
#include "ui/charts/charts_pane_factory.h"
#include "ui/map/map_canvas.h"
#include "ui/map/map_pane_factory.h"

#include <QAction>
#include <QApplication>
#include <QDir>
#include <QElapsedTimer>
#include <QMouseEvent>
#include <QTimer>
#include <QVBoxLayout>
#include <QWheelEvent>

#include <cmath>

using namespace chancery;
using namespace chancery::bench;
using namespace Qt::StringLiterals;

namespace {

//! The pane in its window, and what a reader does to it.
class Scene
{
public:
    explicit Scene(test::TestWorkspace &file)
        : m_store(file.filePath(u"settings.ini"_s), QSettings::IniFormat)
        , m_settings(m_store)
        , asOf(seedDemoDay())
        , m_context{*file, m_prompts, m_settings, asOf}
        , m_window(std::make_unique<QWidget>())
        , map(makeMapPane(m_context))
    {
        auto *layout = new QVBoxLayout(m_window.get());
        layout->setContentsMargins(0, 0, 0, 0);
        layout->addWidget(map->toolBar());
        layout->addWidget(map.get(), 1);
    }

    void show(QSize size)
    {
        m_window->resize(size);
        m_window->show();
        settle();
    }
    void showCharts()
    {
        m_charts = makeChartsPane(m_context);
        m_charts->resize(m_window->size());
        m_charts->show();
        settle();
    }
    void press(const QString &action) { map->findChild<QAction *>(action)->trigger(); }
    void choose(const QString &key) { map->showRecord({Kind::Jurisdiction, seedId(key)}); }
    MapCanvas &canvas() const { return *map->findChild<MapCanvas *>(u"mapCanvas"_s); }
    //! Until nothing is left to paint.
    static void settle()
    {
        for (int i = 0; i < 20; ++i)
            QCoreApplication::processEvents();
    }
    void picture(const QString &name) const
    {
        const QStringList arguments = QCoreApplication::arguments();
        if (arguments.size() == 3 && arguments[1] == "--pictures"_L1)
            m_window->grab().save(QDir(arguments[2]).filePath(name % u".png"_s));
    }

private:
    test::ScriptedPrompts m_prompts;
    QSettings m_store;
    UiSettings m_settings;

public:
    AsOfDay asOf;

private:
    PaneContext m_context;
    std::unique_ptr<Pane> m_charts;
    std::unique_ptr<QWidget> m_window;

public:
    std::unique_ptr<Pane> map; // before its window, which would delete it
};

//! A frame is what happens between an event and the painted canvas; what the pane paints of itself afterwards is a
//! frame too.
class Frames
{
public:
    explicit Frames(MapCanvas &canvas) : m_canvas(canvas) { }

    template<typename Event>
    void add(Event event)
    {
        m_times.append(milliseconds([&] {
            QApplication::sendEvent(&m_canvas, &event);
            m_canvas.repaint();
        }));
        const double more = milliseconds([] { QCoreApplication::processEvents(); });
        if (more > 1)
            m_times.append(more);
    }
    //! What is drawn once the hand rests.
    void rest()
    {
        QTimer ticks; // wakes the loop
        ticks.start(5);
        QElapsedTimer waited;
        waited.start();
        while (waited.elapsed() < 500) {
            const double more =
                milliseconds([] { QCoreApplication::processEvents(QEventLoop::WaitForMoreEvents); });
            if (more > 1)
                m_times.append(more);
        }
    }
    void tell(Table &table, const QString &what) const
    {
        table.row(what % u", median"_s, 0, percentile(m_times, 0.5), u"16"_s);
        table.row(what % u", p99"_s, 0, percentile(m_times, 0.99), u"33"_s);
    }

private:
    MapCanvas &m_canvas;
    QList<double> m_times;
};

QMouseEvent mouse(QEvent::Type type, QPointF at, Qt::MouseButton button)
{
    return {type, at, at, button, Qt::LeftButton, Qt::NoModifier};
}

void drag(Table &table, MapCanvas &canvas, const QString &what)
{
    Frames frames(canvas);
    const QPointF middle = QRectF(canvas.rect()).center();
    const double reach = canvas.width() / 5.0;
    auto press = mouse(QEvent::MouseButtonPress, middle, Qt::LeftButton);
    QApplication::sendEvent(&canvas, &press);
    for (int i = 1; i <= 240; ++i)
        frames.add(mouse(QEvent::MouseMove,
                         middle + QPointF(reach * std::sin(i / 20.0), reach / 2 * std::sin(i / 13.0)),
                         Qt::NoButton));
    auto release = mouse(QEvent::MouseButtonRelease, middle, Qt::LeftButton);
    QApplication::sendEvent(&canvas, &release);
    frames.rest();
    frames.tell(table, what % u", pan"_s);
}

//! Fine steps, as a touchpad sends them, in and out again.
void turnWheel(Table &table, MapCanvas &canvas, const QString &what)
{
    Frames frames(canvas);
    const QPointF at(canvas.width() * 0.6, canvas.height() * 0.4);
    for (int i = 0; i < 240; ++i) {
        const QPoint step(0, i % 120 < 60 ? 30 : -30);
        frames.add(QWheelEvent(at, at, {}, step, Qt::NoButton, Qt::NoModifier, Qt::NoScrollPhase, false));
    }
    frames.rest();
    frames.tell(table, what % u", zoom"_s);
}

void measureFrames(Table &table, Scene &scene, const QString &what)
{
    for (const bool region : {false, true}) {
        const QString place = what % (region ? u" southeast"_s : u" Europe"_s);
        scene.press(region ? u"map.fit-region"_s : u"map.fit-europe"_s);
        Scene::settle();
        scene.picture(place);
        drag(table, scene.canvas(), place);
        scene.press(region ? u"map.fit-region"_s : u"map.fit-europe"_s);
        Scene::settle();
        turnWheel(table, scene.canvas(), place);
    }
}

void measureDays(Table &table, Scene &scene, const QString &what)
{
    scene.press(u"map.fit-region"_s);
    Scene::settle();
    QList<double> times;
    QList<double> models; // what it takes before anything is painted
    for (int i = 0; i < 40; ++i) {
        const QDate day = QDate(2010 + i % 10, 1 + i % 12, 1 + i % 28);
        models.append(milliseconds([&] { scene.asOf.setDay(day); }));
        times.append(models.last() + milliseconds([] { Scene::settle(); }));
    }
    scene.picture(what);
    table.row(what % u", median"_s, 0, percentile(times, 0.5), u"50"_s);
    table.row(what % u", p99"_s, 0, percentile(times, 0.99), u""_s);
    table.row(what % u", of it models"_s, 0, percentile(models, 0.5), u""_s);
}

void measureChanges(Table &table, test::TestWorkspace &file, QSize size, const QString &what)
{
    Scene scene(file);
    scene.show(size);
    measureDays(table, scene, what % u": the map"_s);
    scene.choose(u"jurisdiction:BA"_s);
    measureDays(table, scene, what % u": and a country"_s);
    scene.press(u"map.compare"_s);
    measureDays(table, scene, what % u": compared"_s);
    scene.press(u"map.compare"_s);
    scene.showCharts();
    measureDays(table, scene, what % u": and the charts"_s);
    scene.press(u"map.missions"_s);
    measureDays(table, scene, what % u": and missions"_s);
}

//! Each holds for a month, the next takes its place, and every third one speaks against it.
void addAssertions(Workspace &workspace, int count)
{
    namespace field = fields::classification;
    const Record sample = workspace.all(Kind::Classification).first();
    const RecordIds terms = [&] {
        RecordIds ids;
        for (const Record &term : workspace.all(Kind::Term)) {
            if (term.get(fields::term::scheme) == sample.get(field::scheme))
                ids.append(term.id());
        }
        return ids;
    }();
    QList<Edit> edits;
    for (int i = 0; i < count; ++i) {
        Record record = sample;
        record.setId(RecordId::derived({"bench", QByteArray::number(i)}));
        const QDate from = QDate(1600, 1, 1).addMonths(i);
        record.set(field::jurisdiction, seedId(u"jurisdiction:BA"));
        record.set(field::terms, {terms.at(i % terms.size())});
        record.set(field::validFrom, PartialDate(from));
        record.set(field::validTo, PartialDate(from.addMonths(i % 3 == 0 ? 40 : 1)));
        edits.append(Edit::insert(record));
    }
    need(workspace.commit(edits, u"bench"_s));
}

} // namespace

int main(int argc, char *argv[])
{
    qputenv("LC_ALL", "C.UTF-8");
    const QApplication app(argc, argv);
    Table table;
    test::TestWorkspace file(Contents::Demo);
    need(generateRecords(*file, GeneratorSize::ministry(), 1));
    if (!app.arguments().contains(u"--days"_s)) {
        table.head(u"Frames of the pane, ministry"_s);
        Scene scene(file);
        scene.show({2560, 1440});
        measureFrames(table, scene, u"1440p"_s);
        scene.show({3840, 2160});
        measureFrames(table, scene, u"4K"_s);
        scene.press(u"map.missions"_s);
        measureFrames(table, scene, u"4K with missions"_s);
    }
    table.head(u"Change of the as-of day, ministry"_s);
    measureChanges(table, file, {2560, 1440}, u"1440p"_s);
    measureChanges(table, file, {3840, 2160}, u"4K"_s);
    addAssertions(*file, 5000);
    table.head(u"Change of the as-of day, 5,000 assertions for one country"_s);
    measureChanges(table, file, {2560, 1440}, u"1440p"_s);
    return 0;
}
