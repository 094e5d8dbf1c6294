// SPDX-FileCopyrightText: Chancery contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "ui/editors/place_completer.h"

#include "models/items/common/country_names.h"
#include "models/records/law_fields.h"
#include "models/workspace/home_region.h"
#include "models/workspace/workspace.h"
#include "ui/widgets/icons.h"

#include <QAbstractItemView>
#include <QCompleter>
#include <QKeyEvent>
#include <QLineEdit>
#include <QStandardItemModel>

using namespace Qt::StringLiterals;

namespace chancery {

namespace {

constexpr int shown = 10;

//! Where the part begins that is completed.
qsizetype partOf(const QString &text)
{
    qsizetype at = text.lastIndexOf(u',') + 1;
    while (at < text.size() && text[at].isSpace())
        ++at;
    return at;
}

} // namespace

PlaceCompleter::PlaceCompleter(QLineEdit *line, Workspace &workspace, const SharedGazetteer &places)
    : QObject(line)
    , m_line(line)
    , m_workspace(workspace)
    , m_places(places)
    , m_names(new CountryNames(workspace, this))
    , m_completer(new QCompleter(new QStandardItemModel(this), this))
{
    // The gazetteer has chosen already; the completer only shows.
    m_completer->setCompletionMode(QCompleter::UnfilteredPopupCompletion);
    m_completer->setWidget(line);
    m_completer->setMaxVisibleItems(shown);
    m_completer->popup()->setObjectName(u"places"_s);
    m_completer->popup()->setAccessibleName(tr("Places"));
    line->installEventFilter(this);
    m_completer->popup()->installEventFilter(this);
    connect(line, &QLineEdit::textEdited, this, &PlaceCompleter::complete);
    connect(m_completer, qOverload<const QModelIndex &>(&QCompleter::activated), this,
            [this](const QModelIndex &index) { choose(index.row()); });
}

bool PlaceCompleter::eventFilter(QObject *watched, QEvent *event)
{
    if (event->type() == QEvent::FocusIn && watched == m_line)
        m_places.prepare();
    if (event->type() == QEvent::KeyPress
        && key(static_cast<QKeyEvent *>(event)->key(), watched == m_completer->popup()))
        return true;
    return QObject::eventFilter(watched, event);
}

//! True when the key was meant for the list.
bool PlaceCompleter::key(int pressed, bool inList)
{
    QAbstractItemView *list = m_completer->popup();
    const bool chooses = pressed == Qt::Key_Return || pressed == Qt::Key_Enter || pressed == Qt::Key_Tab;
    const QModelIndex current = list->currentIndex();
    if (inList && chooses && current.isValid()) {
        list->hide();
        choose(current.row());
        return true;
    }
    // The completer keeps from the line that it is left while the list is open.
    if (pressed == Qt::Key_Tab || pressed == Qt::Key_Backtab)
        list->hide();
    return false;
}

void PlaceCompleter::readJurisdictions()
{
    m_jurisdictions.clear();
    for (const Record &jurisdiction : m_workspace.all(Kind::Jurisdiction))
        m_jurisdictions.insert(jurisdiction.get(fields::jurisdiction::code), jurisdiction.id());
    m_preference.language = QLocale().name().left(2);
    m_preference.region = homeRegionCodes(m_workspace);
}

QString PlaceCompleter::countryName(const QString &code)
{
    const QString name = m_names->name(m_jurisdictions.value(code));
    return name.isEmpty() ? code : name;
}

void PlaceCompleter::complete(const QString &text)
{
    // A letter begins too many names to choose from, and the file is read once for each word that is begun.
    constexpr qsizetype least = 2;
    if (m_choosing || (m_condition && !m_condition()))
        return;
    const QString part = text.mid(partOf(text));
    m_offered.clear();
    if (part.size() >= least && m_line->cursorPosition() == text.size()) {
        if (m_jurisdictions.isEmpty() || part.size() == least)
            readJurisdictions();
        m_offered = m_places.get().search(part, m_preference, shown);
    }
    auto *model = static_cast<QStandardItemModel *>(m_completer->model());
    model->clear();
    for (const GazetteerPlace &place : std::as_const(m_offered)) {
        const QString name = place.matched.isEmpty()
                                 ? place.name
                                 : tr("%1 (%2)", "a place, its other name").arg(place.name, place.matched);
        model->appendRow(new QStandardItem(icons::icon(u"map-pin"_s),
                                           QString(name % u" · " % countryName(place.country))));
    }
    m_completer->setCompletionPrefix({});
    if (m_offered.isEmpty())
        m_completer->popup()->hide();
    else
        m_completer->complete();
}

void PlaceCompleter::choose(int row)
{
    if (row < 0 || row >= m_offered.size())
        return;
    const GazetteerPlace place = m_offered.at(row);
    const QString text = m_line->text().left(partOf(m_line->text())) + place.name;
    m_choosing = true;
    m_line->setText(text);
    emit chosen(text, m_jurisdictions.value(place.country));
    emit m_line->textEdited(text);
    emit m_line->editingFinished();
    m_choosing = false;
}

} // namespace chancery
