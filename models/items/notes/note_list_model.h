// SPDX-FileCopyrightText: Chancery contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "models/items/common/paged_list_model.h"
#include "models/records/partial_date.h"

namespace chancery {

//! The notes as a list: title, date and the first words of the text.
class NoteListModel : public PagedListModel
{
    Q_OBJECT

public:
    enum Role : int {
        DateRole = FirstOwnRole, //!< QString, EDTF; empty if there is none
        PreviewRole, //!< QString: one line of plain text
    };
    Q_ENUM(Role)

    explicit NoteListModel(Workspace &workspace, QObject *parent = nullptr);

    void setOrder(ListQuery::Order order);

protected:
    QVariant headerCell(int column, int role) const override;
    QVariant cell(int column, int role, const ListRow &row) const override;

private:
    struct Words
    {
        QString title;
        PartialDate date;
        QString preview;
    };
    const Words &words(const ListRow &row) const;

    mutable QCache<RecordId, Words> m_words;
};

} // namespace chancery
