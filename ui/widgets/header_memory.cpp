// SPDX-FileCopyrightText: Chancery contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "ui/widgets/header_memory.h"

#include "ui/widgets/user_settings.h"

#include <QHeaderView>

namespace chancery {

void rememberColumns(QHeaderView &header, const QString &name, UiSettings &settings)
{
    header.setSectionsMovable(true);
    const int columns = header.count();
    const QByteArray before = header.saveState();
    const QByteArray kept = settings.layout(name);
    // one kept by a version with other columns is worth nothing
    if (!kept.isEmpty() && (!header.restoreState(kept) || header.count() != columns))
        header.restoreState(before);
    const auto keep = [&header, name, &settings] { settings.setLayout(name, header.saveState()); };
    QObject::connect(&header, &QHeaderView::sectionResized, &header, keep);
    QObject::connect(&header, &QHeaderView::sectionMoved, &header, keep);
    QObject::connect(&header, &QHeaderView::sortIndicatorChanged, &header, keep);
}

} // namespace chancery
