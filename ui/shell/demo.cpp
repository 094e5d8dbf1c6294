// SPDX-FileCopyrightText: Chancery contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "ui/shell/demo.h"

#include "models/workspace/workspace.h"

#include <QDir>
#include <QFileInfo>

using namespace Qt::StringLiterals;

namespace chancery {

Result<QString> demoWorkspace(const QString &folder, const Environment &environment)
{
    const QString path = QDir(folder).absoluteFilePath(u"Demo.chancery"_s);
    if (QFileInfo::exists(path))
        return path;
    if (!QDir().mkpath(folder))
        return failure(ErrorCode::FileNotWritable, folder);
    NewWorkspace request;
    request.path = path;
    request.plain = true;
    request.contents = Contents::Demo;
    auto made = Workspace::create(request, environment);
    if (!made)
        return failure(made.error());
    return path;
}

} // namespace chancery
