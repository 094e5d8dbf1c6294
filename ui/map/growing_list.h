// SPDX-FileCopyrightText: Chancery contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "ui/widgets/wrapping_box.h"

#include <functional>

class QPushButton;
class QVBoxLayout;

namespace chancery {

//! Widgets of which some are made at first, and more when the reader asks: a page with thousands of them would take
//! seconds to lay out.
class GrowingList : public WrappingBox
{
    Q_OBJECT

public:
    static constexpr int step = 40;

    //! \a make puts widget number `index` into the layout; it is called in rising order, for all of \a count in the end.
    //! The button is named \a name and "More".
    using Make = std::function<void(int index, QVBoxLayout &layout)>;
    GrowingList(const QString &name, int count, const Make &make, QWidget *parent = nullptr);

    int shown() const { return m_shown; }

private:
    void grow();

    int m_count;
    int m_shown = 0;
    Make m_make;
    QVBoxLayout *m_rows;
    QPushButton *m_more;
};

} // namespace chancery
