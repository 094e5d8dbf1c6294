// SPDX-FileCopyrightText: Chancery contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "ui/shell/recovery_sheet_dialog.h"

#include "ui/widgets/form_field.h"
#include "ui/widgets/metrics.h"
#include "ui/widgets/prompts.h"
#include "ui/widgets/qr_code.h"

#include <QDate>
#include <QDialogButtonBox>
#include <QFileInfo>
#include <QLocale>
#include <QPrintDialog>
#include <QPrinter>
#include <QPushButton>
#include <QTextBrowser>
#include <QUrl>
#include <QVBoxLayout>

using namespace Qt::StringLiterals;

namespace chancery {

namespace {

constexpr int wordColumns = 5;

QString wordTable(const QStringList &words)
{
    QString html = u"<table width=\"100%\" cellspacing=\"0\" cellpadding=\"5\">"_s;
    for (qsizetype i = 0; i < words.size(); ++i) {
        if (i % wordColumns == 0)
            html += u"<tr>"_s;
        html += u"<td><span style=\"color:#777\">%1</span>&nbsp;<b>%2</b></td>"_s.arg(i + 1).arg(words.at(i));
        if (i % wordColumns == wordColumns - 1)
            html += u"</tr>"_s;
    }
    return html + u"</table>"_s;
}

//! Paper is white under either theme.
QString pageOf(const RecoverySheet &sheet, const QString &fileName)
{
    const QString date = QLocale().toString(QDate::currentDate(), QLocale::LongFormat);
    return u"<body style=\"color:#000\"><h2>%1</h2><p>%2<br>%3</p><p>%4</p>"
           "<p align=\"center\"><img src=\"qr\"></p>%5<p style=\"color:#555\">%6</p></body>"_s.arg(
               RecoverySheetDialog::tr("Recovery sheet"), fileName.toHtmlEscaped(), date,
               RecoverySheetDialog::tr(
                   "These words are the key of the file. Whoever has them can read everything in it; "
                   "without them and without the passphrase nobody can. Keep this sheet in a safe, "
                   "away from the computer."),
               wordTable(sheet.words),
               RecoverySheetDialog::tr(
                   "To use it: open the file, choose “Use the recovery sheet”, type the words in "
                   "order. The first four letters of each are enough. After the passphrase has been "
                   "changed this sheet opens the file no more."));
}

} // namespace

RecoverySheetDialog::RecoverySheetDialog(const RecoverySheet &sheet, const QString &fileName,
                                         Prompts &prompts, QWidget *parent)
    : QDialog(parent)
    , m_prompts(prompts)
    , m_fileName(fileName)
{
    setObjectName(u"recoverySheetDialog"_s);
    setWindowTitle(tr("Recovery sheet"));
    m_document.addResource(QTextDocument::ImageResource, QUrl(u"qr"_s), qrCode(sheet.payload, 3));
    m_document.setHtml(pageOf(sheet, fileName));
    auto *view = new QTextBrowser(this);
    form::nameControl(view, u"recoverySheet"_s, tr("Recovery sheet"));
    view->setStyleSheet(u"QTextBrowser { background: white; border: 1px solid #ccc; border-radius: 8px; }"_s);
    m_document.setDocumentMargin(metrics::wide);
    view->setDocument(&m_document);
    auto *buttons = new QDialogButtonBox(this);
    buttons->addButton(form::primaryButton(tr("Print…"), u"print"_s), QDialogButtonBox::ActionRole);
    buttons->addButton(form::button(tr("Save as PDF…"), u"savePdf"_s), QDialogButtonBox::ActionRole);
    buttons->addButton(QDialogButtonBox::Close);
    auto *layout = new QVBoxLayout(this);
    layout->setContentsMargins(metrics::wide, metrics::wide, metrics::wide, metrics::wide);
    layout->addWidget(view, 1);
    layout->addWidget(buttons);
    resize(720, 760);
    connect(findChild<QPushButton *>(u"print"_s), &QPushButton::clicked, this, &RecoverySheetDialog::print);
    connect(findChild<QPushButton *>(u"savePdf"_s), &QPushButton::clicked, this,
            &RecoverySheetDialog::savePdf);
    connect(buttons, &QDialogButtonBox::rejected, this, &QDialog::reject);
}

void RecoverySheetDialog::print()
{
    QPrinter printer(QPrinter::HighResolution);
    QPrintDialog dialog(&printer, this);
    if (dialog.exec() == QDialog::Accepted)
        m_document.print(&printer);
}

void RecoverySheetDialog::savePdf()
{
    const QString suggestion = tr("%1 recovery sheet.pdf").arg(QFileInfo(m_fileName).completeBaseName());
    const QString path = m_prompts.saveFile(tr("Save the recovery sheet"), tr("PDF (*.pdf)"), suggestion);
    if (path.isEmpty())
        return;
    QPrinter printer(QPrinter::HighResolution);
    printer.setOutputFormat(QPrinter::PdfFormat);
    printer.setPageSize(QPageSize(QPageSize::A4));
    printer.setOutputFileName(path);
    m_document.print(&printer);
    if (!QFileInfo::exists(path))
        m_prompts.tell(Notice::Level::Error, tr("Not saved"),
                       tr("The file %1 could not be written.").arg(path));
}

} // namespace chancery
