// SPDX-FileCopyrightText: Chancery contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "ui/editors/mission_editor.h"

#include "models/items/calendar/mission_words.h"
#include "models/records/agenda_fields.h"
#include "models/time/zones.h"
#include "models/workspace/workspace.h"
#include "ui/editors/conflict_links.h"
#include "ui/editors/leg_delegate.h"
#include "ui/editors/place_completer.h"
#include "ui/editors/recurrence_edit.h"
#include "ui/editors/table_delegate.h"
#include "ui/widgets/form_field.h"
#include "ui/widgets/icons.h"
#include "ui/widgets/metrics.h"
#include "ui/widgets/partial_date_edit.h"
#include "ui/widgets/record_picker.h"
#include "ui/widgets/theme.h"
#include "ui_mission_editor.h"

#include <QCompleter>
#include <QKeyEvent>

using namespace Qt::StringLiterals;

namespace chancery {

namespace {

namespace field = fields::mission;

void fillTokens(QComboBox *combo, Kind kind, int field, QString (*words)(const QString &))
{
    combo->addItem(QString(), QString());
    for (const QByteArray &token : missionwords::tokens(kind, field))
        combo->addItem(words(QString::fromLatin1(token)), QString::fromLatin1(token));
}

bool isTimed(const PartialDate &date)
{
    return date.first().precision == DatePoint::Precision::Minute;
}

} // namespace

MissionEditor::MissionEditor(Workspace &workspace, const SharedGazetteer &places, QWidget *parent)
    : QWidget(parent)
    , m_workspace(workspace)
    , m_places(places)
    , m_ui(std::make_unique<Ui::MissionEditor>())
    , m_form(workspace)
    , m_legs(workspace)
    , m_participants(workspace)
{
    m_ui->setupUi(this);
    m_ui->heading->setFont(theme::headingFont());
    for (QLabel *label : findChildren<QLabel *>()) {
        if (!label->property("section").toBool())
            continue;
        label->setAlignment(Qt::AlignLeft | Qt::AlignBottom);
        label->setMinimumHeight(label->sizeHint().height() + metrics::wide);
    }
    m_ui->scroll->viewport()->setAutoFillBackground(false);
    m_ui->page->setAutoFillBackground(false);
    m_ui->message->setContentsMargins(metrics::wide, 0, metrics::gap, metrics::tight);
    m_ui->start->setFieldName(u"start"_s, tr("Start"));
    m_ui->end->setFieldName(u"end"_s, tr("End"));
    fillChoices();
    addConflictLinks();
    addPickers();
    offerPlaces();
    bindFields();
    addRules();
    setUpTables();
    connectButtons();
    connect(&m_form, &RecordForm::changed, this, &MissionEditor::followRecord);
    connect(&m_form, &RecordForm::failed, this, &MissionEditor::failed);
    connect(&m_form, &RecordForm::gone, this, &MissionEditor::done);
    connect(m_ui->done, &QPushButton::clicked, this, &MissionEditor::done);
}

MissionEditor::~MissionEditor() = default;

void MissionEditor::fillChoices()
{
    fillTokens(m_ui->kind, Kind::Mission, field::missionKind.index, missionwords::kindName);
    fillTokens(m_ui->status, Kind::Mission, field::status.index, missionwords::statusName);
    fillTokens(m_ui->sensitivity, Kind::Mission, field::sensitivity.index, missionwords::sensitivityName);
    for (QLineEdit *zone : {m_ui->startZone, m_ui->endZone}) {
        auto *completer = new QCompleter(zones::all(), zone);
        completer->setFilterMode(Qt::MatchContains);
        completer->setCaseSensitivity(Qt::CaseInsensitive);
        zone->setCompleter(completer);
        zone->setPlaceholderText(u"Europe/Paris"_s);
    }
}

void MissionEditor::addConflictLinks()
{
    auto *links = new ConflictLinks(m_form, this);
    links->setContentsMargins(m_ui->message->contentsMargins());
    m_ui->outerLayout->insertWidget(m_ui->outerLayout->indexOf(m_ui->message) + 1, links);
    connect(links, &ConflictLinks::activated, this, &MissionEditor::conflictActivated);
}

RecordPicker *MissionEditor::addPicker(QLayout *place, QLabel *label, const QString &name,
                                       const QList<Kind> &kinds)
{
    auto *picker = new RecordPicker(m_workspace, kinds, this);
    form::nameControl(picker, name, label ? label->text().remove(u'&') : QString());
    if (label)
        label->setBuddy(picker);
    place->addWidget(picker);
    connect(picker, &RecordPicker::activated, this, &MissionEditor::recordActivated);
    return picker;
}

void MissionEditor::addPickers()
{
    m_jurisdiction =
        addPicker(m_ui->jurisdictionPlace, m_ui->jurisdictionLabel, u"jurisdiction"_s, {Kind::Jurisdiction});
    m_parent = addPicker(m_ui->parentPlace, m_ui->parentLabel, u"parentMission"_s, {Kind::Mission});
    m_project = addPicker(m_ui->projectPlace, m_ui->projectLabel, u"project"_s, {Kind::Project});
    m_who = addPicker(m_ui->participantPlace, nullptr, u"addParticipant"_s,
                      {Kind::Person, Kind::Office, Kind::Organisation});
    m_who->setAccessibleName(tr("Add a person, an office or an organisation"));
    m_who->setPlaceholderText(tr("Add a person, an office or an organisation"));
}

//! A place that is chosen tells its country too.
void MissionEditor::offerPlaces()
{
    auto *completer = new PlaceCompleter(m_ui->place, m_workspace, m_places);
    connect(completer, &PlaceCompleter::chosen, this, [this](const QString &, const RecordId &country) {
        if (country.isNull() || !m_jurisdiction->ref().isNull())
            return;
        m_jurisdiction->setRef({Kind::Jurisdiction, country});
        emit m_jurisdiction->refChanged(m_jurisdiction->ref());
    });
}

void MissionEditor::bindFields()
{
    using namespace fieldcontrol;
    m_form.bind(field::title, text(m_ui->titleEdit));
    m_form.bind(field::missionKind, token(m_ui->kind));
    m_form.bind(field::status, token(m_ui->status));
    m_form.bind(field::start, date(m_ui->start));
    m_form.bind(field::end, date(m_ui->end));
    m_form.bind(field::startZone, text(m_ui->startZone));
    m_form.bind(field::endZone, text(m_ui->endZone));
    m_form.bind(field::allDay, boolean(m_ui->allDay));
    m_form.bind(field::withinParent, boolean(m_ui->withinParent));
    m_form.bind(field::recurrence, fieldcontrol::recurrence(m_ui->recurrence));
    m_form.bind(field::place, text(m_ui->place));
    m_form.bind(field::jurisdiction, reference(m_jurisdiction, Kind::Jurisdiction));
    m_form.bind(field::objectives, text(m_ui->objectives));
    m_form.bind(field::outcome, text(m_ui->outcome));
    m_form.bind(field::note, text(m_ui->note));
    m_form.bind(field::series, text(m_ui->series));
    m_form.bind(field::ordinal, integer(m_ui->ordinal));
    m_form.bind(field::parent, reference(m_parent, Kind::Mission));
    m_form.bind(field::project, reference(m_project, Kind::Project));
    m_form.bind(field::sensitivity, token(m_ui->sensitivity));
    m_form.setMessageLabel(m_ui->message);
}

void MissionEditor::addRules()
{
    m_form.addRule({field::title.index}, [](const Record &mission) {
        return mission.title().isEmpty() ? tr("A mission needs a title.") : QString();
    });
    m_form.addRule({field::start.index, field::end.index}, [](const Record &mission) {
        const QDate first = mission.get(field::start).earliest();
        const QDate last = mission.get(field::end).latest();
        const bool turned = first.isValid() && last.isValid() && last < first;
        return turned ? tr("The end lies before the start.") : QString();
    });
    m_form.addRule({field::startZone.index, field::endZone.index}, [](const Record &mission) {
        for (const QString &zone : {mission.get(field::startZone), mission.get(field::endZone)}) {
            if (!zone.isEmpty() && !zones::isKnown(zone))
                return tr("There is no time zone “%1”: write one like Europe/Paris.").arg(zone);
        }
        return QString();
    });
    m_form.addRule({field::recurrence.index}, [](const Record &mission) {
        const bool vague = mission.has(field::recurrence) && !mission.get(field::start).isExact();
        return vague ? tr("What repeats needs a start known to the day.") : QString();
    });
}

void MissionEditor::setUpTable(QTableView *table, QAbstractItemModel *model)
{
    table->setModel(model);
    table->verticalHeader()->hide();
    table->verticalHeader()->setDefaultSectionSize(metrics::row);
    table->horizontalHeader()->setSectionResizeMode(QHeaderView::Stretch);
    table->horizontalHeader()->setDefaultAlignment(Qt::AlignLeft | Qt::AlignVCenter);
    table->setEditTriggers(QAbstractItemView::DoubleClicked | QAbstractItemView::EditKeyPressed
                           | QAbstractItemView::AnyKeyPressed | QAbstractItemView::SelectedClicked);
}

void MissionEditor::setUpTables()
{
    setUpTable(m_ui->legs, &m_legs);
    m_ui->legs->setItemDelegate(new LegDelegate(m_workspace, m_places, this));

    setUpTable(m_ui->participants, &m_participants);
    auto *delegate = new TableDelegate(m_workspace, this);
    QList<std::pair<QString, QString>> roles;
    for (const QByteArray &token : missionwords::tokens(Kind::Participant, fields::participant::role.index))
        roles.append({QString::fromLatin1(token), missionwords::roleName(QString::fromLatin1(token))});
    delegate->setTokenColumn(int(ParticipantModel::Column::Role), roles);
    m_ui->participants->setItemDelegate(delegate);
    QHeaderView *header = m_ui->participants->horizontalHeader();
    for (const auto &[column, width] :
         {std::pair(ParticipantModel::Column::Role, 96), std::pair(ParticipantModel::Column::Count, 56)})
    {
        header->setSectionResizeMode(int(column), QHeaderView::Interactive);
        header->resizeSection(int(column), width);
    }
    for (ChildTableModel *model :
         {static_cast<ChildTableModel *>(&m_legs), static_cast<ChildTableModel *>(&m_participants)})
        connect(model, &ChildTableModel::failed, this, &MissionEditor::failed);
    const QList<QWidget *> legParts{m_ui->legs, m_ui->removeLeg, m_ui->legUp, m_ui->legDown};
    showWithRows(&m_legs, legParts);
    showWithRows(&m_participants, {m_ui->participants, m_ui->removeParticipant});
}

//! An empty table is no use to anybody.
void MissionEditor::showWithRows(const QAbstractItemModel *model, const QList<QWidget *> &parts)
{
    const auto show = [model, parts] {
        for (QWidget *part : parts)
            part->setVisible(model->rowCount() > 0);
    };
    connect(model, &QAbstractItemModel::rowsInserted, this, show);
    connect(model, &QAbstractItemModel::rowsRemoved, this, show);
    show();
}

void MissionEditor::connectButtons()
{
    const auto look = [](QToolButton *button, const QString &icon) {
        button->setIcon(icons::icon(icon));
        button->setIconSize({metrics::icon, metrics::icon});
    };
    look(m_ui->addLeg, u"plus"_s);
    look(m_ui->removeLeg, u"minus"_s);
    look(m_ui->legUp, u"chevron-up"_s);
    look(m_ui->legDown, u"chevron-down"_s);
    look(m_ui->removeParticipant, u"minus"_s);
    const auto legRow = [this] { return m_ui->legs->currentIndex().row(); };
    connect(m_ui->addLeg, &QToolButton::clicked, this, [this] {
        if (m_form.commit() && !m_form.isNew() && m_legs.addLeg())
            m_ui->legs->setCurrentIndex(m_legs.index(m_legs.rowCount() - 1, 0));
    });
    connect(m_ui->removeLeg, &QToolButton::clicked, this, [this, legRow] { m_legs.removeRecord(legRow()); });
    connect(m_ui->legUp, &QToolButton::clicked, this, [this, legRow] { m_legs.moveLeg(legRow(), -1); });
    connect(m_ui->legDown, &QToolButton::clicked, this, [this, legRow] { m_legs.moveLeg(legRow(), 1); });
    connect(m_ui->removeParticipant, &QToolButton::clicked, this,
            [this] { m_participants.removeRecord(m_ui->participants->currentIndex().row()); });
    connect(m_who, &RecordPicker::refChanged, this, &MissionEditor::addParticipant);
    connect(m_ui->groupName, &QLineEdit::returnPressed, this, [this] {
        if (m_form.commit() && !m_form.isNew() && m_participants.addGroup(m_ui->groupName->text()))
            m_ui->groupName->clear();
    });
    for (PartialDateEdit *edit : {m_ui->start, m_ui->end})
        connect(edit, &PartialDateEdit::dateChanged, this, &MissionEditor::followDates);
    connect(m_ui->allDay, &QCheckBox::clicked, this, &MissionEditor::syncAllDay);
}

void MissionEditor::addParticipant(const RecordRef &who)
{
    if (who.isNull())
        return;
    if (m_form.commit() && !m_form.isNew())
        m_participants.add(who);
    m_who->setRef({});
}

bool MissionEditor::open(const RecordId &mission)
{
    if (!m_form.open(Kind::Mission, mission))
        return false;
    m_ui->heading->setText(tr("Mission"));
    followRecord();
    m_ui->scroll->ensureVisible(0, 0);
    return true;
}

void MissionEditor::openNew(const Record &mission)
{
    m_form.openNew(mission);
    m_ui->heading->setText(tr("New mission"));
    followRecord();
    m_ui->scroll->ensureVisible(0, 0);
    m_ui->titleEdit->setFocus();
}

void MissionEditor::close()
{
    m_form.close();
    m_legs.setOwner({});
    m_participants.setOwner({});
}

//! What hangs on the record's state rather than on one field.
void MissionEditor::followRecord()
{
    const bool inFile = m_form.isOpen() && !m_form.isNew();
    const RecordId id = inFile ? m_form.ref().id : RecordId();
    if (m_legs.owner() != id) {
        m_legs.setOwner(id);
        m_participants.setOwner(id);
    }
    showTimedParts();
}

void MissionEditor::showTimedParts()
{
    const PartialDate start = m_ui->start->date();
    const bool timed = isTimed(start) || isTimed(m_ui->end->date());
    for (QWidget *widget : std::initializer_list<QWidget *>{m_ui->startZone, m_ui->endZone,
                                                            m_ui->startZoneLabel, m_ui->endZoneLabel})
        widget->setVisible(timed);
    m_ui->recurrence->setTimed(timed, m_ui->startZone->text());
    m_ui->recurrence->setStart(start.earliest());
}

//! A time of day ends being all day.
void MissionEditor::followDates()
{
    showTimedParts();
    const bool timed = isTimed(m_ui->start->date()) || isTimed(m_ui->end->date());
    if (timed && m_ui->allDay->isChecked() && m_form.isOpen())
        m_ui->allDay->click();
}

//! All day again: the times of day go.
void MissionEditor::syncAllDay()
{
    if (!m_ui->allDay->isChecked())
        return;
    for (PartialDateEdit *edit : {m_ui->start, m_ui->end}) {
        if (!isTimed(edit->date()))
            continue;
        edit->setDate(PartialDate(edit->date().earliest()));
        emit edit->textEdited(edit->text());
        emit edit->editingFinished();
    }
}

void MissionEditor::keyPressEvent(QKeyEvent *event)
{
    if (event->key() == Qt::Key_Escape) {
        emit done();
        return;
    }
    QWidget::keyPressEvent(event);
}

} // namespace chancery
