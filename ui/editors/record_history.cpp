// SPDX-FileCopyrightText: Chancery contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "ui/editors/record_history.h"

#include "models/workspace/workspace.h"
#include "ui/widgets/form_field.h"
#include "ui/widgets/metrics.h"
#include "ui/widgets/section_header.h"

#include <QLabel>
#include <QLocale>
#include <QPushButton>
#include <QVBoxLayout>

using namespace Qt::StringLiterals;

namespace chancery {

namespace {
constexpr int fewLines = 3;
}

RecordHistory::RecordHistory(Workspace &workspace, QWidget *parent)
    : QWidget(parent)
    , m_workspace(workspace)
    , m_lines(form::caption({}, this))
    , m_more(form::linkButton({}, u"allHistory"_s, this))
{
    form::nameControl(this, u"history"_s, tr("History"));
    auto *layout = new QVBoxLayout(this);
    layout->setContentsMargins(0, 0, 0, 0);
    layout->setSpacing(metrics::tight);
    layout->addWidget(new SectionHeader(tr("History"), this));
    layout->addWidget(m_lines);
    layout->addWidget(m_more, 0, Qt::AlignLeft);
    m_lines->setTextFormat(Qt::PlainText);
    connect(m_more, &QPushButton::clicked, this, [this] {
        m_all = true;
        refresh();
    });
    connect(&workspace, &Workspace::changed, this, [this](const ChangeSet &changes) {
        if (changes.touches(m_ref.id))
            refresh();
    });
}

void RecordHistory::setRecord(const RecordRef &ref)
{
    m_ref = ref;
    m_all = false;
    refresh();
}

void RecordHistory::refresh()
{
    const QList<HistoryEntry> entries = m_ref.isNull() ? QList<HistoryEntry>() : m_workspace.history(m_ref);
    const qsizetype shown = m_all ? entries.size() : qMin<qsizetype>(entries.size(), fewLines);
    QStringList lines;
    for (const HistoryEntry &entry : entries.first(shown))
        lines.append(words(entry));
    const QString none = m_ref.isNull() ? tr("Not in the file yet.") : tr("Nothing changed since it came.");
    m_lines->setText(lines.isEmpty() ? none : lines.join(u'\n'));
    m_more->setVisible(shown < entries.size());
    const QString more = tr("All %n changes", nullptr, int(entries.size()));
    m_more->setText(more);
    m_more->setAccessibleName(more);
}

QString RecordHistory::words(const HistoryEntry &entry) const
{
    const QString when = QLocale().toString(entry.batch.time.toLocalTime(), QLocale::ShortFormat);
    QString what = tr("changed");
    if (entry.batch.intent.startsWith(u"undo"_s))
        what = tr("undone");
    else if (entry.operation == Edit::Operation::Insert)
        what = tr("created");
    else if (entry.operation == Edit::Operation::Remove)
        what = tr("removed");
    else if (entry.operation == Edit::Operation::Restore)
        what = tr("restored");
    const QString who = entry.batch.user.isEmpty() ? entry.batch.device : entry.batch.user;
    return who.isEmpty() ? tr("%1: %2").arg(when, what) : tr("%1: %2 by %3").arg(when, what, who);
}

} // namespace chancery
