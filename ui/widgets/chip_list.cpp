// SPDX-FileCopyrightText: Chancery contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "ui/widgets/chip_list.h"

#include "ui/widgets/flow_layout.h"
#include "ui/widgets/form_field.h"
#include "ui/widgets/icons.h"
#include "ui/widgets/metrics.h"

#include <QHBoxLayout>
#include <QKeyEvent>
#include <QLabel>
#include <QPushButton>
#include <QToolButton>

using namespace Qt::StringLiterals;

namespace chancery {

namespace {

constexpr int crossSize = 14;

//! One chip: a button, and a cross inside its right end.
class ChipButton : public QPushButton
{
public:
    ChipButton(const ChipList::Chip &chip, QWidget *parent)
        : QPushButton(QString(chip.text).replace(u'&', u"&&"_s), parent)
        , m_removable(chip.removable)
    {
        setProperty("chip", true);
        setAccessibleName(chip.text);
        setCursor(Qt::PointingHandCursor);
        setToolTip(chip.text);
        if (!chip.iconName.isEmpty())
            setIcon(icons::icon(chip.iconName));
        setIconSize({16, 16});
    }

    std::function<void()> onRemove;

protected:
    void keyPressEvent(QKeyEvent *event) override
    {
        if (m_removable && (event->key() == Qt::Key_Delete || event->key() == Qt::Key_Backspace))
            onRemove();
        else
            QPushButton::keyPressEvent(event);
    }

private:
    bool m_removable;
};

QWidget *makeChip(const ChipList::Chip &chip, int row, ChipList *list)
{
    auto *holder = new QWidget(list);
    auto *layout = new QHBoxLayout(holder);
    layout->setContentsMargins(0, 0, 0, 0);
    layout->setSpacing(2);
    auto *button = new ChipButton(chip, holder);
    button->setObjectName(u"chip%1"_s.arg(row));
    button->setMaximumWidth(320);
    button->onRemove = [list, row] { emit list->removeRequested(row); };
    QObject::connect(button, &QPushButton::clicked, list, [list, row] { emit list->activated(row); });
    layout->addWidget(button);
    if (chip.removable) {
        QToolButton *cross = form::iconButton(u"x"_s, ChipList::tr("Remove %1").arg(chip.text),
                                              u"chipRemove%1"_s.arg(row), holder);
        cross->setIconSize({crossSize, crossSize});
        cross->setFocusPolicy(Qt::NoFocus);
        QObject::connect(cross, &QToolButton::clicked, list,
                         [list, row] { emit list->removeRequested(row); });
        layout->addWidget(cross);
    }
    return holder;
}

} // namespace

ChipList::ChipList(const QString &name, const QString &accessibleName, QWidget *parent) : QWidget(parent)
{
    form::nameControl(this, name, accessibleName);
    new FlowLayout(this, metrics::tight);
    QSizePolicy policy(QSizePolicy::Preferred, QSizePolicy::Preferred);
    policy.setHeightForWidth(true);
    setSizePolicy(policy);
}

void ChipList::setChips(const QList<Chip> &chips)
{
    if (m_chips == chips)
        return;
    m_chips = chips;
    rebuild();
}

void ChipList::setEmptyText(const QString &text)
{
    m_emptyText = text;
    if (m_chips.isEmpty())
        rebuild();
}

void ChipList::rebuild()
{
    while (QLayoutItem *item = layout()->takeAt(0)) {
        item->widget()->hide();
        item->widget()->deleteLater(); // a chip may have asked for it
        delete item;
    }
    for (int row = 0; row < m_chips.size(); ++row)
        layout()->addWidget(makeChip(m_chips.at(row), row, this));
    if (m_chips.isEmpty() && !m_emptyText.isEmpty())
        layout()->addWidget(form::caption(m_emptyText, this));
    updateGeometry();
}

} // namespace chancery
