// SPDX-FileCopyrightText: Chancery contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "models/workspace/save_file.h"

#include "models/exchange/csv.h"

#include <QSaveFile>

namespace chancery {

Result<void> saveFile(const QString &path, const QByteArray &bytes)
{
    QSaveFile file(path);
    const bool written =
        file.open(QIODevice::WriteOnly) && file.write(bytes) == bytes.size() && file.commit();
    return written ? ok() : failure(ErrorCode::FileNotWritable, path, file.errorString());
}

Result<void> saveTable(const QString &path, const QList<QStringList> &rows)
{
    return saveFile(path, csv::writeTable(rows));
}

} // namespace chancery
