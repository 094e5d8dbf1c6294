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
constexpr int chipAtLeast = 64; //!< narrower ones say nothing

//! One chip: a button, and a cross inside its right end.
class ChipButton : public QPushButton
{
public:
    ChipButton(const ChipList::Chip &chip, QWidget *parent)
        : QPushButton(parent)
        , m_text(chip.text)
        , m_removable(chip.removable)
    {
        showText(m_text);
        setSizePolicy(QSizePolicy::Preferred, QSizePolicy::Fixed);
        setProperty("chip", true);
        setAccessibleName(chip.text);
        setCursor(Qt::PointingHandCursor);
        setToolTip(chip.text);
        if (!chip.iconName.isEmpty())
            setIcon(icons::icon(chip.iconName));
        setIconSize({16, 16});
    }

    std::function<void()> onRemove;

    //! For the whole text, whatever part of it is shown.
    QSize sizeHint() const override
    {
        const int shown = fontMetrics().horizontalAdvance(text().replace(u"&&"_s, u"&"_s));
        const QSize hint = QPushButton::sizeHint();
        return {hint.width() - shown + fontMetrics().horizontalAdvance(m_text) + 2, hint.height()};
    }
    QSize minimumSizeHint() const override { return {chipAtLeast, sizeHint().height()}; }

protected:
    void resizeEvent(QResizeEvent *event) override
    {
        const int missing = sizeHint().width() - width();
        const int room = fontMetrics().horizontalAdvance(m_text) - std::max(missing, 0);
        showText(missing > 0 ? fontMetrics().elidedText(m_text, Qt::ElideRight, room) : m_text);
        QPushButton::resizeEvent(event);
    }
    //! The key means the chip, and not the record that an action of the window would delete.
    bool event(QEvent *event) override
    {
        if (event->type() == QEvent::ShortcutOverride && removes(static_cast<QKeyEvent *>(event)))
            event->accept();
        return QPushButton::event(event);
    }
    void keyPressEvent(QKeyEvent *event) override
    {
        if (removes(event))
            onRemove();
        else
            QPushButton::keyPressEvent(event);
    }

private:
    bool removes(const QKeyEvent *event) const
    {
        return m_removable && (event->key() == Qt::Key_Delete || event->key() == Qt::Key_Backspace);
    }
    void showText(const QString &part)
    {
        const QString escaped = QString(part).replace(u'&', u"&&"_s);
        if (escaped != text())
            setText(escaped);
    }

    QString m_text;
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
