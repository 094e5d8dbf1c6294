// SPDX-FileCopyrightText: Chancery contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "models/items/common/record_mime.h"

#include "models/records/schema.h"

#include <QMimeData>

using namespace Qt::StringLiterals;

namespace chancery::recordmime {

namespace {

constexpr QStringView scheme = u"chancery";

QString pathOf(const RecordRef &ref)
{
    return QString::fromLatin1(schema::spec(ref.kind).name) + u'/' + ref.id.toString();
}

RecordRef refFrom(const QString &path)
{
    const auto kind = schema::kindNamed(path.section(u'/', 0, 0).toLatin1());
    const RecordId id = RecordId::fromString(path.section(u'/', 1));
    return kind && !id.isNull() ? RecordRef{*kind, id} : RecordRef();
}

} // namespace

QString type()
{
    return u"application/x-chancery-record"_s;
}

QMimeData *make(const QList<RecordRef> &refs, const QStringList &texts)
{
    QStringList lines;
    for (const RecordRef &ref : refs)
        lines.append(pathOf(ref));
    auto *data = new QMimeData;
    data->setData(type(), lines.join(u'\n').toUtf8());
    data->setText(texts.join(u'\n'));
    return data;
}

QList<RecordRef> refs(const QMimeData &data)
{
    QList<RecordRef> found;
    const QStringList lines = QString::fromUtf8(data.data(type())).split(u'\n', Qt::SkipEmptyParts);
    for (const QString &line : lines) {
        const RecordRef ref = refFrom(line.trimmed());
        if (!ref.isNull())
            found.append(ref);
    }
    return found;
}

QUrl url(const RecordRef &ref)
{
    QUrl url;
    url.setScheme(scheme.toString());
    url.setPath(pathOf(ref));
    return url;
}

RecordRef refOf(const QUrl &url)
{
    return url.scheme() == scheme ? refFrom(url.path()) : RecordRef();
}

} // namespace chancery::recordmime
