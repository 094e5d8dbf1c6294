// SPDX-FileCopyrightText: Chancery contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "ui/widgets/wrapping_box.h"

#include "models/items/map/assertion_list_model.h"

namespace chancery {

//! One assertion: what is said, the source's own words, where they stand, as of when, and who checked it.
class AssertionCard : public WrappingBox
{
    Q_OBJECT

public:
    //! \a quoteShown: the same words stand above already and are not repeated. \a editable: with a pencil.
    AssertionCard(const AssertionListModel::Row &row, bool quoteShown, bool editable,
                  QWidget *parent = nullptr);

signals:
    //! The form of the assertion, or of the passage it stands on.
    void editRequested(const chancery::RecordRef &ref);

private:
    QWidget *placeLine(const QString &words, const RecordRef &passage);
};

} // namespace chancery
