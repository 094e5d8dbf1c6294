// SPDX-FileCopyrightText: Chancery contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "models/analysis/jurisdiction_names.h"

#include <QObject>

#include <optional>

namespace chancery {

class Workspace;

//! The names of jurisdictions in the language of the program, as of today; read when first asked for, and again after
//! a change. Lives on the workspace's thread; the workspace outlives it.
class CountryNames : public QObject
{
    Q_OBJECT

public:
    explicit CountryNames(Workspace &workspace, QObject *parent = nullptr);

    //! Empty for an unknown one.
    QString name(const RecordId &jurisdiction) const;
    //! All of them, by name in the order of the locale.
    QList<std::pair<RecordId, QString>> sorted() const;

signals:
    void changed();

private:
    const JurisdictionNames &names() const;

    Workspace &m_workspace;
    mutable std::optional<JurisdictionNames> m_names;
};

} // namespace chancery
