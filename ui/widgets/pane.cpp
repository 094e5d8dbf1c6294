// SPDX-FileCopyrightText: Chancery contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "ui/widgets/pane.h"

#include "models/workspace/error_text.h"
#include "models/workspace/workspace.h"

#include <QPointer>

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

void Pane::report(const Error &error)
{
    emit notice({Notice::Level::Error, errorText(error), {}, {}});
}

void Pane::offerUndo(const QString &text, qint64 batch)
{
    const QPointer<Pane> self(this); // the message may outlive it
    emit notice({Notice::Level::Success, text, tr("Undo"), [self, batch] {
                     if (!self)
                         return;
                     if (const auto undone = self->workspace().undo(batch); !undone)
                         self->report(undone.error());
                 }});
}

} // namespace chancery
