// SPDX-FileCopyrightText: Chancery contributors
// SPDX-License-Identifier: GPL-3.0-or-later

// The numbers that stand in files and bundles. tests/data/records/registry.txt is append-only: what was ever released
// keeps its line and its place, and a new kind, atom or field gets a line at the end.

#include "models/records/field_type.h"

#include <QCryptographicHash>
#include <QFile>
#include <QRegularExpression>
#include <QSet>
#include <QTest>

using namespace Qt::StringLiterals;
using namespace chancery;

namespace {

// the lines of the first release; raise both together, and only by lines at the end
constexpr int fixedLines = 487;
constexpr char fixedDigest[] = "8bad164750e1eb508db61a00267aee4ae2c536f46dfe540cd962f5e570543f19";

QStringList linesOf(const KindSpec &spec)
{
    const QString kind = QString::number(int(spec.kind));
    QStringList lines{u"kind "_s + kind + u' ' + QString::fromUtf8(spec.name) + u' '
                      + QString::fromUtf8(spec.table)};
    for (const AtomSpec &atom : spec.atoms)
        lines.append(u"atom "_s + kind + u'.' + QString::number(atom.number) + u' '
                     + QString::fromUtf8(atom.name));
    for (int i = 0; i < spec.fields.size(); ++i) {
        const FieldSpec &field = spec.fields[i];
        lines.append(u"field "_s + kind + u'.' + QString::number(i) + u' ' + QString::fromUtf8(field.name)
                     + u' ' + fieldTypeName(field.type) + u" atom "_s + QString::number(field.atom)
                     + QString(field.owner ? u" owner"_s : QString()));
    }
    return lines;
}

QStringList schemaLines()
{
    QStringList lines;
    for (const KindSpec &spec : schema::kinds())
        lines += linesOf(spec);
    return lines;
}

QStringList registeredLines()
{
    QFile file(qEnvironmentVariable("CHANCERY_TEST_DATA") + u"/records/registry.txt"_s);
    if (!file.open(QIODevice::ReadOnly))
        return {};
    QStringList lines;
    for (const QString &line : QString::fromUtf8(file.readAll()).split(u'\n')) {
        if (!line.isEmpty() && !line.startsWith(u'#'))
            lines.append(line);
    }
    return lines;
}

} // namespace

class TestRegistry : public QObject
{
    Q_OBJECT

private slots:
    void init() { QTest::failOnWarning(QRegularExpression(u".?"_s)); }

    void whatWasReleasedStands()
    {
        const QStringList lines = registeredLines();
        QVERIFY(lines.size() >= fixedLines);
        const QByteArray released = (lines.first(fixedLines).join(u'\n') + u'\n').toUtf8();
        QCOMPARE(QCryptographicHash::hash(released, QCryptographicHash::Sha256).toHex(),
                 QByteArray(fixedDigest));
    }

    void eachRegisteredLineIsStillTrue()
    {
        const QStringList now = schemaLines();
        for (const QString &line : registeredLines())
            QVERIFY2(now.contains(line), qPrintable(u"changed or gone: "_s + line));
    }

    void everyNumberIsRegistered()
    {
        const QStringList lines = registeredLines();
        QStringList missing;
        for (const QString &line : schemaLines()) {
            if (!lines.contains(line))
                missing.append(line);
        }
        QVERIFY2(missing.isEmpty(), qPrintable(u"append to registry.txt:\n"_s + missing.join(u'\n')));
        QCOMPARE(QSet<QString>(lines.begin(), lines.end()).size(), lines.size());
    }

    void numbersAreWithinTheirBounds()
    {
        int kind = 0;
        for (const KindSpec &spec : schema::kinds()) {
            QCOMPARE(int(spec.kind), ++kind);
            QSet<int> atoms;
            for (const AtomSpec &atom : spec.atoms) {
                QVERIFY(atom.number >= 1 && atom.number < 64); // a bit of AtomMask each; 0 is presence
                QVERIFY(!atoms.contains(atom.number));
                atoms.insert(atom.number);
            }
            for (const FieldSpec &field : spec.fields)
                QVERIFY(atoms.contains(field.atom));
            QVERIFY(spec.fields.size() < 256);
        }
    }
};

QTEST_GUILESS_MAIN(TestRegistry)
#include "tst_registry.moc"
