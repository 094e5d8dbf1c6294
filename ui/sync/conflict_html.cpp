// SPDX-FileCopyrightText: Chancery contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "ui/sync/conflict_html.h"

using namespace Qt::StringLiterals;

namespace chancery::conflicthtml {

namespace {

QString escaped(const QString &text)
{
    return text.isEmpty() ? u"&nbsp;"_s : text.toHtmlEscaped().replace(u"\n"_s, u"<br>"_s);
}

QString paragraph(const QString &html, bool marked, const QColor &background)
{
    if (!marked)
        return u"<tr><td width=\"14\"></td><td>%1</td></tr>"_s.arg(html);
    return u"<tr bgcolor=\"%1\"><td width=\"14\"><b>≠</b></td><td>%2</td></tr>"_s.arg(background.name(),
                                                                                      html);
}

QString table(const QString &rows)
{
    return u"<table width=\"100%\" cellspacing=\"0\" cellpadding=\"2\">%1</table>"_s.arg(rows);
}

} // namespace

QString lines(const QList<ComparedLine> &lines, const QColor &background)
{
    QString rows;
    for (const ComparedLine &line : lines)
        rows += paragraph(escaped(line.text), line.differs, background);
    return table(rows);
}

QString fields(const QList<fieldwords::Line> &fields, const QSet<QString> &differing,
               const QColor &background, const QColor &muted)
{
    QString rows;
    for (const fieldwords::Line &field : fields) {
        const QString label =
            field.label.isEmpty()
                ? QString()
                : u"<span style=\"color:%1\">%2</span><br>"_s.arg(muted.name(), field.label.toHtmlEscaped());
        rows += paragraph(label + escaped(field.text), differing.contains(field.label), background);
    }
    return table(rows);
}

} // namespace chancery::conflicthtml
