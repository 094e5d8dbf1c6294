// SPDX-FileCopyrightText: Chancery contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "ui/shell/history_dialog.h"

#include "models/workspace/error_text.h"
#include "models/workspace/workspace.h"
#include "ui/widgets/empty_state.h"
#include "ui/widgets/form_field.h"
#include "ui/widgets/intent_words.h"
#include "ui/widgets/metrics.h"

#include <QDialogButtonBox>
#include <QHeaderView>
#include <QLabel>
#include <QLocale>
#include <QPushButton>
#include <QStackedWidget>
#include <QTreeWidget>
#include <QVBoxLayout>

using namespace Qt::StringLiterals;

namespace chancery {

namespace {
constexpr int shown = 500;
}

HistoryDialog::HistoryDialog(Workspace &workspace, QWidget *parent)
    : QDialog(parent)
    , m_workspace(workspace)
    , m_list(new QTreeWidget(this))
    , m_empty(new EmptyState(u"history"_s, tr("Nothing was written yet"),
                             tr("Each change will be listed here, and can be undone."), this))
    , m_stack(new QStackedWidget(this))
    , m_undo(form::primaryButton(tr("Undo this change"), u"undoBatch"_s, this))
{
    setObjectName(u"historyDialog"_s);
    setWindowTitle(tr("History"));
    setUpList();
    m_stack->addWidget(m_list);
    m_stack->addWidget(m_empty);
    auto *buttons = new QDialogButtonBox(QDialogButtonBox::Close, this);
    buttons->addButton(m_undo, QDialogButtonBox::ActionRole);
    auto *layout = new QVBoxLayout(this);
    layout->setContentsMargins(metrics::wide, metrics::wide, metrics::wide, metrics::wide);
    layout->setSpacing(metrics::gap);
    layout->addWidget(form::title(tr("History"), this));
    layout->addWidget(
        form::caption(tr("Everything that was written to this file. An undo leaves alone what somebody "
                         "has changed since, and can itself be undone."),
                      this));
    layout->addWidget(m_stack, 1);
    layout->addWidget(buttons);
    resize(760, 560);
    connect(m_undo, &QPushButton::clicked, this, &HistoryDialog::undo);
    connect(buttons, &QDialogButtonBox::rejected, this, &QDialog::reject);
    connect(m_list, &QTreeWidget::currentItemChanged, this,
            [this](const QTreeWidgetItem *item) { m_undo->setEnabled(item && !m_workspace.isReadOnly()); });
    fill();
}

void HistoryDialog::setUpList()
{
    form::nameControl(m_list, u"historyList"_s, tr("History"));
    m_list->setHeaderLabels({tr("When"), tr("What"), tr("Records"), tr("Who")});
    m_list->setRootIsDecorated(false);
    m_list->setUniformRowHeights(true);
    m_list->header()->setStretchLastSection(false);
    m_list->header()->setMinimumSectionSize(88); // a heading is wider than a short cell
    m_list->header()->setSectionResizeMode(QHeaderView::ResizeToContents);
    m_list->header()->setSectionResizeMode(1, QHeaderView::Stretch);
}

void HistoryDialog::fill()
{
    m_list->clear();
    const QLocale locale;
    for (const Batch &batch : m_workspace.batches(shown)) {
        const QString who = batch.device.isEmpty() ? batch.user : u"%1 · %2"_s.arg(batch.user, batch.device);
        auto *item = new QTreeWidgetItem({locale.toString(batch.time.toLocalTime(), QLocale::ShortFormat),
                                          intentWords(batch.intent), locale.toString(batch.records), who});
        item->setData(0, Qt::UserRole, QVariant::fromValue(batch.id));
        item->setTextAlignment(2, Qt::AlignRight | Qt::AlignVCenter);
        m_list->addTopLevelItem(item);
    }
    m_list->setCurrentItem(m_list->topLevelItem(0));
    const bool any = m_list->topLevelItemCount() > 0;
    m_stack->setCurrentWidget(any ? static_cast<QWidget *>(m_list) : m_empty);
    m_undo->setEnabled(any && !m_workspace.isReadOnly());
}

void HistoryDialog::undo()
{
    const QTreeWidgetItem *item = m_list->currentItem();
    if (!item)
        return;
    const auto report = m_workspace.undo(item->data(0, Qt::UserRole).value<BatchId>());
    if (report)
        emit undone(undoNotice(*report, m_workspace, tr("Undone")));
    else
        emit undone({Notice::Level::Error, errorText(report.error()), {}, {}});
    fill();
}

} // namespace chancery
