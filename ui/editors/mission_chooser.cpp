// SPDX-FileCopyrightText: Chancery contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "ui/editors/mission_chooser.h"

#include "models/workspace/workspace.h"
#include "ui/widgets/form_field.h"
#include "ui/widgets/metrics.h"
#include "ui/widgets/record_picker.h"

#include <QDialogButtonBox>
#include <QLabel>
#include <QPushButton>
#include <QVBoxLayout>

using namespace Qt::StringLiterals;

namespace chancery {

namespace {
constexpr int dialogWidth = 460;
}

MissionChooser::MissionChooser(const Workspace &workspace, const QString &who, QWidget *parent)
    : QDialog(parent)
    , m_picker(new RecordPicker(workspace, {Kind::Mission}, this))
{
    setObjectName(u"missionChooser"_s);
    setWindowTitle(tr("Add to a mission"));
    form::nameControl(m_picker, u"missionPicker"_s, tr("Mission"));
    m_picker->setPlaceholderText(tr("Title of the mission"));
    auto *buttons = new QDialogButtonBox(QDialogButtonBox::Cancel, this);
    QPushButton *add = form::primaryButton(tr("Add"), u"addToMission"_s, this);
    add->setEnabled(false);
    buttons->addButton(add, QDialogButtonBox::AcceptRole);
    auto *layout = new QVBoxLayout(this);
    layout->setContentsMargins(metrics::wide, metrics::wide, metrics::wide, metrics::wide);
    layout->setSpacing(metrics::gap);
    layout->addWidget(form::caption(tr("In which mission does %1 take part?").arg(who), this));
    layout->addWidget(m_picker);
    layout->addWidget(buttons);
    form::fitWindow(this, dialogWidth);
    connect(m_picker, &RecordPicker::refChanged, add,
            [add](const RecordRef &ref) { add->setEnabled(!ref.isNull()); });
    connect(buttons, &QDialogButtonBox::rejected, this, &QDialog::reject);
    connect(buttons, &QDialogButtonBox::accepted, this, [this] {
        emit chosen(m_picker->ref().id);
        accept();
    });
}

} // namespace chancery
