// SPDX-FileCopyrightText: Chancery contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "models/exchange/csv.h"

#include "models/exchange/nearest_word.h"
#include "models/exchange/record_json.h"

#include <QHash>

using namespace Qt::StringLiterals;

namespace chancery::csv {

namespace {

bool isText(const FieldSpec &field)
{
    return field.type == FieldType::Text || field.type == FieldType::LongText
           || field.type == FieldType::Verbatim;
}

//! What a spreadsheet would take for a formula, after any apostrophes.
bool looksLikeFormula(const QString &cell)
{
    qsizetype at = 0;
    while (at < cell.size() && cell[at] == u'\'')
        ++at;
    return at < cell.size() && u"=+-@\t\r"_s.contains(cell[at]);
}

QString guarded(const QString &cell)
{
    return looksLikeFormula(cell) ? QString(u'\'' + cell) : cell;
}

QString unguarded(const QString &cell)
{
    return cell.startsWith(u'\'') && looksLikeFormula(cell) ? cell.sliced(1) : cell;
}

//! What a spreadsheet leaves behind below its last row.
bool isBlank(const Row &row)
{
    return std::all_of(row.cells.begin(), row.cells.end(),
                       [](const QString &cell) { return cell.trimmed().isEmpty(); });
}

//! Every column of the header is a field of this one kind.
std::optional<Kind> guessKind(const QStringList &columns)
{
    std::optional<Kind> found;
    for (const KindSpec &spec : schema::kinds()) {
        const bool covers = std::all_of(columns.begin(), columns.end(), [&](const QString &column) {
            return column == u"id" || spec.indexOf(column.toUtf8()) >= 0;
        });
        if (!covers)
            continue;
        if (found)
            return std::nullopt;
        found = spec.kind;
    }
    return found;
}

//! Reads rows into records; knows the header.
class RowReader
{
public:
    RowReader(const Row &header, std::optional<Kind> kind) : m_line(header.line)
    {
        for (const QString &cell : header.cells)
            m_columns.append(cell.trimmed().toLower());
        m_kindColumn = m_columns.indexOf(u"kind"_s);
        m_idColumn = m_columns.indexOf(u"id"_s);
        QStringList named = m_columns;
        named.removeAll(QString());
        m_kind = kind || m_kindColumn >= 0 || named.isEmpty() ? kind : guessKind(named);
    }

    //! The header alone may be wrong: one rejection then, not one a row.
    Result<void> checkHeader() const
    {
        if (!m_kind && m_kindColumn < 0)
            return failure(ErrorCode::MissingField, u"kind"_s, {}, m_line);
        if (!m_kind)
            return ok();
        const KindSpec &spec = schema::spec(*m_kind);
        for (const QString &column : m_columns) {
            if (column.isEmpty() || column == u"kind" || column == u"id"
                || spec.indexOf(column.toUtf8()) >= 0)
                continue;
            return failure(ErrorCode::UnknownField, column.left(80), nearest(spec, column), m_line);
        }
        return ok();
    }

    Result<ParsedRecord> read(const Row &row)
    {
        const Result<Kind> kind = kindOf(row);
        if (!kind)
            return failure(kind.error());
        ParsedRecord parsed;
        parsed.record = Record(*kind);
        parsed.line = row.line;
        for (qsizetype i = 0; i < row.cells.size(); ++i) {
            if (i == m_kindColumn || i == m_idColumn || row.cells[i].trimmed().isEmpty())
                continue;
            CHANCERY_TRY(readCell(i < m_columns.size() ? m_columns[i] : QString(), row.cells[i], parsed));
        }
        CHANCERY_TRY(exchange::checkPeriod(parsed.record, row.line));
        CHANCERY_TRY(identify(row, parsed));
        return parsed;
    }

private:
    static QString nearest(const KindSpec &spec, const QString &column)
    {
        QStringList known{u"id"_s, u"kind"_s};
        for (const FieldSpec &field : spec.fields)
            known.append(QString::fromUtf8(field.name));
        return exchange::nearestWord(column, known);
    }

    //! What a row of this kind would say first.
    static QString mainField(const KindSpec &spec)
    {
        return QString::fromUtf8(spec.fields[qMax(0, spec.titleField)].name);
    }

    Result<Kind> kindOf(const Row &row) const
    {
        const QString name = m_kindColumn >= 0 ? row.cells.value(m_kindColumn).trimmed() : QString();
        if (name.isEmpty())
            return m_kind ? Result<Kind>(*m_kind) : failure(ErrorCode::MissingField, u"kind"_s, {}, row.line);
        const std::optional<Kind> kind = schema::kindNamed(name.toUtf8());
        return kind ? Result<Kind>(*kind) : failure(ErrorCode::UnknownKind, name.left(80), {}, row.line);
    }

    //! References are ids or names; a list is of ids, as this program writes it, or of names between semicolons.
    static bool hasNames(const FieldSpec &field, const QString &cell)
    {
        const bool refers = field.type == FieldType::Reference || field.type == FieldType::References;
        return refers
               && RecordId::fromString(cell.split(u' ').constFirst().split(u';').constFirst().trimmed())
                      .isNull();
    }

    Result<void> readCell(const QString &column, const QString &cell, ParsedRecord &parsed) const
    {
        const KindSpec &spec = parsed.record.spec();
        if (column.isEmpty())
            return failure(ErrorCode::BadFormat, cell.left(80), {}, parsed.line);
        const int index = spec.indexOf(column.toUtf8());
        if (index < 0)
            return failure(ErrorCode::UnknownField, column.left(80), nearest(spec, column), parsed.line);
        const FieldSpec &field = spec.fields[index];
        parsed.given |= FieldMask(1) << index;
        if (hasNames(field, cell)) {
            const QStringList names =
                field.type == FieldType::References ? cell.split(u';') : QStringList{cell};
            for (const QString &name : names) {
                if (!name.trimmed().isEmpty())
                    parsed.pending.append({index, field.target, name.trimmed(), parsed.line, false});
            }
            return ok();
        }
        Result<Value> value = json::valueFromText(field, isText(field) ? unguarded(cell) : cell);
        if (!value) {
            Error error = value.error();
            error.line = parsed.line;
            return failure(error);
        }
        parsed.record.setValue(index, *std::move(value));
        return ok();
    }

    Result<void> identify(const Row &row, ParsedRecord &parsed)
    {
        const QString text = m_idColumn >= 0 ? row.cells.value(m_idColumn).trimmed() : QString();
        if (!text.isEmpty()) {
            const RecordId id = RecordId::fromString(text);
            if (id.isNull())
                return failure(ErrorCode::BadId, u"id"_s, text.left(80), row.line);
            parsed.record.setId(id);
            return ok();
        }
        if (parsed.given == 0)
            return failure(ErrorCode::MissingField, mainField(parsed.record.spec()), {}, row.line);
        parsed.record.setId(derivedId(parsed));
        return ok();
    }

    //! From kind, title, owner and first date; from every cell for a kind without title. Rows that are alike in these
    //! but not in the rest are counted, in the order of the file.
    RecordId derivedId(const ParsedRecord &parsed)
    {
        const KindSpec &spec = parsed.record.spec();
        QList<QByteArray> key{"csv", spec.name};
        QList<QByteArray> whole;
        bool dated = false;
        for (int i = 0; i < spec.fields.size(); ++i) {
            QString text = json::textFromValue(parsed.record.value(i));
            for (const PendingReference &reference : parsed.pending)
                text += reference.field == i ? reference.text : QString();
            whole.append(text.toUtf8());
            const bool firstDate = spec.fields[i].type == FieldType::Date && !dated;
            dated = dated || firstDate;
            if (i == spec.titleField || spec.fields[i].owner || firstDate)
                key.append(text.toUtf8());
        }
        if (spec.titleField < 0 || parsed.record.title().isEmpty())
            return RecordId::derived(key + whole);
        const RecordId id = RecordId::derived(key);
        QList<QList<QByteArray>> &alike = m_alike[id];
        if (!alike.contains(whole))
            alike.append(whole);
        const qsizetype number = alike.indexOf(whole);
        return number == 0 ? id : RecordId::derived(key << QByteArray::number(number));
    }

    int m_line;
    QStringList m_columns;
    qsizetype m_kindColumn = -1;
    qsizetype m_idColumn = -1;
    std::optional<Kind> m_kind;
    QHash<RecordId, QList<QList<QByteArray>>> m_alike;
};

} // namespace

Parsed parse(const QByteArray &bytes, std::optional<Kind> kind)
{
    Parsed parsed;
    const Result<Table> table = readTable(bytes);
    if (!table) {
        parsed.rejected.append(table.error());
        return parsed;
    }
    parsed.notes = table->notes;
    if (table->rows.isEmpty()) {
        parsed.rejected.append({ErrorCode::NothingToDo, {}, {}, 0});
        return parsed;
    }
    RowReader reader(table->rows.first(), kind);
    if (const Result<void> good = reader.checkHeader(); !good) {
        parsed.rejected.append(good.error());
        return parsed;
    }
    for (qsizetype i = 1; i < table->rows.size(); ++i) {
        if (isBlank(table->rows[i]))
            continue;
        Result<ParsedRecord> record = reader.read(table->rows[i]);
        if (record)
            parsed.records.append(*std::move(record));
        else
            parsed.rejected.append(record.error());
    }
    return parsed;
}

QByteArray write(Kind kind, const QList<Record> &records, const Options &options)
{
    const KindSpec &spec = schema::spec(kind);
    QStringList header{u"kind"_s, u"id"_s};
    for (const FieldSpec &field : spec.fields)
        header.append(QString::fromUtf8(field.name));
    QList<QStringList> rows{header};
    for (const Record &record : records) {
        QStringList row{QString::fromUtf8(spec.name), record.id().toString()};
        for (int i = 0; i < spec.fields.size(); ++i) {
            const QString text = json::textFromValue(record.value(i));
            row.append(isText(spec.fields[i]) ? guarded(text) : text);
        }
        rows.append(row);
    }
    return writeTable(rows, options);
}

} // namespace chancery::csv
