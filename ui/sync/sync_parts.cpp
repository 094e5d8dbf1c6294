// SPDX-FileCopyrightText: Chancery contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "ui/sync/sync_parts.h"

#include "ui/widgets/form_field.h"
#include "ui/widgets/metrics.h"

#include <QAction>
#include <QDialog>
#include <QFrame>
#include <QHeaderView>
#include <QLabel>
#include <QPushButton>
#include <QTableView>
#include <QVBoxLayout>

using namespace Qt::StringLiterals;

namespace chancery {

IconDelegate::IconDelegate(IconOf iconOf, QObject *parent)
    : QStyledItemDelegate(parent)
    , m_iconOf(std::move(iconOf))
{ }

void IconDelegate::initStyleOption(QStyleOptionViewItem *option, const QModelIndex &index) const
{
    QStyledItemDelegate::initStyleOption(option, index);
    option->icon = m_iconOf(index);
    if (option->icon.isNull())
        return;
    option->features |= QStyleOptionViewItem::HasDecoration;
    option->decorationSize = {16, 16};
}

namespace syncparts {

QPushButton *actionButton(QAction *action, bool primary)
{
    const QString name = action->objectName() + u"-button"_s;
    QPushButton *button =
        primary ? form::primaryButton(plainText(action), name) : form::button(plainText(action), name);
    button->setToolTip(action->toolTip());
    const auto follow = [button, action] {
        button->setEnabled(action->isEnabled());
        button->setText(plainText(action));
        button->setAccessibleName(plainText(action));
    };
    follow();
    QObject::connect(action, &QAction::changed, button, follow);
    QObject::connect(button, &QPushButton::clicked, action, &QAction::trigger);
    return button;
}

QString plainText(const QAction *action)
{
    return QString(action->text()).remove(u'&');
}

QFrame *card(QVBoxLayout **content, const QString &objectName, const QString &accessibleName)
{
    auto *frame = new QFrame;
    frame->setProperty("card", true);
    form::nameControl(frame, objectName, accessibleName);
    *content = new QVBoxLayout(frame);
    (*content)->setContentsMargins(metrics::wide, metrics::gap, metrics::wide, metrics::wide);
    (*content)->setSpacing(metrics::unit);
    return frame;
}

QLabel *text(const QString &objectName, const QString &words)
{
    auto *label = new QLabel(words);
    label->setObjectName(objectName);
    label->setTextFormat(Qt::PlainText);
    label->setWordWrap(true);
    label->setTextInteractionFlags(Qt::TextSelectableByMouse);
    return label;
}

void setUpTable(QTableView &table, const QString &objectName, const QString &accessibleName)
{
    form::nameControl(&table, objectName, accessibleName);
    table.setSelectionBehavior(QAbstractItemView::SelectRows);
    table.setSelectionMode(QAbstractItemView::SingleSelection);
    table.setEditTriggers(QAbstractItemView::NoEditTriggers);
    table.setShowGrid(false);
    table.setWordWrap(false);
    table.setTabKeyNavigation(false);
    table.verticalHeader()->hide();
    table.verticalHeader()->setDefaultSectionSize(metrics::row);
    table.horizontalHeader()->setHighlightSections(false);
    table.horizontalHeader()->setDefaultAlignment(Qt::AlignLeft | Qt::AlignVCenter);
    table.horizontalHeader()->setStretchLastSection(true);
}

void setWidths(QTableView &table, const QList<int> &widths)
{
    QHeaderView &header = *table.horizontalHeader();
    for (int column = 0; column < widths.size(); ++column)
        header.resizeSection(column, qMax(widths[column], header.sectionSizeHint(column) + metrics::wide));
}

QVBoxLayout *setUpDialog(QDialog *dialog, const QString &objectName, const QString &title)
{
    dialog->setObjectName(objectName);
    dialog->setWindowTitle(title);
    dialog->setAttribute(Qt::WA_DeleteOnClose);
    auto *layout = new QVBoxLayout(dialog);
    layout->setContentsMargins(metrics::wide, metrics::wide, metrics::wide, metrics::wide);
    layout->setSpacing(metrics::gap);
    layout->addWidget(form::title(title, dialog));
    return layout;
}

} // namespace syncparts

} // namespace chancery
