// SPDX-FileCopyrightText: Chancery contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include <QObject>
#include <QVariant>

class QSettings;

namespace chancery {

//! A key of the table below: its name and its default, from which its type follows.
template<typename T>
struct Setting
{
    const char *name;
    T fallback;
};

//! Settings of this computer and person. What belongs to a file is in Workspace::setting.
namespace settings {
inline const Setting<QString> language{"language", QString()}; //!< `en`, `fr`; empty: the system's
inline const Setting<QString> theme{"theme", QString()}; //!< `light`, `dark`; empty: the system's
inline const Setting<QStringList> recentFiles{"recent-files", {}}; //!< newest first
inline const Setting<int> idleMinutes{"idle-minutes", 15}; //!< locks after; 0: never
inline const Setting<QString> backupFolder{"backup-folder", QString()}; //!< empty: no automatic backups
inline const Setting<int> backupHours{"backup-hours", 4}; //!< between automatic backups
inline const Setting<int> backupsKept{"backups-kept", 20};
inline const Setting<QByteArray> windowGeometry{"window-geometry", {}};
inline const Setting<QString> userName{"user-name", QString()};
inline const Setting<QString> deviceName{"device-name", QString()};
inline const Setting<QString> lastFolder{"last-folder", QString()}; //!< of the file dialogs
} // namespace settings

//! Typed access to the table. A key that is not in it does not compile.
class UiSettings : public QObject
{
    Q_OBJECT

public:
    //! \a settings outlives this object.
    explicit UiSettings(QSettings &settings, QObject *parent = nullptr);

    template<typename T>
    T value(const Setting<T> &key) const
    {
        QVariant stored = read(key.name);
        return stored.isValid() && stored.convert(QMetaType::fromType<T>()) ? stored.value<T>()
                                                                            : key.fallback;
    }
    template<typename T>
    void set(const Setting<T> &key, const std::type_identity_t<T> &value)
    {
        write(key.name, QVariant::fromValue(value));
    }

    //! The layout of a named control (splitter, header): opaque bytes under the control's objectName path.
    QByteArray layout(const QString &control) const;
    void setLayout(const QString &control, const QByteArray &state);

signals:
    void changed(const QString &name);

private:
    QVariant read(const char *name) const;
    void write(const char *name, const QVariant &value);

    QSettings &m_settings;
};

} // namespace chancery
