// SPDX-FileCopyrightText: Chancery contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "models/cartography/shared_gazetteer.h"
#include "ui/editors/table_delegate.h"

namespace chancery {

//! Edits the legs of a mission in place. Places are offered from the gazetteer, and one that is chosen fills an empty
//! country.
class LegDelegate : public TableDelegate
{
    Q_OBJECT

public:
    //! The workspace outlives the delegate.
    LegDelegate(Workspace &workspace, const SharedGazetteer &places, QObject *parent);

    QWidget *createEditor(QWidget *parent, const QStyleOptionViewItem &option,
                          const QModelIndex &index) const override;

private:
    Workspace &m_workspace;
    SharedGazetteer m_places;
};

} // namespace chancery
