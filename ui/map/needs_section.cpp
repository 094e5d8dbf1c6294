// SPDX-FileCopyrightText: Chancery contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "ui/map/needs_section.h"

#include "models/workspace/workspace.h"
#include "ui/editors/state_lines.h"
#include "ui/map/page_parts.h"
#include "ui/widgets/form_field.h"
#include "ui/widgets/metrics.h"

#include <QLabel>
#include <QToolButton>
#include <QVBoxLayout>

using namespace Qt::StringLiterals;

namespace chancery {

NeedsSection::NeedsSection(Workspace &workspace, const QList<NeedGroup> &groups, QWidget *parent)
    : WrappingBox(parent)
    , m_workspace(workspace)
{
    form::nameControl(this, u"needs"_s, tr("Needs"));
    auto *layout = new QVBoxLayout(this);
    layout->setContentsMargins(0, 0, 0, 0);
    layout->setSpacing(metrics::tight);
    for (const NeedGroup &group : groups)
        addGroup(*layout, group);
}

void NeedsSection::addGroup(QVBoxLayout &layout, const NeedGroup &group)
{
    const QString count = group.needs.isEmpty() ? tr("none recorded") : tr("%n open", nullptr, group.open);
    QLabel *title = pageparts::small(QString(group.title % u" · "_s % count), u"pillar"_s);
    QList<QToolButton *> buttons;
    if (!m_workspace.isReadOnly() && !group.pillar.isEmpty()) {
        constexpr int side = 24; // no higher than a line of text needs
        QToolButton *add = form::iconButton(u"plus"_s, tr("Add a need: %1").arg(group.title),
                                            QString(u"add-need-"_s + group.pillar));
        add->setFixedSize(side, side);
        connect(add, &QToolButton::clicked, this,
                [this, pillar = group.pillar] { emit addRequested(pillar); });
        buttons.append(add);
    }
    if (layout.count() > 0)
        layout.addSpacing(metrics::tight);
    layout.addWidget(pageparts::withButtons(title, buttons));
    if (group.needs.isEmpty())
        return;
    auto *lines = new StateLines(m_workspace, u"need"_s, group.needs);
    connect(lines, &StateLines::recordActivated, this, &NeedsSection::recordActivated);
    connect(lines, &StateLines::changedInPlace, this, &NeedsSection::changedInPlace);
    connect(lines, &StateLines::failed, this, &NeedsSection::failed);
    layout.addWidget(lines);
}

} // namespace chancery
