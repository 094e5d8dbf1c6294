// SPDX-FileCopyrightText: Chancery contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "ui/shell/file_drop.h"

#include <QApplication>
#include <QDropEvent>
#include <QFileInfo>
#include <QMimeData>
#include <QUrl>
#include <QWidget>

using namespace Qt::StringLiterals;

namespace chancery {

namespace {

bool isDragOf(const QEvent &event)
{
    return event.type() == QEvent::DragEnter || event.type() == QEvent::DragMove
           || event.type() == QEvent::Drop;
}

} // namespace

FileDrop::FileDrop(QApplication &application, QWidget &window, QObject *parent)
    : QObject(parent)
    , m_window(window)
{
    window.setAcceptDrops(true);
    application.installEventFilter(this);
}

bool FileDrop::eventFilter(QObject *watched, QEvent *event)
{
    const auto *widget = isDragOf(*event) ? qobject_cast<QWidget *>(watched) : nullptr;
    if (!widget || widget->window() != &m_window)
        return false;
    auto *drop = static_cast<QDropEvent *>(event);
    const QStringList paths = importableFiles(*drop->mimeData());
    if (paths.isEmpty())
        return false;
    if (!m_enabled) {
        drop->ignore();
        return true;
    }
    drop->setDropAction(Qt::CopyAction);
    drop->accept();
    if (event->type() == QEvent::Drop) // what is dragged from waits until this returns
        QMetaObject::invokeMethod(
            this, [this, paths] { emit dropped(paths); }, Qt::QueuedConnection);
    return true;
}

QStringList importableFiles(const QMimeData &data)
{
    static const QStringList suffixes{u"ics"_s, u"vcf"_s, u"csv"_s, u"md"_s};
    QStringList paths;
    for (const QUrl &url : data.urls()) {
        const QFileInfo file(url.toLocalFile());
        if (!suffixes.contains(file.suffix().toLower()) || !file.isFile())
            return {};
        paths.append(file.filePath());
    }
    return paths;
}

} // namespace chancery
