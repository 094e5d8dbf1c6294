// SPDX-FileCopyrightText: Chancery contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include <QString>

class QFormLayout;
class QLabel;
class QLineEdit;
class QPlainTextEdit;
class QPushButton;
class QToolButton;
class QWidget;

namespace chancery::form {

//! A form in our spacing: labels above their fields on narrow windows, beside them else.
QFormLayout *layout(QWidget *parent = nullptr);
//! Adds a row; gives \a field its objectName, accessible name and buddy.
void addRow(QFormLayout *form, const QString &label, const QString &objectName, QWidget *field);
//! Marks a control as invalid (frame, icon-free; the words go to `message`), or takes the mark away with an empty text.
void setInvalid(QWidget *field, QLabel *message, const QString &text);

//! A wrapped caption in the muted tone.
QLabel *caption(const QString &text, QWidget *parent = nullptr);
QLabel *heading(const QString &text, QWidget *parent = nullptr);
QLabel *title(const QString &text, QWidget *parent = nullptr);
//! The one filled button of a page.
QPushButton *primaryButton(const QString &text, const QString &objectName, QWidget *parent = nullptr);
QPushButton *button(const QString &text, const QString &objectName, QWidget *parent = nullptr);
//! A button that looks like a link.
QPushButton *linkButton(const QString &text, const QString &objectName, QWidget *parent = nullptr);
//! A flat button with an icon; \a text is its tool tip and accessible name.
QToolButton *iconButton(const QString &iconName, const QString &text, const QString &objectName,
                        QWidget *parent = nullptr);
//! Sets the style sheet property `tone` (`muted`, `error`, `warning`, `success`) of a label.
void setTone(QWidget *label, const QString &tone);
//! A minimum size for a dialog whose wrapped texts need more height than Qt asks for; and Tab in reading order.
void fitWindow(QWidget *window, int width);
//! objectName and accessible name at once.
void nameControl(QWidget *control, const QString &objectName, const QString &accessibleName);

} // namespace chancery::form
