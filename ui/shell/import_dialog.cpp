// SPDX-FileCopyrightText: Chancery contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "ui/shell/import_dialog.h"

#include "models/workspace/error_text.h"
#include "models/workspace/workspace.h"
#include "ui/shell/main_window.h"
#include "ui/shell/session.h"
#include "ui/widgets/form_field.h"
#include "ui/widgets/header_memory.h"
#include "ui/widgets/icons.h"
#include "ui/widgets/metrics.h"
#include "ui/widgets/theme.h"

#include <QDialogButtonBox>
#include <QFileInfo>
#include <QGuiApplication>
#include <QHeaderView>
#include <QLabel>
#include <QPushButton>
#include <QTreeWidget>
#include <QVBoxLayout>

using namespace Qt::StringLiterals;

namespace chancery {

namespace {

using Verdict = ImportItem::Verdict;

struct Look
{
    QString icon;
    QString words;
    QColor colour;
};

Look lookOf(Verdict verdict)
{
    const Tones &tones = theme::tones(QGuiApplication::palette());
    switch (verdict) {
    case Verdict::New:
        return {u"plus"_s, ImportDialog::tr("New"), tones.success};
    case Verdict::Changed:
        return {u"pencil"_s, ImportDialog::tr("Changed"), tones.accent};
    case Verdict::Same:
        return {u"check"_s, ImportDialog::tr("Same"), tones.muted};
    case Verdict::Rejected:
        return {u"circle-alert"_s, ImportDialog::tr("Rejected"), tones.error};
    }
    return {};
}

QString placeOf(const ImportItem &item)
{
    const QString file = QFileInfo(item.file).fileName();
    return item.line > 0 ? u"%1:%2"_s.arg(file).arg(item.line) : file;
}

QString summary(const ImportReport &report)
{
    return ImportDialog::tr("%1 new, %2 changed, %3 the same, %4 rejected. Nothing is written yet.")
        .arg(report.added)
        .arg(report.changed)
        .arg(report.same)
        .arg(report.rejected);
}

} // namespace

ImportDialog::ImportDialog(Workspace &workspace, const ImportReport &report, UiSettings &settings,
                           QWidget *parent)
    : QDialog(parent)
    , m_workspace(workspace)
    , m_report(report)
    , m_list(new QTreeWidget(this))
{
    setObjectName(u"importDialog"_s);
    setWindowTitle(tr("Import"));
    form::nameControl(m_list, u"importList"_s, tr("What the import would do"));
    m_list->setHeaderLabels({tr("Verdict"), tr("Record"), tr("Place"), tr("Reason")});
    m_list->setRootIsDecorated(false);
    m_list->setUniformRowHeights(true);
    auto *buttons = new QDialogButtonBox(QDialogButtonBox::Cancel, this);
    QPushButton *apply = form::primaryButton(tr("Import"), u"applyImport"_s, this);
    apply->setEnabled(report.added + report.changed > 0);
    buttons->addButton(apply, QDialogButtonBox::AcceptRole);
    auto *layout = new QVBoxLayout(this);
    layout->setContentsMargins(metrics::wide, metrics::wide, metrics::wide, metrics::wide);
    layout->setSpacing(metrics::gap);
    layout->addWidget(form::title(tr("Import"), this));
    layout->addWidget(form::caption(summary(report), this));
    layout->addWidget(m_list, 1);
    QStringList notes;
    for (const Error &note : report.notes)
        notes << importNoteText(note);
    if (!notes.isEmpty())
        layout->addWidget(form::caption(notes.mid(0, 5).join(u'\n'), this));
    layout->addWidget(buttons);
    resize(820, 560);
    connect(buttons, &QDialogButtonBox::accepted, this, &ImportDialog::apply);
    connect(buttons, &QDialogButtonBox::rejected, this, &QDialog::reject);
    fill();
    rememberColumns(*m_list->header(), u"importColumns"_s, settings);
}

void ImportDialog::fill()
{
    QList<QTreeWidgetItem *> rows;
    for (const ImportItem &item : m_report.items) {
        const Look look = lookOf(item.verdict);
        const QString reason = item.verdict == Verdict::Rejected ? errorText(item.reason) : QString();
        auto *row = new QTreeWidgetItem({look.words, item.title, placeOf(item), reason});
        row->setIcon(0, icons::icon(look.icon, look.colour));
        row->setToolTip(3, reason);
        rows << row;
    }
    m_list->addTopLevelItems(rows);
    m_list->header()->resizeSection(0, 120);
    m_list->header()->resizeSection(1, 300);
    m_list->header()->resizeSection(2, 160);
}

void ImportDialog::apply()
{
    const auto done = applyImport(m_workspace, m_report);
    if (!done) {
        emit imported({Notice::Level::Error, errorText(done.error()), {}, {}});
        reject();
        return;
    }
    emit imported({Notice::Level::Success,
                   tr("Imported: %1 new, %2 changed. Edit > Undo takes it back.")
                       .arg(m_report.added)
                       .arg(m_report.changed),
                   {},
                   {}});
    accept();
}

void importFiles(MainWindow &window, const QStringList &paths)
{
    Workspace &workspace = *window.services().session.workspace();
    QGuiApplication::setOverrideCursor(Qt::WaitCursor);
    const auto report = previewImport(workspace, paths);
    QGuiApplication::restoreOverrideCursor();
    if (!report) {
        window.notifyError(report.error());
        return;
    }
    auto *dialog = new ImportDialog(workspace, *report, window.services().settings, &window);
    dialog->setAttribute(Qt::WA_DeleteOnClose);
    QObject::connect(dialog, &ImportDialog::imported, &window, &MainWindow::notify);
    dialog->open();
}

} // namespace chancery
