// SPDX-FileCopyrightText: Chancery contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "ui/shell/language.h"

#include <QCoreApplication>
#include <QLocale>

using namespace Qt::StringLiterals;

namespace chancery {

namespace {

QLocale localeFor(const QString &code)
{
    const QLocale system = QLocale::system();
    const QLocale::Language wanted = code == u"fr"_s ? QLocale::French : QLocale::English;
    if (system.language() == wanted)
        return system;
    return wanted == QLocale::French ? QLocale(QLocale::French, QLocale::France)
                                     : QLocale(QLocale::English, QLocale::UnitedKingdom);
}

} // namespace

Language::Language(QObject *parent) : QObject(parent) { }

Language::~Language() = default;

void Language::use(const QString &setting)
{
    const bool system = setting != u"en"_s && setting != u"fr"_s;
    const bool french = system ? QLocale::system().language() == QLocale::French : setting == u"fr"_s;
    const QString code = french ? u"fr"_s : u"en"_s;
    QLocale::setDefault(localeFor(code));
    if (code == m_code)
        return;
    m_code = code;
    QCoreApplication::removeTranslator(&m_ours);
    QCoreApplication::removeTranslator(&m_qt);
    if (french && m_qt.load(u":/chancery/i18n/qtbase_fr.qm"_s))
        QCoreApplication::installTranslator(&m_qt);
    // English needs its catalogue for the plurals
    if (m_ours.load(u":/chancery/i18n/chancery_"_s + code + u".qm"_s))
        QCoreApplication::installTranslator(&m_ours);
}

} // namespace chancery
