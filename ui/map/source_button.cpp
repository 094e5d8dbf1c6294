// SPDX-FileCopyrightText: Chancery contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "ui/map/source_button.h"

#include "models/items/map/law_map_source.h"
#include "ui/widgets/form_field.h"

#include <QMenu>

using namespace Qt::StringLiterals;

namespace chancery {

SourceButton::SourceButton(LawMapSource &source, QWidget *parent)
    : QToolButton(parent)
    , m_source(source)
    , m_menu(new QMenu(this))
{
    form::nameControl(this, u"mapSources"_s, tr("Sources that count"));
    setToolButtonStyle(Qt::ToolButtonTextOnly);
    setPopupMode(QToolButton::InstantPopup);
    setFocusPolicy(Qt::StrongFocus);
    setMenu(m_menu);
    m_menu->setObjectName(u"mapSourcesMenu"_s);
    m_menu->setToolTipsVisible(true);
    connect(m_menu, &QMenu::aboutToShow, this, &SourceButton::fillMenu);
    connect(&source, &LawMapSource::changed, this, &SourceButton::takeSource);
    takeSource();
}

QString SourceButton::face() const
{
    const PassageFilter &filter = m_source.filter();
    if (filter.isEmpty())
        return tr("All sources");
    if (filter.sources.size() != 1)
        return tr("%n source(s)", nullptr, int(filter.sources.size()));
    const QString title = m_source.data().sources.value(filter.sources.constFirst()).title();
    const QString sections = filter.sections.join(u", "_s);
    const QString whole = sections.isEmpty() ? title : QString(sections + u" · "_s + title);
    return fontMetrics().elidedText(whole, Qt::ElideRight, 168);
}

void SourceButton::takeSource()
{
    setText(face());
    setToolTip(m_source.filter().isEmpty() ? tr("Which sources count on the map")
                                           : m_source.scene().sourceLine);
    setAccessibleDescription(m_source.scene().sourceLine);
}

void SourceButton::fillMenu()
{
    m_menu->clear();
    QAction *all = m_menu->addAction(tr("&All sources"));
    all->setCheckable(true);
    all->setChecked(m_source.filter().isEmpty());
    connect(all, &QAction::triggered, this, [this] { m_source.setFilter({}); });
    m_menu->addSeparator();
    const QList<CitedSource> sources = m_source.citedSources();
    for (const CitedSource &cited : sources)
        addSource(cited, sources.size() == 1);
}

void SourceButton::addSource(const CitedSource &cited, bool only)
{
    const QString title = m_source.data().sources.value(cited.source).title();
    QAction *action = m_menu->addAction(tr("%1 (%n assertion(s))", nullptr, cited.assertions)
                                            .arg(fontMetrics().elidedText(title, Qt::ElideRight, 420)));
    action->setToolTip(title);
    action->setCheckable(true);
    const bool chosen = m_source.filter().sources.contains(cited.source);
    action->setChecked(chosen);
    connect(action, &QAction::toggled, this, [this, id = cited.source](bool on) { toggleSource(id, on); });
    const bool alone = only || m_source.filter().sources == RecordIds{cited.source};
    if (alone && cited.sections.size() > 1)
        addSections(cited);
}

void SourceButton::addSections(const CitedSource &cited)
{
    QMenu *menu = m_menu->addMenu(tr("&Sections of it"));
    for (const QString &section : cited.sections) {
        QAction *action = menu->addAction(section);
        action->setCheckable(true);
        action->setChecked(m_source.filter().sections.contains(section));
        connect(action, &QAction::toggled, this, [this, section, id = cited.source](bool on) {
            PassageFilter filter = m_source.filter();
            filter.sources = {id};
            filter.sections.removeAll(section);
            if (on)
                filter.sections.append(section);
            m_source.setFilter(filter);
        });
    }
}

void SourceButton::toggleSource(const RecordId &source, bool chosen)
{
    PassageFilter filter = m_source.filter();
    filter.sources.removeAll(source);
    filter.sections.clear();
    if (chosen)
        filter.sources.append(source);
    m_source.setFilter(filter);
}

} // namespace chancery
