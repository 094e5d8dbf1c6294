// SPDX-FileCopyrightText: Chancery contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "ui/widgets/list_output.h"

#include "ui/widgets/as_of_day.h"
#include "ui/widgets/make_action.h"
#include "ui/widgets/pane.h"
#include "ui/widgets/prompts.h"

#include <QAbstractItemView>
#include <QAction>
#include <QClipboard>
#include <QGuiApplication>
#include <QLocale>
#include <QPrinter>

using namespace Qt::StringLiterals;

namespace chancery {

namespace {
constexpr int printedUnasked = 2000; // some forty pages
}

ListOutput::ListOutput(Pane &pane, const PaneContext &context, const Source &source)
    : QObject(&pane)
    , m_pane(pane)
    , m_context(context)
    , m_source(source)
    , m_view(source.view)
    , m_copyRows(makeAction(&pane, pane.id() + u".copy-rows"_s, tr("Copy the chosen &rows"), u"copy"_s,
                            QKeySequence::Copy))
    , m_copyList(makeAction(&pane, pane.id() + u".copy-list"_s, tr("Copy the whole l&ist"), u"copy"_s))
    , m_print(makeAction(&pane, pane.id() + u".print-list"_s, tr("&Print the list…"), u"printer"_s,
                         QKeySequence::Print))
{
    m_copyRows->setShortcutContext(Qt::WidgetShortcut); // elsewhere Ctrl+C copies what is marked there
    m_view->addAction(m_copyRows);
    connect(m_copyRows, &QAction::triggered, this, &ListOutput::copyChosen);
    connect(m_copyList, &QAction::triggered, this, [this] { copy(listexport::allRows(*m_view)); });
    connect(m_print, &QAction::triggered, this, &ListOutput::print);
}

void ListOutput::alsoIn(QAbstractItemView &view)
{
    view.addAction(m_copyRows);
}

QList<ListColumn> ListOutput::columns() const
{
    return m_source.columns.isEmpty() ? listexport::columnsOf(*m_view) : m_source.columns;
}

void ListOutput::copyChosen()
{
    const QModelIndexList rows = listexport::selectedRows(*m_view);
    copy(rows.isEmpty() ? listexport::allRows(*m_view) : rows);
}

void ListOutput::copy(const QModelIndexList &rows)
{
    QGuiApplication::clipboard()->setText(listexport::text(columns(), rows));
    emit m_pane.statusMessage(tr("%n row(s) copied as text", nullptr, int(rows.size())));
}

bool ListOutput::wantsAll(qsizetype rows)
{
    return rows <= printedUnasked
           || m_context.prompts.confirm(
               {tr("Print the list"),
                tr("The list has %1 rows. Print them all?").arg(QLocale().toString(rows)),
                tr("A filter makes it shorter."),
                tr("Print"),
                {},
                false});
}

void ListOutput::print()
{
    const QModelIndexList rows = listexport::allRows(*m_view);
    QPrinter printer(QPrinter::HighResolution);
    printer.setDocName(m_source.title);
    if (columns().size() > 3)
        printer.setPageOrientation(QPageLayout::Landscape);
    if (!wantsAll(rows.size()) || !m_context.prompts.printer(printer, tr("Print the list")))
        return;
    listexport::printList(
        printer, {m_source.title, m_source.filter ? m_source.filter() : QString(), m_context.asOf.day()},
        columns(), rows);
    emit m_pane.statusMessage(tr("The list was printed."));
}

} // namespace chancery
