// SPDX-FileCopyrightText: Chancery contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "models/records/record.h"
#include "ui/editors/field_control.h"

#include <QWidget>

class QLabel;
class QVBoxLayout;

namespace chancery {

class Workspace;
class WrappedCheck;

//! The terms of a scheme as boxes to tick, each as it is drawn on the map. Terms that exclude each other take each
//! other's tick; flags of a combinable scheme stand together. A ticked term of another scheme stays to be seen.
class TermsEdit : public QWidget
{
    Q_OBJECT

public:
    explicit TermsEdit(const Workspace &workspace, QWidget *parent = nullptr);

    //! Reads the terms of the scheme again; null: none can be chosen.
    void setScheme(const RecordId &scheme);
    const RecordIds &terms() const { return m_chosen; }
    //! Without a signal.
    void setTerms(const RecordIds &terms);

signals:
    void edited();

private:
    void rebuild();
    void addBox(const Record &term, bool foreign);
    void toggle(const RecordId &term, bool on);
    bool excludes(const RecordId &a, const RecordId &b) const;
    void showTicks();

    const Workspace &m_workspace;
    RecordId m_scheme;
    bool m_combinable = false;
    QList<Record> m_terms;
    QList<Record> m_foreign;
    RecordIds m_chosen;
    QList<std::pair<RecordId, WrappedCheck *>> m_boxes;
    QVBoxLayout *m_layout;
    QLabel *m_none;
};

namespace fieldcontrol {
std::unique_ptr<FieldControl> terms(TermsEdit *edit);
}

} // namespace chancery
