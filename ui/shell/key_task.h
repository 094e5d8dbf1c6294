// SPDX-FileCopyrightText: Chancery contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "models/records/result.h"

#include <QFutureWatcher>
#include <QObject>

#include <functional>

namespace chancery {

//! Work on a key that takes a second (its derivation), done beside the window. One at a time.
class KeyTask : public QObject
{
    Q_OBJECT

public:
    using Key = Result<QByteArray>;

    explicit KeyTask(QObject *parent = nullptr);
    ~KeyTask() override; //!< waits for the work to end

    bool isRunning() const { return m_watcher.isRunning(); }
    //! \a work runs on another thread; \a then on this one, unless cancel() came before.
    void start(std::function<Key()> work, std::function<void(const Key &)> then);
    //! The outcome is not wanted any more.
    void cancel();

signals:
    void runningChanged(bool running);

private:
    void finish();

    QFutureWatcher<std::shared_ptr<Key>> m_watcher;
    std::function<void(const Key &)> m_then;
};

} // namespace chancery
