// SPDX-FileCopyrightText: Chancery contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "ui/shell/help_dialogs.h"

#include "ui/widgets/form_field.h"
#include "ui/widgets/metrics.h"

#include <QAction>
#include <QCoreApplication>
#include <QDialog>
#include <QDialogButtonBox>
#include <QHeaderView>
#include <QLabel>
#include <QTreeWidget>
#include <QVBoxLayout>

using namespace Qt::StringLiterals;

namespace chancery {

namespace {

struct HelpDialogs
{
    Q_DECLARE_TR_FUNCTIONS(HelpDialogs)
};

QVBoxLayout *openDialog(QDialog *dialog, const QString &objectName, const QString &title)
{
    dialog->setAttribute(Qt::WA_DeleteOnClose);
    dialog->setObjectName(objectName);
    dialog->setWindowTitle(title);
    auto *layout = new QVBoxLayout(dialog);
    layout->setContentsMargins(metrics::wide, metrics::wide, metrics::wide, metrics::wide);
    layout->setSpacing(metrics::gap);
    layout->addWidget(form::title(title, dialog));
    return layout;
}

void addClose(QDialog *dialog, QVBoxLayout *layout)
{
    auto *buttons = new QDialogButtonBox(QDialogButtonBox::Close, dialog);
    QObject::connect(buttons, &QDialogButtonBox::rejected, dialog, &QDialog::reject);
    layout->addWidget(buttons);
}

} // namespace

void showShortcuts(const QList<QAction *> &actions, QWidget *parent)
{
    auto *dialog = new QDialog(parent);
    QVBoxLayout *layout = openDialog(dialog, u"shortcutsDialog"_s, HelpDialogs::tr("Keyboard shortcuts"));
    auto *list = new QTreeWidget(dialog);
    form::nameControl(list, u"shortcutsList"_s, HelpDialogs::tr("Keyboard shortcuts"));
    list->setHeaderLabels({HelpDialogs::tr("Command"), HelpDialogs::tr("Keys")});
    list->setRootIsDecorated(false);
    list->setUniformRowHeights(true);
    list->header()->setStretchLastSection(false);
    list->header()->setSectionResizeMode(QHeaderView::ResizeToContents);
    list->header()->setSectionResizeMode(0, QHeaderView::Stretch);
    for (const QAction *action : actions) {
        if (action->shortcut().isEmpty())
            continue;
        const QString keys = action->shortcut().toString(QKeySequence::NativeText);
        auto *item = new QTreeWidgetItem({QString(action->text()).remove(u'&'), keys});
        item->setIcon(0, action->icon());
        list->addTopLevelItem(item);
    }
    list->setCurrentItem(list->topLevelItem(0));
    layout->addWidget(list, 1);
    addClose(dialog, layout);
    dialog->resize(520, 640);
    dialog->open();
}

void showAbout(QWidget *parent)
{
    auto *dialog = new QDialog(parent);
    QVBoxLayout *layout = openDialog(dialog, u"aboutDialog"_s, u"Chancery"_s);
    const QString version = QCoreApplication::applicationVersion();
    layout->addWidget(form::caption(HelpDialogs::tr("Version %1").arg(version), dialog));
    for (const QString &text :
         {HelpDialogs::tr("Missions, contacts, notes and the law of each country, in one encrypted "
                          "file on this computer. The program "
                          "opens no connection that you did not ask for."),
          HelpDialogs::tr("Free software under the GNU General Public License, version 3 or later."),
          HelpDialogs::tr("With Qt, SQLite3 Multiple Ciphers, libsodium, libical, ICU, Zstandard, "
                          "libqrencode, Natural Earth, the places of GeoNames (CC BY 4.0) and the "
                          "icons of Lucide.")})
    {
        auto *label = new QLabel(text, dialog);
        label->setWordWrap(true);
        layout->addWidget(label);
    }
    addClose(dialog, layout);
    form::fitWindow(dialog, 480);
    dialog->open();
}

} // namespace chancery
