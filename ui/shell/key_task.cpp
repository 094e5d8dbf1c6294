// SPDX-FileCopyrightText: Chancery contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "ui/shell/key_task.h"

#include <QtConcurrentRun>

namespace chancery {

KeyTask::KeyTask(QObject *parent) : QObject(parent)
{
    connect(&m_watcher, &QFutureWatcherBase::finished, this, &KeyTask::finish);
}

KeyTask::~KeyTask()
{
    m_watcher.disconnect(this);
    m_watcher.waitForFinished();
}

void KeyTask::start(std::function<Key()> work, std::function<void(const Key &)> then)
{
    m_then = std::move(then);
    m_watcher.setFuture(
        QtConcurrent::run([work = std::move(work)] { return std::make_shared<Key>(work()); }));
    emit runningChanged(true);
}

void KeyTask::cancel()
{
    m_then = nullptr;
}

void KeyTask::finish()
{
    const std::shared_ptr<Key> key = m_watcher.result();
    emit runningChanged(false);
    const auto then = std::exchange(m_then, nullptr);
    if (then)
        then(*key);
    if (key->has_value())
        (*key)->fill('\0');
}

} // namespace chancery
