// SPDX-FileCopyrightText: Chancery contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "ui/widgets/notice.h"

#include <QStringList>

#include <optional>

class QPrinter;

namespace chancery {

//! Every question the program asks a person. Passed in, so that a test answers from a script.
class Prompts
{
public:
    virtual ~Prompts() = default;

    struct Question
    {
        QString title;
        QString text;
        QString detail; //!< smaller, below the text
        QString accept; //!< the verb on the button ("Delete"); empty: OK
        QString reject; //!< empty: Cancel
        bool destructive = false; //!< then the safe answer is the default one
    };
    //! True if accepted.
    virtual bool confirm(const Question &question) = 0;

    struct Choice
    {
        QString title;
        QString text;
        QStringList options; //!< one button or row each
        int preselected = 0;
    };
    //! The chosen row; nullopt if cancelled.
    virtual std::optional<int> choose(const Choice &choice) = 0;

    //! One line of text; nullopt if cancelled.
    virtual std::optional<QString> askText(const QString &title, const QString &label,
                                           const QString &text = {}) = 0;

    //! Paths; empty if cancelled. Filters as QFileDialog takes them.
    virtual QString openFile(const QString &title, const QString &filter, const QString &folder = {}) = 0;
    virtual QStringList openFiles(const QString &title, const QString &filter,
                                  const QString &folder = {}) = 0;
    virtual QString saveFile(const QString &title, const QString &filter, const QString &suggestion = {}) = 0;
    virtual QString chooseFolder(const QString &title, const QString &folder = {}) = 0;

    //! Where and how to print: sets up \a printer, which may write a PDF. False if cancelled.
    virtual bool printer(QPrinter &printer, const QString &title) = 0;

    //! Tells and waits until it is read. What need not be waited for is a Notice.
    virtual void tell(Notice::Level level, const QString &title, const QString &text) = 0;
};

} // namespace chancery
