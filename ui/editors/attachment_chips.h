// SPDX-FileCopyrightText: Chancery contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "models/workspace/attachments.h"

#include <QWidget>

#include <functional>

class QPushButton;

namespace chancery {

class ChipList;

//! The files kept beside a record, as chips; files are added with a button or dropped. A click on a chip asks for a place
//! to write the file to: nothing leaves the workspace unasked.
class AttachmentChips : public QWidget
{
    Q_OBJECT

public:
    explicit AttachmentChips(Workspace &workspace, QWidget *parent = nullptr);

    //! Null: nothing is shown or can be added.
    void setRecord(const RecordRef &ref);
    RecordRef record() const { return m_ref; }
    ChipList *chipList() const { return m_chips; }
    QPushButton *button() const { return m_add; }
    //! Called before a file is attached, so that a record which is not in the file yet can be written; false: nothing is.
    void setPrepare(std::function<bool()> prepare) { m_prepare = std::move(prepare); }
    void attach(const QStringList &paths);

signals:
    void addRequested();
    void saveRequested(const chancery::Record &attachment);
    //! The content has not come from the device that wrote it.
    void absent(const QString &name);
    void removed(const QString &what, qint64 batch);
    void failed(const chancery::Error &error);

protected:
    void dragEnterEvent(QDragEnterEvent *event) override;
    void dropEvent(QDropEvent *event) override;

private:
    void refresh();
    void activate(int row);
    void remove(int row);

    Workspace &m_workspace;
    RecordRef m_ref;
    QList<AttachedFile> m_files;
    ChipList *m_chips;
    QPushButton *m_add;
    std::function<bool()> m_prepare;
};

} // namespace chancery
