// SPDX-FileCopyrightText: Chancery contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "ui/widgets/stolen_laptop.h"

#include "ui/widgets/form_field.h"
#include "ui/widgets/metrics.h"

#include <QCoreApplication>
#include <QDialog>
#include <QDialogButtonBox>
#include <QLabel>
#include <QTextBrowser>
#include <QVBoxLayout>

using namespace Qt::StringLiterals;

namespace chancery {

namespace {

struct HelpDialogs
{
    Q_DECLARE_TR_FUNCTIONS(HelpDialogs)
};

QString heading(const QString &text)
{
    return u"<h3>"_s + text.toHtmlEscaped() + u"</h3>"_s;
}

QString paragraph(const QString &text)
{
    return u"<p>"_s + text.toHtmlEscaped() + u"</p>"_s;
}

QString list(const QString &tag, const QStringList &items)
{
    QString html = u"<"_s + tag + u">"_s;
    for (const QString &item : items)
        html += u"<li style=\"margin-bottom: 6px\">"_s + item.toHtmlEscaped() + u"</li>"_s;
    return html + u"</"_s + tag + u">"_s;
}

QStringList stepsAfterLoss()
{
    return {
        HelpDialogs::tr(
            "On every other device, revoke the lost one: in the Sync pane, or with chancery-cli peer "
            "revoke. Trust is decided on each device and never travels in a bundle, so do it on each."),
        HelpDialogs::tr(
            "Tell the colleagues, by telephone or in person, so that they do the same on theirs. Ask them "
            "to trust no new card that comes from the lost device."),
        HelpDialogs::tr(
            "If the passphrase of the lost workspace was weak, or written down, and you use it on another "
            "device too, change it there: File, Change passphrase. Make a new recovery sheet as well."),
    };
}

QStringList whatRevokingCannotUndo()
{
    return {
        HelpDialogs::tr(
            "What the laptop holds stays on it. The file is encrypted: whoever knows the passphrase, or "
            "has the recovery sheet, can read it, and nobody else."),
        HelpDialogs::tr(
            "Bundles that were sealed to it earlier stay readable to it, also those that still lie in the "
            "sync folder. What you write from now on does not reach it."),
        HelpDialogs::tr(
            "Changing a passphrase here changes nothing on the lost laptop, nor in backups made before."),
        HelpDialogs::tr("Nothing can be wiped from afar."),
    };
}

QString stolenLaptopPage()
{
    return heading(HelpDialogs::tr("What to do, in this order")) + list(u"ol"_s, stepsAfterLoss())
           + heading(HelpDialogs::tr("What revoking does"))
           + paragraph(HelpDialogs::tr(
               "From then on, the bundles of the revoked device are refused, and new bundles are "
               "no longer sealed to it."))
           + heading(HelpDialogs::tr("What it cannot undo")) + list(u"ul"_s, whatRevokingCannotUndo())
           + heading(HelpDialogs::tr("Restored backups and cloned laptops"))
           + paragraph(
               HelpDialogs::tr("There is nothing to do. A workspace that was restored, copied or "
                               "moved goes on as a writer of its own, "
                               "so that its changes never take the place of others. What was lost since "
                               "the backup comes back with the next "
                               "bundles, if others had it. For the others a copy is still the same "
                               "device: to revoke one is to revoke "
                               "both."));
}

} // namespace

void showStolenLaptop(QWidget *parent)
{
    auto *dialog = new QDialog(parent);
    const QString title = HelpDialogs::tr("Stolen or lost laptop");
    dialog->setAttribute(Qt::WA_DeleteOnClose);
    dialog->setObjectName(u"stolenLaptopDialog"_s);
    dialog->setWindowTitle(title);
    auto *layout = new QVBoxLayout(dialog);
    layout->setContentsMargins(metrics::wide, metrics::wide, metrics::wide, metrics::wide);
    layout->setSpacing(metrics::gap);
    layout->addWidget(form::title(title, dialog));
    auto *page = new QTextBrowser(dialog);
    form::nameControl(page, u"stolenLaptopPage"_s, title);
    page->setHtml(stolenLaptopPage());
    page->document()->setDocumentMargin(metrics::gap);
    page->document()->setIndentWidth(metrics::wide);
    layout->addWidget(page, 1);
    auto *buttons = new QDialogButtonBox(QDialogButtonBox::Close, dialog);
    QObject::connect(buttons, &QDialogButtonBox::rejected, dialog, &QDialog::reject);
    layout->addWidget(buttons);
    dialog->resize(720, 720);
    dialog->open();
    page->setFocus();
}

} // namespace chancery
