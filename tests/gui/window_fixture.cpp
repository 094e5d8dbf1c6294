// SPDX-FileCopyrightText: Chancery contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "tests/gui/window_fixture.h"

#include "models/records/agenda_fields.h"
#include "models/records/writing_fields.h"
#include "models/workspace/workspace.h"
#include "ui/shell/workspace_page.h"
#include "ui/widgets/make_action.h"

#include <QVBoxLayout>

using namespace Qt::StringLiterals;

namespace chancery::test {

PlainPane::PlainPane(const PaneContext &context, const QString &id, Kind kind)
    : Pane(context, id)
    , m_kind(kind)
    , m_line(new QLineEdit(this))
    , m_action(makeAction(this, id + u".new"_s, u"New %1"_s.arg(id), u"plus"_s, QKeySequence(u"Ctrl+N"_s)))
{
    m_line->setObjectName(id + u"Line"_s);
    m_line->setAccessibleName(id);
    auto *layout = new QVBoxLayout(this);
    layout->addWidget(m_line);
    for (const Draft &draft : workspace().drafts()) {
        if (draft.kind == kind)
            m_line->setText(draft.text);
    }
}

bool PlainPane::showRecord(const RecordRef &ref)
{
    if (workspace().record(ref).isNull())
        return false;
    m_current = ref;
    emit currentRecordChanged(ref);
    return true;
}

void PlainPane::restoreState(const QJsonObject &state)
{
    mode = state.value(u"mode"_s).toInt();
}

void PlainPane::flush()
{
    if (m_line->text().isEmpty())
        return;
    Draft draft;
    draft.kind = m_kind;
    draft.record = workspace().newId();
    draft.field = "title";
    draft.text = m_line->text();
    draft.isNew = true;
    QVERIFY(workspace().saveDraft(draft).has_value());
}

WindowFixture::WindowFixture(QApplication &application)
    : m_application(application)
    , m_stored(m_folder.filePath(u"settings.ini"_s), QSettings::IniFormat)
    , settings(m_stored)
    , m_session(repeatableEnvironment())
{
    m_language.use(u"en"_s);
    settings.set(settings::language, u"en"_s);
    theme::apply(m_application, ThemeMode::Light);
    makeWindow();
}

void WindowFixture::makeWindow()
{
    const auto spec = [](const QString &id, Kind kind) {
        return PaneSpec{
            id,
            u"map"_s,
            [id] { return id; },
            [kind](Kind wanted) { return wanted == kind; },
            [id, kind](const PaneContext &context) { return std::make_unique<PlainPane>(context, id, kind); },
            QString(id == u"notes"_s ? u"notes.new"_s : QString())};
    };
    m_window = std::make_unique<MainWindow>(
        ShellServices{m_application,
                      m_session,
                      prompts,
                      settings,
                      m_language,
                      {spec(u"missions"_s, Kind::Mission), spec(u"notes"_s, Kind::Note)}});
    m_window->show();
    QVERIFY(QTest::qWaitForWindowExposed(m_window.get()));
}

PlainPane *WindowFixture::pane(const QString &id)
{
    return m_window->findChild<PlainPane *>(id);
}

QString WindowFixture::makeFile(const QString &name, const Credentials &credentials)
{
    NewWorkspace request;
    request.path = m_folder.filePath(name);
    request.contents = Contents::Empty;
    request.credentials = credentials;
    if (credentials.passphrase.isEmpty())
        request.credentials.rawKey = testKey();
    auto made = Workspace::create(request, repeatableEnvironment());
    Q_ASSERT(made);
    Workspace &workspace = **made;
    Record visit(Kind::Mission, workspace.newId());
    visit.set(fields::mission::title, u"Visit to Chișinău"_s);
    Record minutes(Kind::Note, workspace.newId());
    minutes.set(fields::note::title, u"Minutes"_s)
        .set(fields::note::body, u"The visit to Budva went well."_s);
    mission = visit.id();
    note = minutes.id();
    workspace.commit({Edit::insert(visit), Edit::insert(minutes)}, u"create"_s);
    while (workspace.indexSlice()) {
    }
    return request.path;
}

} // namespace chancery::test
