// SPDX-FileCopyrightText: Chancery contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "ui/calendar/mission_look.h"

#include <array>

using namespace Qt::StringLiterals;

namespace chancery::missionlook {

namespace {

struct Look
{
    const char *token;
    const char *icon;
    QRgb light;
    QRgb dark;
};

constexpr std::array looks{
    Look{"mission", "briefcase", 0x1f5fa8, 0x8cbcf2},
    Look{"expert-meeting", "users", 0x6d3fa0, 0xc4a2ee},
    Look{"training", "graduation-cap", 0x1d7145, 0x86d3a7},
    Look{"seminar", "presentation", 0x0f6f78, 0x7fd0d8},
    Look{"conference", "mic", 0x8a5300, 0xeabf73},
    Look{"side-event", "split", 0xa03a72, 0xf0a3cd},
    Look{"session", "landmark", 0x3d4bb0, 0xaab4f5},
    Look{"milestone", "flag", 0xa0372b, 0xf2a097},
    Look{"meeting", "handshake", 0x4a5a2a, 0xc0d294},
};
constexpr Look otherLook{"other", "circle-dot", 0x4c5866, 0xb4bfcc};

const Look &lookOf(const QString &kind)
{
    for (const Look &look : looks) {
        if (kind == QLatin1String(look.token))
            return look;
    }
    return otherLook;
}

} // namespace

QString icon(const QString &missionKind)
{
    return QString::fromLatin1(lookOf(missionKind).icon);
}

QColor colour(const QString &missionKind, bool dark)
{
    const Look &look = lookOf(missionKind);
    return QColor(dark ? look.dark : look.light);
}

QColor fill(const QString &missionKind, const QColor &surface, bool dark)
{
    return mixed(colour(missionKind, dark), surface, dark ? 0.22 : 0.13);
}

QColor mixed(const QColor &top, const QColor &base, qreal share)
{
    const auto channel = [&](int a, int b) { return int(a * share + b * (1 - share) + 0.5); };
    return QColor(channel(top.red(), base.red()), channel(top.green(), base.green()),
                  channel(top.blue(), base.blue()));
}

} // namespace chancery::missionlook
