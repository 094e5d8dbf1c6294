// SPDX-FileCopyrightText: Chancery contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "models/workspace/workspace.h"

#include <QObject>
#include <QTimer>

namespace chancery {

class AsOfDay;

//! The file that is open, if one is, and what belongs to its being open: the as-of day, the indexing in slices.
class Session : public QObject
{
    Q_OBJECT

public:
    explicit Session(const Environment &environment, QObject *parent = nullptr);
    ~Session() override;

    const Environment &environment() const { return m_environment; }
    Workspace *workspace() const { return m_workspace.get(); }
    AsOfDay *asOf() const { return m_asOf.get(); }

    Result<void> open(const QString &path, const Credentials &credentials, bool readOnly = false);
    //! Nothing may refer to the workspace any more.
    void close();

    bool isIndexing() const { return m_index.isActive(); }

    // Undo and redo of what was committed since the file was opened.
    bool canUndo() const { return !m_done.isEmpty(); }
    bool canRedo() const { return !m_undone.isEmpty(); }
    Result<UndoReport> undo();
    Result<UndoReport> redo();

signals:
    void indexingChanged(bool active);
    void undoChanged();

private:
    void afterChange();
    void indexSlice();
    Result<UndoReport> revert(QList<BatchId> &from, QList<BatchId> &to);

    Environment m_environment;
    std::unique_ptr<Workspace> m_workspace;
    std::unique_ptr<AsOfDay> m_asOf;
    QTimer m_index;
    QList<BatchId> m_done;
    QList<BatchId> m_undone;
    BatchId m_last = 0; //!< the newest batch known
    bool m_reverting = false;
};

} // namespace chancery
