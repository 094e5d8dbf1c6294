// SPDX-FileCopyrightText: Chancery contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include <QByteArray>
#include <QList>
#include <QString>
#include <QStringList>

//! The lines that vCard and iCalendar are made of: `group.NAME;PARAM=a,"b":value`, folded at 75 octets.
namespace chancery::content {

struct Parameter
{
    QString name; //!< upper case
    QStringList values; //!< without quotes, RFC 6868 carets undone
};

struct Line
{
    QString group; //!< vCard only
    QString name; //!< upper case
    QList<Parameter> parameters;
    QString value; //!< still escaped
    QString raw; //!< the whole line, unfolded, as it stands
    int number = 0; //!< of its first physical line, 1-based
    bool malformed = false; //!< no colon

    //! The first value of a parameter; empty if there is none.
    QString parameter(QStringView name) const;
    //! Every value of a parameter, of all its repetitions, in lower case.
    QStringList parameterWords(QStringView name) const;
    bool has(QStringView name) const;
};

//! Unfolds and splits. With \a vcard21 lines of ENCODING=QUOTED-PRINTABLE go on after a soft break.
QList<Line> read(const QString &text, bool vcard = false);
Line parseLine(const QString &raw, int number, bool vcard);

//! Splits at a separator that no backslash precedes; the parts stay escaped.
QStringList splitEscaped(const QString &value, QChar separator);
//! Undoes \\n, \\, \; \,
QString unescaped(const QString &value);
//! Escapes a text value; line breaks become \\n.
QString escaped(const QString &text);
//! A parameter value: quoted when it must be, carets as RFC 6868 says.
QString parameterText(const QString &value);

//! Collects lines: folded at 75 octets without cutting a character, ended by CRLF.
class Writer
{
public:
    void line(const QString &text);
    //! NAME:value, if there is a value; \a value is escaped already.
    void property(const QString &name, const QString &value);
    void text(const QString &name, const QString &plain) { property(name, escaped(plain)); }
    //! Lines kept verbatim, separated by line feeds.
    void verbatim(const QString &lines);
    QByteArray bytes() const { return m_bytes; }

private:
    QByteArray m_bytes;
};

} // namespace chancery::content
