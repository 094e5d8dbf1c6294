// SPDX-FileCopyrightText: Chancery contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include <QLabel>

#include <array>

namespace chancery {

//! Wrapped plain text that can be selected, for a column. A QLabel lays such text out anew whenever a layout asks for
//! its height, many times for one page; this one remembers. And it makes the document in which text can be selected, by
//! far the dearest part, only when the pointer comes.
class PageText : public QLabel
{
    Q_OBJECT

public:
    //! The text does not change.
    explicit PageText(const QString &text, QWidget *parent = nullptr);

    int heightForWidth(int width) const override;
    QSize sizeHint() const override;
    QSize minimumSizeHint() const override;

protected:
    //! Whether the text can be selected once the pointer is on it.
    void setSelectable(bool selectable);
    void enterEvent(QEnterEvent *event) override;
    void changeEvent(QEvent *event) override;

private:
    struct Measure
    {
        int width = -1;
        int height = 0;
    };
    mutable std::array<Measure, 4> m_measures; //!< the last ones asked for
    mutable size_t m_next = 0;
    bool m_selectable = true;
};

} // namespace chancery
