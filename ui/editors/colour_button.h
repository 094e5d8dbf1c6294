// SPDX-FileCopyrightText: Chancery contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "ui/editors/field_control.h"

#include <QToolButton>

namespace chancery {

//! The colour of a term: one of the neutral ones, any other, or none of its own, when it gets one by its rank. Shows the
//! term as it is drawn.
class ColourButton : public QToolButton
{
    Q_OBJECT

public:
    explicit ColourButton(QWidget *parent = nullptr);

    QString colour() const { return m_colour; } //!< "#76A2D3"; empty: by rank
    //! Without a signal.
    void setColour(const QString &colour);
    //! The term as the form shows it, for the picture on the button.
    void showTerm(const Record &term);

signals:
    void edited();

protected:
    void changeEvent(QEvent *event) override;

private:
    void fillMenu();
    void choose(const QString &colour);
    void askForColour();
    void updateIcon();

    QString m_colour;
    Record m_term;
};

namespace fieldcontrol {
std::unique_ptr<FieldControl> colour(ColourButton *button);
}

} // namespace chancery
