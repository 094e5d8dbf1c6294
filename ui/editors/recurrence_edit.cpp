// SPDX-FileCopyrightText: Chancery contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "ui/editors/recurrence_edit.h"

#include "ui/widgets/form_field.h"
#include "ui/widgets/metrics.h"

#include <QComboBox>
#include <QDateEdit>
#include <QHBoxLayout>
#include <QLabel>
#include <QLocale>
#include <QSignalBlocker>
#include <QSpinBox>
#include <QToolButton>
#include <QVBoxLayout>

using namespace Qt::StringLiterals;

namespace chancery {

namespace {

using Frequency = RecurrenceRule::Frequency;
using Form = RecurrenceDescription::Form;

constexpr int never = -1; // data of the first entry; the others are Frequency
constexpr int mostTimes = 999;

enum class End { Never, Until, Count };

class RecurrenceControl : public FieldControl
{
public:
    explicit RecurrenceControl(RecurrenceEdit *edit) : FieldControl(edit), m_edit(edit)
    {
        connect(edit, &RecurrenceEdit::edited, this, [this] {
            emit edited();
            emit finished();
        });
    }

    QString text() const override { return m_edit->lines(); }
    void setText(const QString &text) override { m_edit->setLines(text); }
    void show(const Value &value) override
    {
        const QString *lines = std::get_if<QString>(&value);
        m_edit->setLines(lines ? *lines : QString());
    }
    std::optional<Value> read() const override { return normalized(m_edit->lines()); }

private:
    RecurrenceEdit *m_edit;
};

} // namespace

RecurrenceEdit::RecurrenceEdit(QWidget *parent)
    : QWidget(parent)
    , m_frequency(new QComboBox(this))
    , m_interval(new QSpinBox(this))
    , m_unit(new QLabel(this))
    , m_custom(form::caption({}, this))
{
    build();
    showParts();
}

void RecurrenceEdit::build()
{
    auto *layout = new QVBoxLayout(this);
    layout->setContentsMargins(0, 0, 0, 0);
    layout->setSpacing(metrics::tight);
    form::nameControl(m_frequency, u"repeats"_s, tr("Repeats"));
    m_frequency->addItem(tr("Does not repeat"), never);
    m_frequency->addItem(tr("Every day"), int(Frequency::Daily));
    m_frequency->addItem(tr("Every week"), int(Frequency::Weekly));
    m_frequency->addItem(tr("Every month"), int(Frequency::Monthly));
    m_frequency->addItem(tr("Every year"), int(Frequency::Yearly));
    form::nameControl(m_interval, u"interval"_s, tr("Interval"));
    m_interval->setRange(1, mostTimes);
    auto *line = new QHBoxLayout;
    line->addWidget(m_frequency, 1);
    line->addWidget(m_unit);
    line->addWidget(m_interval);
    layout->addLayout(line);
    m_unit->setText(tr("interval"));
    layout->addWidget(makeWeekdays());
    layout->addWidget(makeEnd());
    layout->addWidget(m_custom);
    setFocusProxy(m_frequency);
    connect(m_frequency, &QComboBox::activated, this, &RecurrenceEdit::changed);
    connect(m_interval, &QSpinBox::valueChanged, this, &RecurrenceEdit::changed);
}

QWidget *RecurrenceEdit::makeWeekdays()
{
    m_weekdayBox = new QWidget(this);
    auto *layout = new QHBoxLayout(m_weekdayBox);
    layout->setContentsMargins(0, 0, 0, 0);
    layout->setSpacing(metrics::tight);
    const QLocale locale;
    for (int at = 0; at < 7; ++at) {
        const int day = (int(locale.firstDayOfWeek()) - 1 + at) % 7 + 1;
        auto *button = new QToolButton(m_weekdayBox);
        button->setText(locale.standaloneDayName(day, QLocale::NarrowFormat));
        button->setToolTip(locale.standaloneDayName(day));
        button->setCheckable(true);
        button->setProperty("day", day);
        form::nameControl(button, u"weekday%1"_s.arg(day), locale.standaloneDayName(day));
        connect(button, &QToolButton::clicked, this, &RecurrenceEdit::changed);
        layout->addWidget(button);
        m_weekdays.append(button);
    }
    layout->addStretch(1);
    return m_weekdayBox;
}

QWidget *RecurrenceEdit::makeEnd()
{
    m_endBox = new QWidget(this);
    auto *layout = new QHBoxLayout(m_endBox);
    layout->setContentsMargins(0, 0, 0, 0);
    m_end = new QComboBox(m_endBox);
    form::nameControl(m_end, u"recurrenceEnd"_s, tr("End of the repetition"));
    m_end->addItem(tr("without end"), int(End::Never));
    m_end->addItem(tr("until"), int(End::Until));
    m_end->addItem(tr("so many times"), int(End::Count));
    m_until = new QDateEdit(m_endBox);
    m_until->setCalendarPopup(true);
    form::nameControl(m_until, u"recurrenceUntil"_s, tr("Last day"));
    m_count = new QSpinBox(m_endBox);
    m_count->setRange(1, mostTimes);
    form::nameControl(m_count, u"recurrenceCount"_s, tr("Number of times"));
    layout->addWidget(m_end, 1);
    layout->addWidget(m_until);
    layout->addWidget(m_count);
    connect(m_end, &QComboBox::activated, this, &RecurrenceEdit::changed);
    connect(m_until, &QDateEdit::dateChanged, this, &RecurrenceEdit::changed);
    connect(m_count, &QSpinBox::valueChanged, this, &RecurrenceEdit::changed);
    return m_endBox;
}

QString RecurrenceEdit::lines() const
{
    return m_lines;
}

void RecurrenceEdit::setLines(const QString &lines)
{
    if (lines == m_lines && m_frequency->isVisibleTo(this))
        return;
    m_lines = lines;
    const RecurrenceDescription described = describeRecurrence(lines);
    showRule(described.form == Form::Simple ? described.rule : RecurrenceRule());
    const QSignalBlocker blocker(m_frequency);
    const int frequency = described.form == Form::Simple ? int(described.rule.frequency) : never;
    m_frequency->setCurrentIndex(m_frequency->findData(frequency));
    showParts();
}

void RecurrenceEdit::setTimed(bool timed, const QString &zone)
{
    m_timed = timed;
    m_zone = zone;
}

void RecurrenceEdit::setStart(QDate day)
{
    m_start = day;
}

void RecurrenceEdit::showRule(const RecurrenceRule &rule)
{
    const QSignalBlocker interval(m_interval), until(m_until), count(m_count), end(m_end);
    m_interval->setValue(rule.interval);
    m_monthDays = rule.monthDays;
    for (QToolButton *button : std::as_const(m_weekdays)) {
        const int day = button->property("day").toInt();
        button->setChecked(std::any_of(rule.weekdays.cbegin(), rule.weekdays.cend(),
                                       [&](const auto &weekday) { return int(weekday.day) == day; }));
    }
    const End ends = rule.until.isValid() ? End::Until : rule.count > 0 ? End::Count : End::Never;
    m_end->setCurrentIndex(int(ends));
    const QDate start = m_start.isValid() ? m_start : QDate::currentDate();
    m_until->setDate(rule.until.isValid() ? rule.until : start.addMonths(6));
    m_count->setValue(std::max(rule.count, 1));
}

RecurrenceRule RecurrenceEdit::rule() const
{
    RecurrenceRule rule;
    rule.frequency = Frequency(m_frequency->currentData().toInt());
    rule.interval = m_interval->value();
    if (rule.frequency == Frequency::Monthly)
        rule.monthDays = m_monthDays;
    for (const QToolButton *button : m_weekdays) {
        if (rule.frequency == Frequency::Weekly && button->isChecked())
            rule.weekdays.append({Qt::DayOfWeek(button->property("day").toInt()), 0});
    }
    if (End(m_end->currentIndex()) == End::Until)
        rule.until = m_until->date();
    else if (End(m_end->currentIndex()) == End::Count)
        rule.count = m_count->value();
    return rule;
}

void RecurrenceEdit::changed()
{
    const bool repeats = m_frequency->currentData().toInt() != never;
    m_lines = withRule(m_lines, repeats ? rule().toText(!m_timed, m_zone) : QString());
    showParts();
    emit edited();
}

void RecurrenceEdit::showParts()
{
    const RecurrenceDescription described = describeRecurrence(m_lines);
    const bool simple = described.form == Form::Once || described.form == Form::Simple;
    const bool repeats = m_frequency->currentData().toInt() != never;
    m_frequency->setVisible(simple);
    m_interval->setVisible(simple && repeats);
    m_unit->setVisible(simple && repeats);
    m_weekdayBox->setVisible(simple && m_frequency->currentData().toInt() == int(Frequency::Weekly));
    m_endBox->setVisible(simple && repeats);
    m_until->setVisible(End(m_end->currentIndex()) == End::Until);
    m_count->setVisible(End(m_end->currentIndex()) == End::Count);
    QString words;
    if (!simple)
        words = tr("A rule that this form cannot show; it is kept as it is: %1").arg(m_lines);
    else if (described.excluded > 0)
        words = tr("%n single time(s) left out", nullptr, described.excluded);
    m_custom->setText(words);
    m_custom->setVisible(!words.isEmpty());
}

std::unique_ptr<FieldControl> fieldcontrol::recurrence(RecurrenceEdit *edit)
{
    return std::make_unique<RecurrenceControl>(edit);
}

} // namespace chancery
