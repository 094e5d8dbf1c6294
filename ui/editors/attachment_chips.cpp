// SPDX-FileCopyrightText: Chancery contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "ui/editors/attachment_chips.h"

#include "models/records/writing_fields.h"
#include "ui/widgets/chip_list.h"
#include "ui/widgets/form_field.h"
#include "ui/widgets/icons.h"
#include "ui/widgets/kind_look.h"
#include "ui/widgets/metrics.h"

#include <QDropEvent>
#include <QLocale>
#include <QMimeData>
#include <QPushButton>
#include <QVBoxLayout>

using namespace Qt::StringLiterals;

namespace chancery {

namespace {

QStringList filesOf(const QMimeData &data)
{
    QStringList paths;
    for (const QUrl &url : data.urls()) {
        if (url.isLocalFile())
            paths.append(url.toLocalFile());
    }
    return paths;
}

} // namespace

AttachmentChips::AttachmentChips(Workspace &workspace, QWidget *parent)
    : QWidget(parent)
    , m_workspace(workspace)
    , m_chips(new ChipList(u"attachments"_s, tr("Attachments"), this))
    , m_add(new QPushButton(icons::icon(u"paperclip"_s), tr("Attach files…"), this))
{
    form::nameControl(m_add, u"attachFiles"_s, tr("Attach files"));
    m_add->setToolTip(tr("Keeps copies in the encrypted file. They can be dropped here too."));
    auto *layout = new QVBoxLayout(this);
    layout->setContentsMargins(0, 0, 0, 0);
    layout->setSpacing(metrics::unit);
    layout->addWidget(m_chips);
    layout->addWidget(m_add, 0, Qt::AlignLeft);
    setAcceptDrops(!workspace.isReadOnly());
    setRecord({});
    connect(m_add, &QPushButton::clicked, this, &AttachmentChips::addRequested);
    connect(m_chips, &ChipList::activated, this, &AttachmentChips::activate);
    connect(m_chips, &ChipList::removeRequested, this, &AttachmentChips::remove);
    connect(&workspace, &Workspace::changed, this, [this](const ChangeSet &changes) {
        if (changes.touches(Kind::Attachment))
            refresh();
    });
}

void AttachmentChips::setRecord(const RecordRef &ref)
{
    m_ref = ref;
    m_add->setEnabled(!ref.isNull() && !m_workspace.isReadOnly());
    refresh();
}

void AttachmentChips::refresh()
{
    m_files.clear();
    if (!m_ref.isNull()) {
        const auto files = attachedFiles(m_workspace, m_ref.id);
        if (files)
            m_files = *files;
        else
            emit failed(files.error());
    }
    QList<ChipList::Chip> chips;
    for (const AttachedFile &file : std::as_const(m_files)) {
        const QString size = QLocale().formattedDataSize(file.record.get(fields::attachment::size), 0,
                                                         QLocale::DataSizeTraditionalFormat);
        const QString text = file.isHere ? tr("%1, %2").arg(file.record.title(), size)
                                         : tr("%1, not here yet").arg(file.record.title());
        chips.append({text,
                      kindIcon(Kind::Attachment),
                      {Kind::Attachment, file.record.id()},
                      !m_workspace.isReadOnly()});
    }
    m_chips->setChips(chips);
    m_chips->setVisible(!chips.isEmpty());
}

void AttachmentChips::attach(const QStringList &paths)
{
    if (m_ref.isNull() || paths.isEmpty() || (m_prepare && !m_prepare()))
        return;
    for (const QString &path : paths) {
        if (const auto done = attachFile(m_workspace, m_ref, path); !done)
            return emit failed(done.error());
    }
}

void AttachmentChips::activate(int row)
{
    const AttachedFile file = m_files[row];
    if (file.isHere)
        emit saveRequested(file.record);
    else
        emit absent(file.record.title());
}

void AttachmentChips::remove(int row)
{
    const Record attachment = m_files[row].record;
    const auto done = m_workspace.remove({Kind::Attachment, attachment.id()});
    if (done)
        emit removed(attachment.title(), done->batch);
    else
        emit failed(done.error());
}

void AttachmentChips::dragEnterEvent(QDragEnterEvent *event)
{
    if (m_add->isEnabled() && !filesOf(*event->mimeData()).isEmpty()) {
        event->setDropAction(Qt::CopyAction);
        event->accept();
    }
}

void AttachmentChips::dropEvent(QDropEvent *event)
{
    event->setDropAction(Qt::CopyAction);
    event->accept();
    attach(filesOf(*event->mimeData()));
}

} // namespace chancery
