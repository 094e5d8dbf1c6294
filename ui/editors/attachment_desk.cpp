// SPDX-FileCopyrightText: Chancery contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "ui/editors/attachment_desk.h"

#include "ui/editors/attachment_chips.h"
#include "ui/widgets/pane.h"
#include "ui/widgets/prompts.h"

#include <QCoreApplication>
#include <QPointer>

namespace chancery {

namespace {

class AttachmentDesk
{
    Q_DECLARE_TR_FUNCTIONS(AttachmentDesk)

public:
    AttachmentDesk(Pane &pane, const PaneContext &context) : m_pane(pane), m_context(context) { }

    //! The question may take long, and the page with the chips be gone when it is answered.
    void attach(AttachmentChips &files) const
    {
        const QPointer<AttachmentChips> kept(&files);
        const RecordRef record = files.record();
        const QStringList paths = m_context.prompts.openFiles(tr("Attach files"), tr("All files (*)"));
        if (kept && kept->record() == record)
            kept->attach(paths);
    }

    void save(const Record &attachment) const
    {
        const QString path = m_context.prompts.saveFile(tr("Save the attached file, unencrypted"),
                                                        tr("All files (*)"), attachment.title());
        if (path.isEmpty())
            return;
        if (const auto done = extractAttachment(m_context.workspace, attachment, path, Replace::Yes); !done)
            m_pane.report(done.error());
        else
            tell(Notice::Level::Success, tr("Saved, unencrypted: %1").arg(path));
    }

    void tellAbsent(const QString &name) const
    {
        tell(Notice::Level::Info,
             tr("“%1” is not here yet. It comes with the next bundle of a device that has it.").arg(name));
    }

    void offerUndo(const QString &name, BatchId batch) const
    {
        m_pane.offerUndo(tr("Attachment removed: %1").arg(name), batch);
    }

private:
    void tell(Notice::Level level, const QString &text) const { emit m_pane.notice({level, text, {}, {}}); }

    Pane &m_pane;
    PaneContext m_context;
};

} // namespace

void serveAttachments(AttachmentChips &files, Pane &pane, const PaneContext &context)
{
    const AttachmentDesk desk(pane, context);
    QObject::connect(&files, &AttachmentChips::addRequested, &pane, [desk, &files] { desk.attach(files); });
    QObject::connect(&files, &AttachmentChips::saveRequested, &pane,
                     [desk](const Record &attachment) { desk.save(attachment); });
    QObject::connect(&files, &AttachmentChips::absent, &pane,
                     [desk](const QString &name) { desk.tellAbsent(name); });
    QObject::connect(&files, &AttachmentChips::removed, &pane,
                     [desk](const QString &name, BatchId batch) { desk.offerUndo(name, batch); });
    QObject::connect(&files, &AttachmentChips::failed, &pane, &Pane::report);
}

} // namespace chancery
