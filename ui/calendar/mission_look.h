// SPDX-FileCopyrightText: Chancery contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include <QColor>
#include <QString>

namespace chancery {

struct Tones;

//! How kinds of missions look: an icon and a hue each, so that colour is never the only sign.
namespace missionlook {

//! A file of resources/icons.
QString icon(const QString &missionKind);
//! The strong tone, for edges and icons; \a dark chooses the set.
QColor colour(const QString &missionKind, bool dark);
//! A soft fill of it on \a surface.
QColor fill(const QString &missionKind, const QColor &surface, bool dark);
//! \a share of \a top on \a base, 0..1.
QColor mixed(const QColor &top, const QColor &base, qreal share);

} // namespace missionlook

} // namespace chancery
