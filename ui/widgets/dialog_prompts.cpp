// SPDX-FileCopyrightText: Chancery contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "ui/widgets/dialog_prompts.h"

#include "ui/widgets/user_settings.h"

#include <QDir>
#include <QFileDialog>
#include <QFileInfo>
#include <QInputDialog>
#include <QMessageBox>
#include <QPrintDialog>
#include <QPrinter>
#include <QPushButton>
#include <QStandardPaths>

namespace chancery {

DialogPrompts::DialogPrompts(UiSettings &settings) : m_settings(settings) { }

bool DialogPrompts::confirm(const Question &question)
{
    QMessageBox box(m_window);
    box.setIcon(question.destructive ? QMessageBox::Warning : QMessageBox::Question);
    box.setWindowTitle(question.title);
    box.setText(question.text);
    box.setInformativeText(question.detail);
    QPushButton *accept = box.addButton(QMessageBox::Ok);
    QPushButton *reject = box.addButton(QMessageBox::Cancel);
    if (!question.accept.isEmpty())
        accept->setText(question.accept);
    if (!question.reject.isEmpty())
        reject->setText(question.reject);
    box.setDefaultButton(question.destructive ? reject : accept);
    box.setEscapeButton(reject);
    box.exec();
    return box.clickedButton() == accept;
}

std::optional<int> DialogPrompts::choose(const Choice &choice)
{
    bool accepted = false;
    const QString picked = QInputDialog::getItem(m_window, choice.title, choice.text, choice.options,
                                                 choice.preselected, false, &accepted);
    return accepted ? std::optional(int(choice.options.indexOf(picked))) : std::nullopt;
}

std::optional<QString> DialogPrompts::askText(const QString &title, const QString &label, const QString &text)
{
    bool accepted = false;
    const QString typed = QInputDialog::getText(m_window, title, label, QLineEdit::Normal, text, &accepted);
    return accepted ? std::optional(typed) : std::nullopt;
}

QString DialogPrompts::openFile(const QString &title, const QString &filter, const QString &folder)
{
    const QString path = QFileDialog::getOpenFileName(m_window, title, startFolder(folder), filter);
    rememberFolder(path);
    return path;
}

QStringList DialogPrompts::openFiles(const QString &title, const QString &filter, const QString &folder)
{
    const QStringList paths = QFileDialog::getOpenFileNames(m_window, title, startFolder(folder), filter);
    rememberFolder(paths.value(0));
    return paths;
}

QString DialogPrompts::saveFile(const QString &title, const QString &filter, const QString &suggestion)
{
    const QFileInfo wish(suggestion);
    const QString start = wish.isAbsolute() ? suggestion : QString(startFolder({}) + u'/' + suggestion);
    const QString path = QFileDialog::getSaveFileName(m_window, title, start, filter);
    rememberFolder(path);
    return path;
}

QString DialogPrompts::chooseFolder(const QString &title, const QString &folder)
{
    return QFileDialog::getExistingDirectory(m_window, title, startFolder(folder));
}

bool DialogPrompts::printer(QPrinter &printer, const QString &title)
{
    QPrintDialog dialog(&printer, m_window);
    dialog.setWindowTitle(title);
    return dialog.exec() == QDialog::Accepted;
}

void DialogPrompts::tell(Notice::Level level, const QString &title, const QString &text)
{
    QMessageBox box(m_window);
    box.setIcon(level == Notice::Level::Error     ? QMessageBox::Critical
                : level == Notice::Level::Warning ? QMessageBox::Warning
                                                  : QMessageBox::Information);
    box.setWindowTitle(title);
    box.setText(text);
    box.exec();
}

QString documentsFolder()
{
    const QString documents = QStandardPaths::writableLocation(QStandardPaths::DocumentsLocation);
    return QDir(documents).exists() ? documents : QDir::homePath();
}

QString DialogPrompts::startFolder(const QString &folder) const
{
    if (!folder.isEmpty())
        return folder;
    // of a folder that is not there the dialog would make the name of a file
    const QString last = m_settings.value(settings::lastFolder);
    return !last.isEmpty() && QDir(last).exists() ? last : documentsFolder();
}

void DialogPrompts::rememberFolder(const QString &path)
{
    if (!path.isEmpty())
        m_settings.set(settings::lastFolder, QFileInfo(path).absolutePath());
}

} // namespace chancery
