// SPDX-FileCopyrightText: Chancery contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "ui/contacts/contacts_pane.h"

#include "models/items/common/record_mime.h"
#include "models/items/contacts/directory_words.h"
#include "models/items/notes/note_words.h"
#include "models/workspace/workspace.h"
#include "ui/contacts/contact_list.h"
#include "ui/contacts/contact_page.h"
#include "ui/contacts/contacts_pane_factory.h"
#include "ui/editors/attachment_desk.h"
#include "ui/editors/contact_drop.h"
#include "ui/editors/mission_chooser.h"
#include "ui/editors/record_list_view.h"
#include "ui/widgets/empty_state.h"
#include "ui/widgets/form_field.h"
#include "ui/widgets/icons.h"
#include "ui/widgets/kind_look.h"
#include "ui/widgets/list_detail.h"
#include "ui/widgets/list_output.h"
#include "ui/widgets/make_action.h"
#include "ui/widgets/metrics.h"
#include "ui/widgets/search_field.h"

#include <QClipboard>
#include <QGuiApplication>
#include <QMenu>
#include <QMimeData>
#include <QPushButton>
#include <QStackedWidget>
#include <QToolButton>
#include <QUrl>
#include <QVBoxLayout>

using namespace Qt::StringLiterals;

namespace chancery {

namespace {
constexpr int listWidth = 336;
constexpr int pageWidth = 900;
} // namespace

std::unique_ptr<Pane> makeContactsPane(const PaneContext &context)
{
    return std::make_unique<ContactsPane>(context);
}

PaneSpec contactsPaneSpec()
{
    return {u"contacts"_s, u"contact-round"_s, &ContactsPane::title, &ContactsPane::canShow,
            makeContactsPane};
}

ContactsPane::ContactsPane(const PaneContext &context, QWidget *parent)
    : Pane(context, u"contacts"_s, parent)
    , m_list(new ContactList(context.workspace))
    , m_pages(new QStackedWidget)
    , m_nothing(new EmptyState(
          u"contact-round"_s, tr("No contact chosen"),
          tr("Choose an organisation, an office or a person from the list, or make a new one.")))
    , m_page(new ContactPage(context.workspace, context.places))
{
    buildActions();
    buildToolBar();
    m_pages->addWidget(m_nothing);
    m_pages->addWidget(m_page);
    m_nothing->setAction(m_new);
    auto *columns = new ListDetail(u"contactsColumns"_s, context.settings, this);
    columns->addColumn(m_list, listWidth, false);
    columns->addColumn(m_pages, pageWidth, true);
    auto *layout = new QVBoxLayout(this);
    layout->setContentsMargins(0, 0, 0, 0);
    layout->addWidget(columns);
    connectList();
    connectPage();
    m_output = new ListOutput(
        *this, context,
        {title(), m_list->view(), {{tr("Name")}, {tr("Details"), 0, DirectoryModel::SubtitleRole}}, [this] {
             return m_list->filterWords();
         }});
    updateActions();
}

ContactsPane::~ContactsPane()
{
    delete m_pages; // losing the focus it writes what was typed, and says so to a pane that is still there
}

QString ContactsPane::title()
{
    return tr("Contacts");
}

QList<QAction *> ContactsPane::paneActions() const
{
    return m_actions + m_output->actions();
}

QWidget *ContactsPane::toolBar()
{
    return m_toolBar;
}

QWidget *ContactsPane::focusTarget()
{
    return m_list->view();
}

bool ContactsPane::canShow(Kind kind)
{
    return directory::isContact(kind);
}

bool ContactsPane::showRecord(const RecordRef &ref)
{
    if (!canShow(ref.kind) || workspace().record(ref).isNull())
        return false;
    if (m_list->model().rowOf(ref.id) < 0)
        m_list->clearFilters();
    choose(ref);
    m_list->view()->follow(ref);
    return true;
}

RecordRef ContactsPane::currentRecord() const
{
    return m_page->isNew() ? RecordRef() : m_page->ref();
}

QJsonObject ContactsPane::saveState() const
{
    QJsonObject state = m_list->saveState();
    state[u"record"_s] = m_page->ref().isNull() ? QString() : recordmime::url(m_page->ref()).toString();
    return state;
}

void ContactsPane::restoreState(const QJsonObject &state)
{
    m_list->restoreState(state);
    const RecordRef ref = recordmime::refOf(QUrl(state[u"record"_s].toString()));
    if (ref.isNull() || showRecord(ref))
        return;
    if (canShow(ref.kind) && RecordForm::unfinished(workspace(), ref.kind).contains(ref.id)) {
        m_page->openNew(Record(ref.kind, ref.id));
        m_pages->setCurrentWidget(m_page);
        updateActions();
    }
}

void ContactsPane::flush()
{
    m_page->flush();
}

QList<TourStop> ContactsPane::tourStops()
{
    return {{u"directory"_s, [this] { tourStop(Kind::Organisation, u"United Nations Office"_s); }},
            {u"office"_s, [this] { tourStop(Kind::Office, u"Special advisor mission"_s); }}};
}

void ContactsPane::buildActions()
{
    m_new = makeAction(this, u"contacts.new"_s, tr("&New contact"), u"plus"_s, QKeySequence(u"Ctrl+N"_s));
    m_newPerson = makeAction(this, u"contacts.new-person"_s, tr("New &person"), kindIcon(Kind::Person));
    m_newOffice = makeAction(this, u"contacts.new-office"_s, tr("New &office"), kindIcon(Kind::Office));
    m_newOrganisation = makeAction(this, u"contacts.new-organisation"_s, tr("New or&ganisation"),
                                   kindIcon(Kind::Organisation));
    m_edit = makeAction(this, u"contacts.edit"_s, tr("&Edit"), u"pencil"_s, QKeySequence(Qt::Key_F2));
    m_copy =
        makeAction(this, u"contacts.copy"_s, tr("&Copy as text"), u"copy"_s, QKeySequence(u"Ctrl+Shift+C"_s));
    m_note = makeAction(this, u"contacts.note"_s, tr("New n&ote about this contact"), u"notebook-pen"_s);
    m_mission = makeAction(this, u"contacts.add-to-mission"_s, tr("Add to &mission…"), u"calendar-days"_s,
                           QKeySequence(u"Ctrl+Shift+M"_s));
    m_remove = makeAction(this, u"contacts.remove"_s, tr("&Delete"), u"trash-2"_s, QKeySequence::Delete);
    m_resume =
        makeAction(this, u"contacts.resume"_s, tr("Go on with the &unfinished contact"), u"square-pen"_s);
    QAction *find =
        makeAction(this, u"contacts.filter"_s, tr("&Filter"), u"search"_s, QKeySequence(u"Ctrl+F"_s));
    m_actions = {m_new,  m_newPerson, m_newOffice, m_newOrganisation, m_resume, m_edit,
                 m_copy, m_note,      m_mission,   m_remove,          find};
    connect(m_new, &QAction::triggered, this, &ContactsPane::showMenu);
    connect(m_newPerson, &QAction::triggered, this, [this] { create(Kind::Person); });
    connect(m_newOffice, &QAction::triggered, this, [this] { create(Kind::Office); });
    connect(m_newOrganisation, &QAction::triggered, this, [this] { create(Kind::Organisation); });
    connect(m_resume, &QAction::triggered, this, &ContactsPane::resume);
    connect(m_edit, &QAction::triggered, m_page, &ContactPage::focusName);
    connect(m_copy, &QAction::triggered, this, &ContactsPane::copyCurrent);
    connect(m_note, &QAction::triggered, this, &ContactsPane::newNote);
    connect(m_mission, &QAction::triggered, this, &ContactsPane::addToMissionAsked);
    connect(m_remove, &QAction::triggered, this, &ContactsPane::removeCurrent);
    connect(find, &QAction::triggered, this, [this] {
        m_list->search()->setFocus(Qt::ShortcutFocusReason);
        m_list->search()->selectAll();
    });
}

void ContactsPane::buildToolBar()
{
    m_toolBar = new QWidget(this);
    auto *line = new QHBoxLayout(m_toolBar);
    line->setContentsMargins(0, 0, 0, 0);
    line->setSpacing(metrics::unit);
    m_resume->setVisible(false);
    for (QAction *action : {m_resume, m_note, m_copy, m_remove}) {
        const QString text = QString(action->text()).remove(u'&');
        auto *button = form::iconButton({}, text, action->objectName() + u"-button"_s, m_toolBar);
        button->setDefaultAction(action);
        button->setToolButtonStyle(action == m_resume ? Qt::ToolButtonTextBesideIcon
                                                      : Qt::ToolButtonIconOnly);
        connect(action, &QAction::visibleChanged, button,
                [action, button] { button->setVisible(action->isVisible()); });
        button->setVisible(action->isVisible());
        line->addWidget(button);
    }
    m_newButton = form::primaryButton(tr("New contact"), u"newContact"_s, m_toolBar);
    line->addWidget(m_newButton);
    connect(m_newButton, &QPushButton::clicked, m_new, &QAction::trigger);
}

void ContactsPane::connectList()
{
    RecordListView *view = m_list->view();
    connect(view, &RecordListView::chosen, this, &ContactsPane::choose);
    connect(view, &RecordListView::settled, this, [this] { m_list->view()->follow(m_page->ref()); });
    connect(view, &QListView::activated, m_page, &ContactPage::focusName);
    connect(&m_list->model(), &DirectoryModel::failed, this, &Pane::report);
    view->setContextMenuPolicy(Qt::ActionsContextMenu);
    view->addActions({m_edit, m_copy, m_note, m_mission, m_remove});
}

void ContactsPane::connectPage()
{
    connect(m_page, &ContactPage::recordActivated, this, &Pane::recordActivated);
    connect(m_page, &ContactPage::conflictActivated, this, &Pane::conflictActivated);
    connect(m_page, &ContactPage::newNoteRequested, this, &ContactsPane::newNote);
    connect(m_page, &ContactPage::failed, this, &Pane::report);
    connect(m_page, &ContactPage::removed, this,
            [this](const QString &what, BatchId batch) { offerUndo(tr("Removed: %1").arg(what), batch); });
    serveAttachments(*m_page->attachments(), *this, context());
    connect(m_page, &ContactPage::created, this, [this](const RecordRef &ref) {
        m_list->view()->follow(ref);
        updateActions();
        emit currentRecordChanged(ref);
    });
    connect(m_page, &ContactPage::gone, this, [this] {
        showNothing();
        m_list->view()->chooseRow(m_list->view()->lastRow());
    });
}

void ContactsPane::create(Kind kind)
{
    beginRecord(Record(kind, workspace().newId()));
}

bool ContactsPane::beginRecord(const Record &record)
{
    if (!canShow(record.kind()) || workspace().isReadOnly())
        return false;
    if (m_list->model().rowCount() == 0)
        m_list->clearFilters();
    m_page->openNew(record);
    m_pages->setCurrentWidget(m_page);
    m_list->view()->follow({});
    m_page->focusName();
    updateActions();
    return true;
}

//! A new contact that was begun and could not be written yet, for want of a name.
void ContactsPane::resume()
{
    for (Kind kind : directory::kinds()) {
        const RecordIds ids = RecordForm::unfinished(workspace(), kind);
        if (ids.isEmpty())
            continue;
        m_page->openNew(Record(kind, ids.first()));
        m_pages->setCurrentWidget(m_page);
        m_list->view()->follow({});
        break;
    }
    updateActions();
}

void ContactsPane::showMenu()
{
    auto *menu = new QMenu(this);
    menu->setObjectName(u"newContactMenu"_s);
    menu->setAttribute(Qt::WA_DeleteOnClose);
    menu->addActions({m_newPerson, m_newOffice, m_newOrganisation});
    menu->setActiveAction(m_newPerson);
    menu->popup(m_newButton->mapToGlobal(QPoint(0, m_newButton->height() + metrics::tight)));
}

void ContactsPane::choose(const RecordRef &ref)
{
    if (ref == m_page->ref())
        return;
    if (!m_page->open(ref))
        return;
    m_pages->setCurrentWidget(m_page);
    updateActions();
    emit currentRecordChanged(ref);
}

void ContactsPane::showNothing()
{
    m_page->close();
    m_pages->setCurrentWidget(m_nothing);
    updateActions();
}

void ContactsPane::removeCurrent()
{
    const RecordRef ref = currentRecord();
    if (ref.isNull())
        return;
    const QString name = workspace().titleOf(ref);
    const auto done = workspace().remove(ref);
    if (done)
        offerUndo(tr("Deleted: %1").arg(name), done->batch);
    else
        report(done.error());
}

void ContactsPane::copyCurrent()
{
    const RecordRef ref = currentRecord();
    if (ref.isNull())
        return;
    QGuiApplication::clipboard()->setMimeData(recordmime::make({ref}, {m_page->asText()}));
    emit statusMessage(tr("Copied: %1").arg(workspace().titleOf(ref)));
}

void ContactsPane::newNote()
{
    const RecordRef ref = currentRecord();
    if (ref.isNull())
        return;
    const auto note = notewords::makeAbout(workspace(), {ref});
    if (note)
        emit recordActivated(*note);
    else
        report(note.error());
}

void ContactsPane::addToMissionAsked()
{
    const RecordRef ref = currentRecord();
    if (ref.isNull() || workspace().isReadOnly())
        return;
    auto *chooser = new MissionChooser(workspace(), workspace().titleOf(ref), this);
    chooser->setAttribute(Qt::WA_DeleteOnClose);
    connect(chooser, &MissionChooser::chosen, this,
            [this, ref](const RecordId &mission) { addToMission(*this, workspace(), mission, {ref}); });
    chooser->open();
}

void ContactsPane::updateActions()
{
    const bool writable = !workspace().isReadOnly();
    const bool shown = !currentRecord().isNull();
    for (QAction *action : {m_new, m_newPerson, m_newOffice, m_newOrganisation})
        action->setEnabled(writable);
    m_newButton->setEnabled(writable);
    m_edit->setEnabled(shown);
    m_copy->setEnabled(shown);
    m_note->setEnabled(shown && writable);
    m_mission->setEnabled(shown && writable);
    m_remove->setEnabled(shown && writable);
    const QList<Kind> kinds = directory::kinds();
    const bool unfinished = std::any_of(kinds.cbegin(), kinds.cend(), [this](Kind kind) {
        return !RecordForm::unfinished(workspace(), kind).isEmpty();
    });
    m_resume->setVisible(unfinished && writable && !m_page->isNew());
}

void ContactsPane::tourStop(Kind kind, const QString &name)
{
    m_list->clearFilters();
    ListQuery query;
    query.kinds = {kind};
    query.text = name;
    query.limit = 1;
    const QList<ListRow> rows = workspace().list(query).value_or(QList<ListRow>());
    if (!rows.isEmpty())
        showRecord(rows.first().ref);
}

} // namespace chancery
