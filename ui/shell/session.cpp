// SPDX-FileCopyrightText: Chancery contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "ui/shell/session.h"

#include "ui/widgets/as_of_day.h"

using namespace Qt::StringLiterals;

namespace chancery {

namespace {

const QString asOfKey = u"as_of"_s;

BatchId newestBatch(const Workspace &workspace)
{
    const QList<Batch> newest = workspace.batches(1);
    return newest.isEmpty() ? 0 : newest.constFirst().id;
}

} // namespace

Session::Session(const Environment &environment, QObject *parent)
    : QObject(parent)
    , m_environment(environment)
{
    m_index.setInterval(0);
    connect(&m_index, &QTimer::timeout, this, &Session::indexSlice);
}

Session::~Session() = default;

Result<void> Session::open(const QString &path, const Credentials &credentials, bool readOnly)
{
    auto opened = Workspace::open(path, credentials, m_environment, readOnly);
    if (!opened)
        return failure(opened.error());
    close();
    m_workspace = std::move(*opened);
    const QDate today = QDateTime::fromMSecsSinceEpoch(m_workspace->now()).date();
    const QDate kept = QDate::fromString(m_workspace->setting(asOfKey), Qt::ISODate);
    m_asOf = std::make_unique<AsOfDay>(kept.isValid() ? kept : today);
    m_last = newestBatch(*m_workspace);
    connect(m_asOf.get(), &AsOfDay::dayChanged, this, [this](QDate day) {
        if (!m_workspace->isReadOnly())
            m_workspace->setSetting(asOfKey, day.toString(Qt::ISODate));
    });
    connect(m_workspace.get(), &Workspace::changed, this, &Session::afterChange);
    m_index.start();
    emit indexingChanged(true);
    emit undoChanged();
    return ok();
}

void Session::close()
{
    m_index.stop();
    m_done.clear();
    m_undone.clear();
    m_asOf.reset();
    m_workspace.reset();
}

Result<UndoReport> Session::undo()
{
    return revert(m_done, m_undone);
}

Result<UndoReport> Session::redo()
{
    return revert(m_undone, m_done);
}

Result<UndoReport> Session::revert(QList<BatchId> &from, QList<BatchId> &to)
{
    if (!m_workspace || from.isEmpty())
        return failure(ErrorCode::NothingToDo);
    m_reverting = true;
    auto report = m_workspace->undo(from.constLast());
    m_reverting = false;
    from.removeLast();
    if (report && report->commit.batch > 0) {
        to << report->commit.batch;
        m_last = report->commit.batch;
    }
    emit undoChanged();
    return report;
}

void Session::afterChange()
{
    if (!m_index.isActive()) {
        m_index.start();
        emit indexingChanged(true);
    }
    if (m_reverting)
        return;
    const BatchId newest = newestBatch(*m_workspace);
    if (newest <= m_last)
        return;
    m_last = newest;
    m_done << newest;
    m_undone.clear();
    emit undoChanged();
}

void Session::indexSlice()
{
    if (m_workspace && m_workspace->indexSlice())
        return;
    m_index.stop();
    emit indexingChanged(false);
}

} // namespace chancery
