// SPDX-FileCopyrightText: Chancery contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "ui/shell/command_palette.h"

#include "ui/shell/palette_delegate.h"

#include "ui/widgets/form_field.h"
#include "ui/widgets/icons.h"
#include "ui/widgets/kind_look.h"
#include "ui/widgets/metrics.h"

#include <QAction>
#include <QApplication>
#include <QGraphicsDropShadowEffect>
#include <QKeyEvent>
#include <QLabel>
#include <QLineEdit>
#include <QListView>
#include <QStandardItemModel>
#include <QVBoxLayout>

using namespace Qt::StringLiterals;

namespace chancery {

namespace {

constexpr int widest = 680;
constexpr int tallest = 520;
constexpr int top = 8;

QStandardItem *itemFor(const PaletteRow &row)
{
    auto *item = new QStandardItem(row.title);
    item->setData(row.type, PaletteRows::TypeRole);
    item->setEditable(false);
    item->setSelectable(row.type != PaletteRow::Header);
    item->setData(row.hit.snippet, PaletteRows::SnippetRole);
    item->setData(QVariant::fromValue(row.hit.matches), PaletteRows::MatchesRole);
    if (row.type == PaletteRow::Hit)
        item->setData(kindIcon(row.hit.ref.kind), PaletteRows::IconNameRole);
    if (row.action) {
        item->setData(row.action->shortcut().toString(QKeySequence::NativeText), PaletteRows::ShortcutRole);
        item->setIcon(row.action->icon());
    }
    return item;
}

} // namespace

CommandPalette::CommandPalette(QWidget *window)
    : QFrame(window)
    , m_model(new QStandardItemModel(this))
    , m_line(new QLineEdit(this))
    , m_list(new QListView(this))
    , m_nothing(form::caption(tr("Nothing found. Fewer letters find more; accents and script do not matter."),
                              this))
{
    setObjectName(u"palette"_s);
    setAccessibleName(tr("Search and commands"));
    form::nameControl(m_line, u"paletteText"_s, tr("Search everything, or a command"));
    m_line->setPlaceholderText(tr("Search everything; “>” for commands"));
    m_line->addAction(icons::icon(u"search"_s), QLineEdit::LeadingPosition);
    m_line->setMinimumHeight(44);
    form::nameControl(m_list, u"paletteList"_s, tr("Results"));
    m_list->setModel(m_model);
    m_list->setItemDelegate(new PaletteDelegate(m_list));
    m_list->setFrameShape(QFrame::NoFrame);
    m_list->setFocusPolicy(Qt::NoFocus);
    m_list->setVerticalScrollMode(QAbstractItemView::ScrollPerPixel);
    m_list->setHorizontalScrollBarPolicy(Qt::ScrollBarAlwaysOff);
    m_nothing->setContentsMargins(metrics::gap, metrics::unit, metrics::gap, metrics::gap);
    auto *shadow = new QGraphicsDropShadowEffect(this);
    shadow->setBlurRadius(48);
    shadow->setOffset(0, 12);
    shadow->setColor(QColor(0, 0, 0, 110));
    setGraphicsEffect(shadow);
    auto *layout = new QVBoxLayout(this);
    layout->setContentsMargins(metrics::unit, metrics::unit, metrics::unit, metrics::unit);
    layout->setSpacing(metrics::tight);
    layout->addWidget(m_line);
    layout->addWidget(m_list, 1);
    layout->addWidget(m_nothing);
    m_line->installEventFilter(this);
    window->installEventFilter(this);
    hide();
    connect(m_line, &QLineEdit::textChanged, this, &CommandPalette::search);
    connect(m_list, &QListView::clicked, this, &CommandPalette::choose);
}

void CommandPalette::setWorkspace(const Workspace *workspace)
{
    m_source.setWorkspace(workspace);
}

void CommandPalette::open(const QList<QAction *> &actions, const QString &text)
{
    m_before = QApplication::focusWidget();
    m_source.setActions(actions);
    if (!text.isEmpty())
        m_line->setText(text);
    search(m_line->text());
    place();
    show();
    raise();
    m_line->selectAll();
    m_line->setFocus(Qt::ShortcutFocusReason);
}

bool CommandPalette::eventFilter(QObject *watched, QEvent *event)
{
    if (watched == parentWidget() && event->type() == QEvent::Resize && isVisible())
        place();
    if (watched != m_line)
        return QFrame::eventFilter(watched, event);
    if (event->type() == QEvent::FocusOut && !isAncestorOf(QApplication::focusWidget())
        && QApplication::activePopupWidget() == nullptr)
        hide();
    if (event->type() != QEvent::KeyPress)
        return QFrame::eventFilter(watched, event);
    switch (static_cast<QKeyEvent *>(event)->key()) {
    case Qt::Key_Escape:
        leave();
        return true;
    case Qt::Key_Down:
        step(1);
        return true;
    case Qt::Key_Up:
        step(-1);
        return true;
    case Qt::Key_Return:
    case Qt::Key_Enter:
        choose(m_list->currentIndex());
        return true;
    default:
        return QFrame::eventFilter(watched, event);
    }
}

void CommandPalette::search(const QString &text)
{
    m_rows = m_source.rowsFor(text);
    m_model->clear();
    for (const PaletteRow &row : std::as_const(m_rows))
        m_model->appendRow(itemFor(row));
    // The first row is a heading.
    const int first = m_rows.size() > 1 ? 1 : -1;
    m_list->setCurrentIndex(m_model->index(first, 0));
    m_list->scrollToTop();
    m_list->setVisible(first >= 0);
    m_nothing->setVisible(first < 0);
    if (isVisible())
        place();
}

void CommandPalette::place()
{
    const QWidget *window = parentWidget();
    const int width = qMin(widest, window->width() - 2 * metrics::page);
    int height = m_line->minimumHeight() + 4 * metrics::unit;
    if (m_rows.size() == 0)
        height += 2 * metrics::row;
    for (int row = 0; row < m_rows.size() && height < tallest; ++row)
        height += m_list->sizeHintForRow(row);
    height = std::min({height, tallest, window->height() - 2 * metrics::page});
    setGeometry((window->width() - width) / 2, top, width, height);
}

void CommandPalette::step(int by)
{
    int row = m_list->currentIndex().row();
    do {
        row += by;
        if (row < 0 || row >= m_rows.size())
            return;
    } while (m_rows.at(row).type == PaletteRow::Header);
    m_list->setCurrentIndex(m_model->index(row, 0));
}

void CommandPalette::choose(const QModelIndex &index)
{
    if (!index.isValid())
        return;
    const PaletteRow row = m_rows.at(index.row());
    leave();
    if (row.action)
        row.action->trigger();
    else if (row.type == PaletteRow::Hit)
        emit recordChosen(row.hit.ref);
}

void CommandPalette::leave()
{
    hide();
    if (m_before && m_before->isVisible())
        m_before->setFocus(Qt::OtherFocusReason);
}

} // namespace chancery
