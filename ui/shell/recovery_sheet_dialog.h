// SPDX-FileCopyrightText: Chancery contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "models/workspace/file_service.h"

#include <QDialog>
#include <QTextDocument>

namespace chancery {

class Prompts;

//! The key of the file as words and QR code, to print or to save as PDF and to keep in a safe.
class RecoverySheetDialog : public QDialog
{
    Q_OBJECT

public:
    RecoverySheetDialog(const RecoverySheet &sheet, const QString &fileName, Prompts &prompts,
                        QWidget *parent = nullptr);

    const QTextDocument &document() const { return m_document; }

private:
    void print();
    void savePdf();

    Prompts &m_prompts;
    QString m_fileName;
    QTextDocument m_document;
};

} // namespace chancery
