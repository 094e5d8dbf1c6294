// SPDX-FileCopyrightText: Chancery contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "ui/widgets/user_settings.h"

#include <QSettings>

using namespace Qt::StringLiterals;

namespace chancery {

UiSettings::UiSettings(QSettings &settings, QObject *parent) : QObject(parent), m_settings(settings) { }

QByteArray UiSettings::layout(const QString &control) const
{
    return m_settings.value(u"layout/"_s + control).toByteArray();
}

void UiSettings::setLayout(const QString &control, const QByteArray &state)
{
    m_settings.setValue(u"layout/"_s + control, state);
}

QVariant UiSettings::read(const char *name) const
{
    return m_settings.value(QLatin1StringView(name));
}

void UiSettings::write(const char *name, const QVariant &value)
{
    if (read(name) == value)
        return;
    m_settings.setValue(QLatin1StringView(name), value);
    emit changed(QLatin1StringView(name));
}

} // namespace chancery
