// SPDX-FileCopyrightText: Chancery contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "ui/sync/conflict_page.h"

#include "models/workspace/error_text.h"
#include "models/workspace/workspace.h"
#include "ui/sync/conflict_delegate.h"
#include "ui/sync/conflict_view.h"
#include "ui/widgets/empty_state.h"
#include "ui/widgets/form_field.h"
#include "ui/widgets/list_detail.h"
#include "ui/widgets/metrics.h"

#include <QListView>
#include <QScrollArea>
#include <QStackedWidget>
#include <QVBoxLayout>

using namespace Qt::StringLiterals;

namespace chancery {

namespace {
constexpr int listWidth = 304;
constexpr int viewWidth = 1000;
} // namespace

ConflictPage::ConflictPage(const PaneContext &context, QWidget *parent)
    : QWidget(parent)
    , m_context(context)
    , m_model(context.workspace)
    , m_list(new QListView)
    , m_view(new ConflictView(context.workspace))
    , m_stack(new QStackedWidget(this))
{
    setObjectName(u"conflictPage"_s);
    auto *columns = new ListDetail(u"conflictColumns"_s, context.settings);
    columns->addColumn(buildList(), listWidth, false);
    columns->addColumn(buildView(), viewWidth, true);
    m_stack->addWidget(columns);
    m_stack->addWidget(new EmptyState(u"circle-check"_s, tr("Every field has one value"),
                                      tr("When two people write the same field at the same time, both values "
                                         "are kept, and are shown here side by "
                                         "side until somebody chooses.")));
    auto *layout = new QVBoxLayout(this);
    layout->setContentsMargins(0, 0, 0, 0);
    layout->addWidget(m_stack);
    connect(&m_model, &ConflictModel::refreshed, this, &ConflictPage::follow);
    connect(&m_model, &ConflictModel::failed, this, [this](const Error &error) {
        emit notice({Notice::Level::Error, errorText(error), {}, {}});
    });
    connect(m_list->selectionModel(), &QItemSelectionModel::currentChanged, this,
            [this](const QModelIndex &index) { showRow(index.row()); });
    connect(m_list, &QListView::activated, m_view, &ConflictView::focusChoices);
    connect(m_view, &ConflictView::chosen, this, &ConflictPage::choose);
    connect(m_view, &ConflictView::openRequested, this, &ConflictPage::recordActivated);
    follow();
}

QWidget *ConflictPage::buildList()
{
    form::nameControl(m_list, u"conflictList"_s, tr("Fields with several values"));
    m_list->setFrameShape(QFrame::NoFrame);
    m_list->setUniformItemSizes(true);
    m_list->setVerticalScrollMode(QAbstractItemView::ScrollPerPixel);
    m_list->setItemDelegate(new ConflictDelegate(m_list));
    m_list->setModel(&m_model);
    auto *column = new QWidget;
    column->setBackgroundRole(QPalette::Base);
    column->setAutoFillBackground(true);
    auto *layout = new QVBoxLayout(column);
    layout->setContentsMargins(0, metrics::unit, 0, 0);
    layout->addWidget(m_list);
    return column;
}

QWidget *ConflictPage::buildView()
{
    auto *area = new QScrollArea;
    area->setObjectName(u"conflictScroll"_s);
    area->setWidgetResizable(true);
    area->setHorizontalScrollBarPolicy(Qt::ScrollBarAlwaysOff);
    area->setFocusPolicy(Qt::NoFocus);
    area->setWidget(m_view);
    return area;
}

bool ConflictPage::showRecord(const RecordRef &record, int atom)
{
    const int exact = m_model.rowOf(record, atom);
    const int row = exact >= 0 ? exact : m_model.rowOf(record, -1);
    if (row < 0)
        return false;
    m_list->setCurrentIndex(m_model.index(row, 0));
    return true;
}

QWidget *ConflictPage::focusTarget() const
{
    return m_list;
}

//! After every change: the same field again, with what it holds now, or the one that has come in its place.
void ConflictPage::follow()
{
    m_stack->setCurrentIndex(count() > 0 ? 0 : 1);
    emit countChanged(count());
    if (count() == 0)
        return;
    const int same = m_model.rowOf(m_record, m_atom);
    const int row = same >= 0 ? same : qMin(m_row, count() - 1);
    if (m_list->currentIndex().row() != row)
        m_list->setCurrentIndex(m_model.index(row, 0));
    showRow(row);
}

void ConflictPage::showRow(int row)
{
    if (row < 0 || row >= count())
        return;
    const Conflict &conflict = m_model.conflict(row);
    const bool hadFocus = m_view->isAncestorOf(m_view->window()->focusWidget());
    m_record = conflict.record;
    m_atom = conflict.atom;
    m_row = row;
    m_view->setConflict(conflict, m_model.index(row, 0).data(RowListModel::TitleRole).toString());
    if (hadFocus)
        m_view->focusChoices();
}

void ConflictPage::choose(const ConflictChoice &choice)
{
    Workspace &workspace = m_context.workspace;
    const auto done = resolve(workspace, m_record, m_atom, choice);
    if (!done) {
        emit notice({Notice::Level::Error, errorText(done.error()), {}, {}});
        return;
    }
    const BatchId batch = done->batch;
    emit notice({Notice::Level::Success, tr("Chosen. The other values are in the history."), tr("Undo"),
                 [this, batch] {
                     if (const auto undone = m_context.workspace.undo(batch); !undone)
                         emit notice({Notice::Level::Error, errorText(undone.error()), {}, {}});
                 }});
}

} // namespace chancery
