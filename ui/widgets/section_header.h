// SPDX-FileCopyrightText: Chancery contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include <QWidget>

class QHBoxLayout;
class QLabel;
class QToolButton;

namespace chancery {

//! The heading of a section of a page or form, with room for small buttons at its end.
class SectionHeader : public QWidget
{
    Q_OBJECT

public:
    explicit SectionHeader(const QString &text, QWidget *parent = nullptr);

    void setText(const QString &text);
    QString text() const;
    //! The text takes several lines where it must, instead of making its column wider.
    void wrap();
    //! A flat button with an icon at the end of the line; \a text is its tool tip and accessible name.
    QToolButton *addButton(const QString &objectName, const QString &iconName, const QString &text);

private:
    QHBoxLayout *m_layout;
    QLabel *m_label;
};

} // namespace chancery
