// SPDX-FileCopyrightText: Chancery contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "ui/shell/export_dialog.h"

#include "models/workspace/error_text.h"
#include "models/workspace/export_service.h"
#include "models/workspace/workspace.h"
#include "ui/widgets/form_field.h"
#include "ui/widgets/icons.h"
#include "ui/widgets/kind_look.h"
#include "ui/widgets/metrics.h"
#include "ui/widgets/prompts.h"

#include <QComboBox>
#include <QDialogButtonBox>
#include <QFileInfo>
#include <QFormLayout>
#include <QLabel>
#include <QPushButton>
#include <QVBoxLayout>

using namespace Qt::StringLiterals;

namespace chancery {

namespace {

struct Format
{
    QString text;
    QString suffix;
    std::optional<Kind> kind;
    QString icon;
    QString hint;
};

QList<Format> formats()
{
    QList<Format> all{
        {ExportDialog::tr("Contacts as vCard"), u"vcf"_s, std::nullopt, u"contact-round"_s,
         ExportDialog::tr("Persons, organisations and offices; read by phones and mail programs.")},
        {ExportDialog::tr("Missions as iCalendar"), u"ics"_s, Kind::Mission, u"calendar-days"_s,
         ExportDialog::tr("Every dated mission; read by calendar programs.")},
        {ExportDialog::tr("Notes as Markdown"), u"md"_s, Kind::Note, u"notebook-pen"_s,
         ExportDialog::tr("One text with all notes.")},
    };
    for (const Kind kind :
         {Kind::Mission, Kind::Organisation, Kind::Office, Kind::Person, Kind::Note, Kind::Classification,
          Kind::ActTreatment, Kind::Participation, Kind::Statistic, Kind::Need})
        all << Format{ExportDialog::tr("%1 as a table").arg(kindPluralName(kind)), u"csv"_s, kind, u"table"_s,
                      ExportDialog::tr("CSV in UTF-8 for spreadsheets, one row a record.")};
    return all;
}

} // namespace

ExportDialog::ExportDialog(Workspace &workspace, Prompts &prompts, QWidget *parent)
    : QDialog(parent)
    , m_workspace(workspace)
    , m_prompts(prompts)
    , m_what(new QComboBox(this))
    , m_hint(form::caption({}, this))
{
    setObjectName(u"exportDialog"_s);
    setWindowTitle(tr("Export"));
    for (const Format &format : formats())
        m_what->addItem(icons::icon(format.icon), format.text);
    auto *fields = form::layout();
    form::addRow(fields, tr("&What"), u"exportWhat"_s, m_what);
    auto *buttons = new QDialogButtonBox(QDialogButtonBox::Cancel, this);
    buttons->addButton(form::primaryButton(tr("Export…"), u"runExport"_s, this),
                       QDialogButtonBox::AcceptRole);
    auto *layout = new QVBoxLayout(this);
    layout->setContentsMargins(metrics::wide, metrics::wide, metrics::wide, metrics::wide);
    layout->setSpacing(metrics::gap);
    layout->addWidget(form::title(tr("Export"), this));
    layout->addLayout(fields);
    layout->addWidget(m_hint);
    layout->addWidget(form::caption(tr("An exported file is not encrypted."), this));
    layout->addWidget(buttons);
    form::fitWindow(this, 480);
    connect(m_what, &QComboBox::currentIndexChanged, this, &ExportDialog::updateHint);
    connect(buttons, &QDialogButtonBox::accepted, this, &ExportDialog::run);
    connect(buttons, &QDialogButtonBox::rejected, this, &QDialog::reject);
    updateHint();
}

void ExportDialog::updateHint()
{
    m_hint->setText(formats().at(m_what->currentIndex()).hint);
}

void ExportDialog::run()
{
    const Format format = formats().at(m_what->currentIndex());
    const QString stem = QFileInfo(m_workspace.path()).completeBaseName();
    QString path = m_prompts.saveFile(tr("Export"), u"%1 (*.%2)"_s.arg(format.text, format.suffix),
                                      u"%1.%2"_s.arg(stem, format.suffix));
    if (path.isEmpty())
        return;
    if (QFileInfo(path).suffix() != format.suffix)
        path += u'.' + format.suffix;
    ExportRequest request;
    request.path = path;
    request.kind = format.kind;
    const auto report = exportRecords(m_workspace, request);
    if (report)
        emit exported({Notice::Level::Success,
                       tr("%n record(s) exported to %1", nullptr, report->written).arg(path),
                       {},
                       {}});
    else
        emit exported({Notice::Level::Error, errorText(report.error()), {}, {}});
    accept();
}

} // namespace chancery
