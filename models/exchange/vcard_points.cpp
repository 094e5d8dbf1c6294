// SPDX-FileCopyrightText: Chancery contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "models/exchange/vcard_points.h"

#include "models/records/directory_fields.h"

#include <QRegularExpression>

using namespace Qt::StringLiterals;

namespace chancery::vcard {

namespace {

namespace p = fields::contactPoint;

const QStringList &pointNames()
{
    static const QStringList names{u"EMAIL"_s, u"TEL"_s, u"ADR"_s, u"URL"_s, u"IMPP"_s};
    return names;
}

//! The address as a person writes it, from the components as they stand in the line.
QString readableAddress(const QString &components)
{
    QStringList parts;
    const QStringList all = content::splitEscaped(components, u';');
    for (const QString &component : all) {
        const QString plain = content::unescaped(component).trimmed();
        if (!plain.isEmpty())
            parts.append(plain);
    }
    return parts.join(u", "_s);
}

bool isOwnParameter(const content::Parameter &parameter)
{
    return parameter.name == u"TYPE" || parameter.name == u"PREF" || parameter.name == u"X-CHANCERY-LABEL";
}

QString headText(const content::Line &line)
{
    QString head = line.group.isEmpty() ? line.name : QString(line.group + u'.' + line.name);
    for (const content::Parameter &parameter : line.parameters) {
        if (isOwnParameter(parameter))
            continue;
        QStringList values;
        for (const QString &value : parameter.values)
            values.append(content::parameterText(value));
        head += u';' + parameter.name + u'=' + values.join(u',');
    }
    return head;
}

//! As an address is written that has no components of its own: all in the place of the street.
bool isStreetOnly(const QString &components)
{
    const QStringList all = content::splitEscaped(components, u';');
    for (qsizetype i = 0; i < all.size(); ++i) {
        if (i != 2 && !all[i].isEmpty())
            return false;
    }
    return all.size() == 7;
}

//! What the fields of a contact point do not hold: group, further parameters, the components of an address.
QString extraOf(const content::Line &line)
{
    const QString head = headText(line);
    if (line.name == u"ADR" && (head != line.name || !isStreetOnly(line.value)))
        return head + u':' + line.value;
    return head == line.name ? QString() : QString(head + u':');
}

QString labelOf(const content::Line &line)
{
    const QString own = line.parameter(u"X-CHANCERY-LABEL");
    if (!own.isEmpty())
        return own;
    QStringList words = line.parameterWords(u"TYPE");
    // what every e-mail and telephone is says nothing
    words.removeIf(
        [](const QString &word) { return word == u"pref" || word == u"internet" || word == u"voice"; });
    words.removeDuplicates();
    return words.join(u", "_s);
}

QString plainValue(const content::Line &line)
{
    if (line.name == u"ADR")
        return readableAddress(line.value);
    const QString value = content::unescaped(line.value).trimmed();
    const bool isUri = line.name == u"TEL" && value.startsWith(u"tel:", Qt::CaseInsensitive);
    return isUri ? value.sliced(4) : value;
}

QString valueText(const Record &point, const content::Line &extra)
{
    const QString value = point.get(p::value);
    const QString kind = point.get(p::pointKind);
    if (kind == u"adr") {
        const bool unchanged = !extra.malformed && readableAddress(extra.value) == value;
        return unchanged ? extra.value : QString(u";;"_s + content::escaped(value) + u";;;;"_s);
    }
    if (kind == u"tel" && extra.parameterWords(u"VALUE").contains(u"uri"_s))
        return u"tel:"_s + value;
    if (kind != u"url" && kind != u"impp")
        return content::escaped(value);
    // commas and semicolons of a URI stay; a backslash would be read as an escape
    return QString(value).replace(u'\\', u"\\\\"_s);
}

QString typeText(const Record &point, Version version)
{
    static const QRegularExpression words(u"^[A-Za-z0-9-]+(, [A-Za-z0-9-]+)*$"_s);
    const QString label = point.get(p::label);
    const bool preferred = point.get(p::preferred);
    QStringList types;
    QString text;
    // only what comes back as it was: types are read in lower case
    if (words.match(label).hasMatch() && label == label.toLower())
        types = label.split(u", "_s);
    else if (!label.isEmpty())
        text += u";X-CHANCERY-LABEL="_s + content::parameterText(label);
    if (preferred && version == Version::V3)
        types.append(u"pref"_s);
    for (const QString &type : std::as_const(types))
        text += u";TYPE="_s + type;
    if (preferred && version == Version::V4)
        text += u";PREF=1"_s;
    return text;
}

} // namespace

std::optional<Record> pointFromLine(const content::Line &line)
{
    const QString value = pointNames().contains(line.name) ? plainValue(line) : QString();
    if (value.isEmpty())
        return std::nullopt;
    Record point(Kind::ContactPoint);
    point.set(p::pointKind, line.name.toLower());
    point.set(p::value, value);
    point.set(p::label, labelOf(line));
    const bool preferred = line.has(u"PREF") || line.parameterWords(u"TYPE").contains(u"pref"_s);
    if (preferred)
        point.set(p::preferred, true);
    point.set(p::vcardExtra, extraOf(line));
    return point;
}

void writePoint(const Record &point, Version version, content::Writer &writer)
{
    const QString name = point.get(p::pointKind).toUpper();
    const QString extra = point.get(p::vcardExtra);
    content::Line kept = content::parseLine(extra, 0, true);
    const bool usable = !kept.malformed && kept.name == name;
    if (!usable)
        kept = {};
    kept.malformed = !usable;
    const QString head = usable ? headText(kept) : name;
    writer.line(head + typeText(point, version) + u':' + valueText(point, kept));
}

} // namespace chancery::vcard
