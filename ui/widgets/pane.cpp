// SPDX-FileCopyrightText: Chancery contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "ui/widgets/pane.h"

namespace chancery {

Pane::Pane(const PaneContext &context, const QString &id, QWidget *parent)
    : QWidget(parent)
    , m_context(context)
{
    setObjectName(id);
}

Pane::~Pane() = default;

QList<QAction *> Pane::paneActions() const
{
    return {};
}

QWidget *Pane::toolBar()
{
    return nullptr;
}

QWidget *Pane::focusTarget()
{
    return this;
}

bool Pane::showRecord(const RecordRef &)
{
    return false;
}

bool Pane::beginRecord(const Record &)
{
    return false;
}

bool Pane::showConflict(const RecordRef &, int)
{
    return false;
}

RecordRef Pane::currentRecord() const
{
    return {};
}

QJsonObject Pane::saveState() const
{
    return {};
}

void Pane::restoreState(const QJsonObject &) { }

void Pane::flush() { }

QList<TourStop> Pane::tourStops()
{
    return {};
}

} // namespace chancery
