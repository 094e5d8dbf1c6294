// SPDX-FileCopyrightText: Chancery contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "ui/editors/colour_button.h"

#include "models/cartography/map_palette.h"
#include "models/records/law_fields.h"
#include "models/workspace/term_fill.h"
#include "ui/editors/term_look.h"
#include "ui/widgets/form_field.h"

#include <QColorDialog>
#include <QEvent>
#include <QMenu>

using namespace Qt::StringLiterals;

namespace chancery {

ColourButton::ColourButton(QWidget *parent) : QToolButton(parent), m_term(Kind::Term)
{
    form::nameControl(this, u"colour"_s, tr("Colour"));
    setIconSize(termIconSize());
    setFocusPolicy(Qt::StrongFocus);
    setPopupMode(QToolButton::InstantPopup);
    setMenu(new QMenu(this));
    menu()->setObjectName(u"colourMenu"_s);
    connect(menu(), &QMenu::aboutToShow, this, &ColourButton::fillMenu);
    fillMenu();
    updateIcon();
}

void ColourButton::setColour(const QString &colour)
{
    m_colour = colour;
    updateIcon();
}

void ColourButton::showTerm(const Record &term)
{
    if (term == m_term)
        return;
    m_term = term;
    updateIcon();
}

void ColourButton::changeEvent(QEvent *event)
{
    QToolButton::changeEvent(event);
    if (event->type() == QEvent::PaletteChange)
        updateIcon();
}

void ColourButton::fillMenu()
{
    menu()->clear();
    int number = 0;
    for (const QColor &colour : neutralTermColors()) {
        const QString name = colour.name().toUpper();
        QAction *action = menu()->addAction(termIcon({colour, FillPattern::None}, *this),
                                            tr("Colour %1: %2", "number: code").arg(++number).arg(name));
        action->setObjectName(u"colour%1"_s.arg(number));
        connect(action, &QAction::triggered, this, [this, name] { choose(name); });
    }
    menu()->addSeparator();
    QAction *other = menu()->addAction(tr("Another colour…"));
    other->setObjectName(u"otherColour"_s);
    connect(other, &QAction::triggered, this, &ColourButton::askForColour);
    QAction *byRank = menu()->addAction(tr("By the rank of the term"));
    byRank->setObjectName(u"colourByRank"_s);
    connect(byRank, &QAction::triggered, this, [this] { choose({}); });
}

void ColourButton::choose(const QString &colour)
{
    if (colour == m_colour)
        return;
    setColour(colour);
    emit edited();
}

void ColourButton::askForColour()
{
    auto *dialog = new QColorDialog(termFill(m_term).color, this);
    dialog->setObjectName(u"colourDialog"_s);
    dialog->setOption(QColorDialog::DontUseNativeDialog);
    dialog->setAttribute(Qt::WA_DeleteOnClose);
    connect(dialog, &QColorDialog::colorSelected, this,
            [this](const QColor &colour) { choose(colour.name().toUpper()); });
    dialog->open();
}

void ColourButton::updateIcon()
{
    Record term = m_term;
    term.set(fields::term::colour, m_colour);
    setIcon(termIcon(termFill(term), *this));
    setToolTip(m_colour.isEmpty() ? tr("Colour by the rank of the term") : tr("Colour %1").arg(m_colour));
}

namespace {

class ColourControl : public FieldControl
{
public:
    explicit ColourControl(ColourButton *button) : FieldControl(button), m_button(button)
    {
        connect(button, &ColourButton::edited, this, [this] {
            emit edited();
            emit finished();
        });
    }

    QString text() const override { return m_button->colour(); }
    void setText(const QString &text) override { m_button->setColour(text); }
    void show(const Value &value) override
    {
        const auto *colour = std::get_if<QString>(&value);
        m_button->setColour(colour ? *colour : QString());
    }
    std::optional<Value> read() const override { return normalized(m_button->colour()); }

private:
    ColourButton *m_button;
};

} // namespace

std::unique_ptr<FieldControl> fieldcontrol::colour(ColourButton *button)
{
    return std::make_unique<ColourControl>(button);
}

} // namespace chancery
