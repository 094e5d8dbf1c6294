// SPDX-FileCopyrightText: Chancery contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include <QObject>
#include <QTranslator>

namespace chancery {

//! The language of the program: translators and the default locale, changed at run time.
class Language : public QObject
{
    Q_OBJECT

public:
    explicit Language(QObject *parent = nullptr);
    ~Language() override;

    //! `en`, `fr`, or empty for the system's.
    void use(const QString &setting);
    QString code() const { return m_code; } //!< `en` or `fr`

private:
    QTranslator m_ours;
    QTranslator m_qt;
    QString m_code;
};

} // namespace chancery
