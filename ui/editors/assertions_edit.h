// SPDX-FileCopyrightText: Chancery contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "models/records/change_set.h"
#include "models/records/record.h"
#include "ui/editors/field_control.h"

#include <QWidget>

class QComboBox;
class QLabel;
class QVBoxLayout;

namespace chancery {

class RecordPicker;
class Workspace;

//! The assertions that a note on a conflict is about, as boxes to tick: every classification and treatment of the
//! countries of those that are ticked. While none is, a country is asked for.
class AssertionsEdit : public QWidget
{
    Q_OBJECT

public:
    explicit AssertionsEdit(const Workspace &workspace, QWidget *parent = nullptr);

    const RecordIds &assertions() const { return m_chosen; }
    //! Without a signal.
    void setAssertions(const RecordIds &assertions);

signals:
    void edited();

private:
    void offer();
    void rebuild();
    void toggle(const RecordId &assertion, bool on);

    const Workspace &m_workspace;
    RecordIds m_chosen;
    QList<RecordRef> m_offered;
    RecordPicker *m_country;
    QLabel *m_hint;
    QVBoxLayout *m_boxes;
};

//! Fills \a combo with "no reading" and one row per assertion, and keeps its choice.
void offerReadings(QComboBox &combo, const Workspace &workspace, const RecordIds &assertions);

namespace fieldcontrol {
std::unique_ptr<FieldControl> assertions(AssertionsEdit *edit);
std::unique_ptr<FieldControl> reading(QComboBox *combo); //!< see offerReadings()
} // namespace fieldcontrol

} // namespace chancery
