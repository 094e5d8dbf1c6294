// SPDX-FileCopyrightText: Chancery contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "ui/editors/field_control.h"

#include "ui/widgets/partial_date_edit.h"
#include "ui/widgets/record_picker.h"

#include <QCheckBox>
#include <QComboBox>
#include <QCompleter>
#include <QCoreApplication>
#include <QEvent>
#include <QLineEdit>
#include <QLocale>
#include <QPlainTextEdit>
#include <QSignalBlocker>

namespace chancery {

namespace {

template<typename T>
T valueOr(const Value &value, T fallback = {})
{
    const T *held = std::get_if<T>(&value);
    return held ? *held : fallback;
}

class LineControl : public FieldControl
{
public:
    explicit LineControl(QLineEdit *line) : FieldControl(line), m_line(line)
    {
        connect(line, &QLineEdit::textEdited, this, &FieldControl::edited);
        connect(line, &QLineEdit::editingFinished, this, &FieldControl::finished);
        if (QCompleter *completer = line->completer())
            connect(completer, qOverload<const QString &>(&QCompleter::activated), this,
                    &LineControl::takeCompletion,
                    Qt::QueuedConnection); // the line has the text after this signal
    }

    QString text() const override { return m_line->text(); }
    void setText(const QString &text) override { m_line->setText(text); }
    void show(const Value &value) override
    {
        m_line->setText(valueOr<QString>(value));
        m_line->setCursorPosition(0);
    }
    std::optional<Value> read() const override { return normalized(m_line->text().trimmed()); }

protected:
    QLineEdit *line() const { return m_line; }

private:
    void takeCompletion()
    {
        emit edited();
        emit finished();
    }

    QLineEdit *m_line;
};

class IntegerControl : public LineControl
{
    Q_DECLARE_TR_FUNCTIONS(FieldControl)

public:
    using LineControl::LineControl;

    void show(const Value &value) override
    {
        line()->setText(hasValue(value) ? QString::number(valueOr<qint64>(value)) : QString());
    }
    std::optional<Value> read() const override
    {
        const QString typed = text().trimmed();
        if (typed.isEmpty())
            return Value();
        bool valid = false;
        const qlonglong number = typed.toLongLong(&valid);
        return valid && number >= 0 ? std::optional<Value>(qint64(number)) : std::nullopt;
    }
    QString reason() const override { return tr("A whole number, please, or nothing."); }
};

class RealControl : public LineControl
{
    Q_DECLARE_TR_FUNCTIONS(FieldControl)

public:
    using LineControl::LineControl;

    void show(const Value &value) override
    {
        const QLocale locale;
        line()->setText(hasValue(value)
                            ? locale.toString(valueOr<double>(value), 'g', QLocale::FloatingPointShortest)
                            : QString());
    }
    std::optional<Value> read() const override
    {
        const QString typed = text().trimmed();
        if (typed.isEmpty())
            return Value();
        bool valid = false;
        double number = QLocale().toDouble(typed, &valid);
        if (!valid)
            number = QLocale::c().toDouble(typed, &valid);
        return valid ? std::optional<Value>(number) : std::nullopt;
    }
    QString reason() const override { return tr("A number, please, or nothing."); }
};

class TextControl : public FieldControl
{
public:
    explicit TextControl(QPlainTextEdit *text) : FieldControl(text), m_text(text)
    {
        connect(text, &QPlainTextEdit::textChanged, this, &FieldControl::edited);
        text->installEventFilter(this);
    }

    QString text() const override { return m_text->toPlainText(); }
    void setText(const QString &text) override
    {
        const QSignalBlocker blocker(m_text);
        m_text->setPlainText(text);
    }
    void show(const Value &value) override { setText(valueOr<QString>(value)); }
    std::optional<Value> read() const override { return normalized(m_text->toPlainText()); }

    bool eventFilter(QObject *watched, QEvent *event) override
    {
        if (event->type() == QEvent::FocusOut)
            emit finished();
        return FieldControl::eventFilter(watched, event);
    }

private:
    QPlainTextEdit *m_text;
};

class TokenControl : public FieldControl
{
public:
    explicit TokenControl(QComboBox *combo) : FieldControl(combo), m_combo(combo)
    {
        connect(combo, &QComboBox::activated, this, [this] {
            emit edited();
            emit finished();
        });
    }

    QString text() const override { return m_combo->currentData().toString(); }
    void setText(const QString &text) override
    {
        int row = m_combo->findData(text);
        if (row < 0 && !text.isEmpty()) {
            m_combo->addItem(text, text); // a word of a newer program stays visible and is kept
            row = m_combo->count() - 1;
        }
        m_combo->setCurrentIndex(row);
    }
    void show(const Value &value) override { setText(valueOr<QString>(value)); }
    std::optional<Value> read() const override { return normalized(text()); }

private:
    QComboBox *m_combo;
};

class DateControl : public FieldControl
{
    Q_DECLARE_TR_FUNCTIONS(FieldControl)

public:
    explicit DateControl(PartialDateEdit *edit) : FieldControl(edit), m_edit(edit)
    {
        connect(edit, &PartialDateEdit::textEdited, this, &FieldControl::edited);
        connect(edit, &PartialDateEdit::dateChanged, this, &FieldControl::edited);
        connect(edit, &PartialDateEdit::editingFinished, this, &FieldControl::finished);
    }

    QString text() const override { return m_edit->text(); }
    void setText(const QString &text) override
    {
        const QSignalBlocker blocker(m_edit);
        m_edit->setText(text);
    }
    void show(const Value &value) override
    {
        const QSignalBlocker blocker(m_edit);
        m_edit->setDate(valueOr<PartialDate>(value));
    }
    std::optional<Value> read() const override
    {
        return m_edit->isValid() ? std::optional<Value>(normalized(m_edit->date())) : std::nullopt;
    }
    QString reason() const override
    {
        return tr("This is not a date: write 2017-04-26, April 2017 or 2017-04~.");
    }

private:
    PartialDateEdit *m_edit;
};

class ReferenceControl : public FieldControl
{
public:
    ReferenceControl(RecordPicker *picker, Kind kind) : FieldControl(picker), m_picker(picker), m_kind(kind)
    {
        connect(picker, &RecordPicker::refChanged, this, [this] {
            emit edited();
            emit finished();
        });
    }

    QString text() const override
    {
        return m_picker->ref().isNull() ? QString() : m_picker->ref().id.toString();
    }
    void setText(const QString &text) override { m_picker->setRef({m_kind, RecordId::fromString(text)}); }
    void show(const Value &value) override
    {
        const RecordId id = valueOr<RecordId>(value);
        m_picker->setRef(id.isNull() ? RecordRef() : RecordRef{m_kind, id});
    }
    std::optional<Value> read() const override { return normalized(m_picker->ref().id); }

private:
    RecordPicker *m_picker;
    Kind m_kind;
};

class BooleanControl : public FieldControl
{
public:
    explicit BooleanControl(QCheckBox *box) : FieldControl(box), m_box(box)
    {
        connect(box, &QCheckBox::clicked, this, [this] {
            emit edited();
            emit finished();
        });
    }

    QString text() const override { return QString::number(m_box->isChecked() ? 1 : 0); }
    void setText(const QString &text) override { m_box->setChecked(text.toInt() != 0); }
    void show(const Value &value) override
    {
        m_recorded = hasValue(value);
        m_box->setChecked(valueOr<bool>(value));
    }
    //! Unticked and never recorded stays unrecorded.
    std::optional<Value> read() const override
    {
        return m_box->isChecked() || m_recorded ? Value(m_box->isChecked()) : Value();
    }

private:
    QCheckBox *m_box;
    bool m_recorded = false;
};

} // namespace

namespace fieldcontrol {

std::unique_ptr<FieldControl> text(QLineEdit *line)
{
    return std::make_unique<LineControl>(line);
}

std::unique_ptr<FieldControl> text(QPlainTextEdit *text)
{
    return std::make_unique<TextControl>(text);
}

std::unique_ptr<FieldControl> integer(QLineEdit *line)
{
    return std::make_unique<IntegerControl>(line);
}

std::unique_ptr<FieldControl> real(QLineEdit *line)
{
    return std::make_unique<RealControl>(line);
}

std::unique_ptr<FieldControl> token(QComboBox *combo)
{
    return std::make_unique<TokenControl>(combo);
}

std::unique_ptr<FieldControl> date(PartialDateEdit *edit)
{
    return std::make_unique<DateControl>(edit);
}

std::unique_ptr<FieldControl> reference(RecordPicker *picker, Kind kind)
{
    return std::make_unique<ReferenceControl>(picker, kind);
}

std::unique_ptr<FieldControl> boolean(QCheckBox *box)
{
    return std::make_unique<BooleanControl>(box);
}

} // namespace fieldcontrol

} // namespace chancery
