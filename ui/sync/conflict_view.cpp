// SPDX-FileCopyrightText: Chancery contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "ui/sync/conflict_view.h"

#include "models/items/sync/sync_words.h"
#include "models/workspace/workspace.h"
#include "ui/sync/conflict_html.h"
#include "ui/sync/sync_parts.h"
#include "ui/widgets/form_field.h"
#include "ui/widgets/icons.h"
#include "ui/widgets/metrics.h"
#include "ui/widgets/theme.h"

#include <QFrame>
#include <QGridLayout>
#include <QKeyEvent>
#include <QLabel>
#include <QLocale>
#include <QPushButton>
#include <QVBoxLayout>

using namespace Qt::StringLiterals;

namespace chancery {

namespace {

constexpr int columns = 2;

bool isOneText(const Conflict &conflict, const QList<QList<fieldwords::Line>> &all)
{
    const AtomSpec *atom = schema::spec(conflict.record.kind).atom(conflict.atom);
    return atom && atom->fields.size() == 1
           && std::any_of(all.cbegin(), all.cend(), [](const QList<fieldwords::Line> &lines) {
                  return !lines.isEmpty() && lines.first().isLong;
              });
}

//! The labels whose texts are not the same in all values; a field that is empty somewhere counts.
QSet<QString> differingFields(const QList<QList<fieldwords::Line>> &all)
{
    QHash<QString, QSet<QString>> texts;
    QHash<QString, int> counts;
    for (const QList<fieldwords::Line> &lines : all) {
        for (const fieldwords::Line &line : lines) {
            texts[line.label].insert(line.text);
            ++counts[line.label];
        }
    }
    QSet<QString> differing;
    for (auto it = texts.cbegin(); it != texts.cend(); ++it) {
        if (it->size() > 1 || counts[it.key()] < all.size())
            differing.insert(it.key());
    }
    return differing;
}

QString textOf(const QList<fieldwords::Line> &lines)
{
    return lines.isEmpty() ? QString() : lines.first().text;
}

} // namespace

ConflictView::ConflictView(const Workspace &workspace, QWidget *parent)
    : QWidget(parent)
    , m_workspace(workspace)
    , m_title(form::title({}, this))
    , m_field(form::heading({}, this))
    , m_explanation(form::caption({}, this))
    , m_layout(new QVBoxLayout(this))
{
    setObjectName(u"conflictView"_s);
    m_title->setObjectName(u"conflictTitle"_s);
    m_title->setTextFormat(Qt::PlainText);
    m_title->setWordWrap(true);
    m_field->setObjectName(u"conflictField"_s);
    m_explanation->setObjectName(u"conflictExplanation"_s);
    QPushButton *open = form::linkButton(tr("Open the record"), u"openConflictRecord"_s, this);
    m_layout->setContentsMargins(metrics::wide, metrics::wide, metrics::wide, metrics::wide);
    m_layout->setSpacing(metrics::unit);
    m_layout->addWidget(m_title);
    m_layout->addWidget(m_field);
    m_layout->addWidget(m_explanation);
    m_layout->addWidget(open, 0, Qt::AlignLeft);
    m_layout->addStretch(1);
    connect(open, &QPushButton::clicked, this, [this] { emit openRequested(m_conflict.record); });
}

void ConflictView::setConflict(const Conflict &conflict, const QString &title)
{
    m_conflict = conflict;
    m_title->setText(title);
    m_field->setText(fieldwords::atomName(conflict.record.kind, conflict.atom));
    m_explanation->setText(
        conflict.atom == 0
            ? tr("One deleted the record while another went on with it. It stays until you decide.")
        : conflict.merged
            ? tr("Several people wrote here at the same time. Their lines do not touch each other: until "
                 "you decide, the text with all of them is shown.")
            : tr("Several people wrote here at the same time. Nothing is lost: until you decide, "
                 "the latest value is shown and the others are kept."));
    rebuild();
}

void ConflictView::focusChoices()
{
    if (!m_choices.isEmpty())
        m_choices.constFirst()->setFocus(Qt::TabFocusReason);
}

void ConflictView::rebuild()
{
    const bool hadFocus = m_cards && m_cards->isAncestorOf(focusWidget());
    delete m_cards;
    m_choices.clear();
    m_cards = new QWidget(this);
    auto *grid = new QGridLayout(m_cards);
    grid->setContentsMargins(0, metrics::unit, 0, 0);
    grid->setSpacing(metrics::gap);
    const int count = int(m_conflict.values.size());
    for (int number = 0; number < count; ++number) {
        grid->addWidget(valueCard(number, bodyHtml(number)), number / columns, number % columns);
        grid->setColumnStretch(number % columns, 1);
    }
    const int below = (count + columns - 1) / columns;
    if (m_conflict.merged)
        grid->addWidget(mergedCard(bodyHtml(count)), below, 0, 1, columns);
    else if (m_conflict.canBoth)
        grid->addWidget(bothCard(), below, 0, 1, columns);
    m_layout->insertWidget(m_layout->count() - 1, m_cards);
    if (hadFocus)
        focusChoices();
}

//! Of value \a number; of the merged text if there are not so many.
QString ConflictView::bodyHtml(int number) const
{
    const Tones &tones = theme::tones(this);
    if (m_conflict.atom == 0)
        return {};
    QList<QList<fieldwords::Line>> all;
    QStringList texts;
    for (const ConflictValue &value : m_conflict.values) {
        all << fieldwords::atomLines(m_workspace, value.record, m_conflict.atom);
        texts << textOf(all.constLast());
    }
    if (number >= all.size()) {
        QStringList withMerged{m_conflict.merged.value_or(QString())};
        withMerged << texts;
        return conflicthtml::lines(compareLines(withMerged).constFirst(), tones.successSoft);
    }
    if (isOneText(m_conflict, all)) {
        // each against the first, and the first against all others
        return conflicthtml::lines(compareLines(texts)[number], tones.warningSoft);
    }
    if (all[number].isEmpty())
        return u"<i>%1</i>"_s.arg(tr("empty"));
    return conflicthtml::fields(all[number], differingFields(all), tones.warningSoft, tones.muted);
}

QWidget *ConflictView::valueCard(int number, const QString &html)
{
    const ConflictValue &value = m_conflict.values[number];
    QVBoxLayout *content = nullptr;
    QFrame *card = syncparts::card(&content, u"valueCard%1"_s.arg(number),
                                   tr("Value of %1").arg(syncwords::author(value)));
    addAuthor(content, value);
    QString words = tr("Keep this value");
    if (m_conflict.atom == 0) {
        const QString what = value.alive ? tr("Went on with the record") : tr("Deleted the record");
        content->addWidget(syncparts::text(u"valueBody%1"_s.arg(number), what));
        words = value.alive ? tr("Keep the record") : tr("Move it to the bin");
    } else {
        QLabel *body = syncparts::text(u"valueBody%1"_s.arg(number));
        body->setTextFormat(Qt::RichText);
        body->setText(html);
        content->addWidget(body);
    }
    content->addStretch(1);
    if (value.visible && !m_conflict.merged)
        addShownMark(content);
    const QString spoken = tr("%1: %2").arg(words, syncwords::author(value));
    content->addWidget(choiceButton(words, u"chooseValue%1"_s.arg(number), spoken, false,
                                    choice(ConflictChoice::Take::Value, value.id)),
                       0, Qt::AlignLeft);
    return card;
}

void ConflictView::addAuthor(QVBoxLayout *content, const ConflictValue &value)
{
    QLabel *author = syncparts::text({}, syncwords::author(value));
    QFont bold = author->font();
    bold.setWeight(QFont::DemiBold);
    author->setFont(bold);
    content->addWidget(author);
    const QDateTime time = value.time.toLocalTime();
    const QLocale locale;
    content->addWidget(form::caption(tr("%1, %2").arg(locale.toString(time.date(), QLocale::LongFormat),
                                                      locale.toString(time.time(), QLocale::ShortFormat))));
}

void ConflictView::addShownMark(QVBoxLayout *content) const
{
    auto *picture = new QLabel;
    picture->setPixmap(icons::pixmap(u"eye"_s, 16, theme::tones(this).accent, devicePixelRatioF()));
    auto *shown = new QLabel(tr("Shown now"));
    shown->setObjectName(u"shownNow"_s);
    shown->setProperty("chip", true);
    auto *line = new QHBoxLayout;
    line->setSpacing(metrics::unit);
    line->addWidget(picture);
    line->addWidget(shown);
    line->addStretch();
    content->addLayout(line);
}

QWidget *ConflictView::mergedCard(const QString &html)
{
    QVBoxLayout *content = nullptr;
    QFrame *card = syncparts::card(&content, u"mergedCard"_s, tr("Merged text"));
    content->addWidget(form::heading(tr("Both together")));
    content->addWidget(form::caption(tr("The lines of all of them. Marked is what not everybody had.")));
    QLabel *body = syncparts::text(u"mergedBody"_s);
    body->setTextFormat(Qt::RichText);
    body->setText(html);
    content->addWidget(body);
    content->addWidget(choiceButton(tr("Keep the merged text"), u"chooseMerged"_s, tr("Keep the merged text"),
                                    true, choice(ConflictChoice::Take::Merged)),
                       0, Qt::AlignLeft);
    return card;
}

QWidget *ConflictView::bothCard()
{
    QVBoxLayout *content = nullptr;
    QFrame *card = syncparts::card(&content, u"bothCard"_s, tr("Both values"));
    content->addWidget(
        form::caption(tr("Or keep all of them, one after the other, and tidy up in the record.")));
    content->addWidget(choiceButton(tr("Keep both"), u"chooseBoth"_s, tr("Keep both"), false,
                                    choice(ConflictChoice::Take::Both)),
                       0, Qt::AlignLeft);
    return card;
}

QPushButton *ConflictView::choiceButton(const QString &text, const QString &name, const QString &spoken,
                                        bool primary, const ConflictChoice &choice)
{
    QPushButton *button = primary ? form::primaryButton(text, name) : form::button(text, name);
    button->setAccessibleName(spoken);
    button->setAutoDefault(true); // Return takes it outside a dialog too
    button->setEnabled(!m_workspace.isReadOnly());
    m_choices << button;
    button->installEventFilter(this);
    connect(
        button, &QPushButton::clicked, this, [this, choice] { emit chosen(choice); }, Qt::QueuedConnection);
    return button;
}

ConflictChoice ConflictView::choice(ConflictChoice::Take take, const QString &id) const
{
    ConflictChoice choice{take, id, {}};
    for (const ConflictValue &value : m_conflict.values)
        choice.shown << value.id;
    return choice;
}

void ConflictView::changeEvent(QEvent *event)
{
    QWidget::changeEvent(event);
    if (event->type() == QEvent::PaletteChange && m_cards)
        rebuild();
}

bool ConflictView::eventFilter(QObject *watched, QEvent *event)
{
    if (event->type() != QEvent::KeyPress)
        return QWidget::eventFilter(watched, event);
    const int key = static_cast<QKeyEvent *>(event)->key();
    const int step = key == Qt::Key_Right || key == Qt::Key_Down ? 1
                     : key == Qt::Key_Left || key == Qt::Key_Up  ? -1
                                                                 : 0;
    const qsizetype at = m_choices.indexOf(qobject_cast<QPushButton *>(watched));
    if (at < 0 || step == 0)
        return QWidget::eventFilter(watched, event);
    m_choices[qBound<qsizetype>(0, at + step, m_choices.size() - 1)]->setFocus(Qt::TabFocusReason);
    return true;
}

} // namespace chancery
