// SPDX-FileCopyrightText: Chancery contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "models/records/change_set.h"

#include <QWidget>

namespace chancery {

//! Tags or links as chips that wrap over lines. Return or a click follows a chip, Delete or its cross removes it.
class ChipList : public QWidget
{
    Q_OBJECT

public:
    struct Chip
    {
        QString text;
        QString iconName; //!< may be empty
        RecordRef ref; //!< null for a plain tag
        bool removable = true;

        bool operator==(const Chip &) const = default;
    };

    //! \a name becomes the objectName, \a accessibleName tells what the list is ("Links").
    ChipList(const QString &name, const QString &accessibleName, QWidget *parent = nullptr);

    void setChips(const QList<Chip> &chips);
    const QList<Chip> &chips() const { return m_chips; }
    //! Shown in the muted tone while there is none.
    void setEmptyText(const QString &text);

signals:
    void activated(int row);
    void removeRequested(int row);

private:
    void rebuild();

    QList<Chip> m_chips;
    QString m_emptyText;
};

} // namespace chancery
