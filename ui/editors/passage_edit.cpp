// SPDX-FileCopyrightText: Chancery contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "ui/editors/passage_edit.h"

#include "models/records/law_fields.h"
#include "models/workspace/workspace.h"
#include "ui/editors/growing_text.h"
#include "ui/widgets/form_field.h"
#include "ui/widgets/metrics.h"
#include "ui/widgets/partial_date_edit.h"
#include "ui/widgets/record_picker.h"

#include <QApplication>
#include <QHBoxLayout>
#include <QJsonDocument>
#include <QJsonObject>
#include <QLabel>
#include <QLineEdit>
#include <QPushButton>
#include <QToolButton>
#include <QVBoxLayout>

using namespace Qt::StringLiterals;

namespace chancery {

namespace {

namespace place = fields::passage;
namespace origin = fields::source;

QVBoxLayout *column(QWidget *widget)
{
    auto *layout = new QVBoxLayout(widget);
    layout->setContentsMargins(0, 0, 0, 0);
    layout->setSpacing(metrics::unit);
    return layout;
}

QLineEdit *line(const QString &name, const QString &label)
{
    auto *made = new QLineEdit;
    made->setPlaceholderText(label);
    form::nameControl(made, name, label);
    return made;
}

} // namespace

PassageEdit::PassageEdit(Workspace &workspace, QWidget *parent) : QWidget(parent), m_workspace(workspace)
{
    QVBoxLayout *layout = column(this);
    m_find = makeFind();
    m_chosen = makeChosen();
    m_enter = makeEnter();
    for (QWidget *page : {m_find, m_chosen, m_enter})
        layout->addWidget(page);
    show(Mode::Find);
    const QList<QWidget *> controls = findChildren<QWidget *>();
    for (QWidget *control : controls)
        control->installEventFilter(this);
}

bool PassageEdit::eventFilter(QObject *watched, QEvent *event)
{
    if (event->type() == QEvent::FocusIn)
        followFocus(QApplication::focusWidget());
    if (event->type() == QEvent::FocusOut) // who has it then is known when the change is over
        QMetaObject::invokeMethod(
            this, [this] { followFocus(QApplication::focusWidget()); }, Qt::QueuedConnection);
    return QWidget::eventFilter(watched, event);
}

QWidget *PassageEdit::makeFind()
{
    auto *page = new QWidget(this);
    QVBoxLayout *layout = column(page);
    m_picker = new RecordPicker(m_workspace, {Kind::Passage}, page);
    form::nameControl(m_picker, u"passageFind"_s, tr("Find a passage"));
    m_picker->setPlaceholderText(tr("Find a passage by its place or its words"));
    layout->addWidget(m_picker);
    QPushButton *enterNew =
        form::linkButton(tr("Enter a new passage: source, place, quote"), u"passageEnter"_s, page);
    layout->addWidget(enterNew, 0, Qt::AlignLeft);
    connect(m_picker, &RecordPicker::refChanged, this, &PassageEdit::choose);
    connect(enterNew, &QPushButton::clicked, this, [this] {
        enter();
        m_source->setFocus(Qt::OtherFocusReason);
    });
    return page;
}

QWidget *PassageEdit::makeChosen()
{
    auto *page = new QWidget(this);
    auto *layout = new QHBoxLayout(page);
    layout->setContentsMargins(0, 0, 0, 0);
    layout->setSpacing(metrics::tight);
    auto *words = new QVBoxLayout;
    words->setSpacing(metrics::tight);
    m_quoteShown = new QLabel(page);
    m_quoteShown->setObjectName(u"passageQuote"_s);
    m_quoteShown->setWordWrap(true);
    m_quoteShown->setTextFormat(Qt::PlainText);
    m_place = form::caption({}, page);
    m_place->setObjectName(u"passagePlace"_s);
    m_place->setTextFormat(Qt::PlainText);
    words->addWidget(m_quoteShown);
    words->addWidget(m_place);
    layout->addLayout(words, 1);
    QToolButton *open = form::iconButton(u"pencil"_s, tr("Edit this passage"), u"passageOpen"_s, page);
    QToolButton *away = form::iconButton(u"x"_s, tr("Take another passage"), u"passageAway"_s, page);
    layout->addWidget(open, 0, Qt::AlignTop);
    layout->addWidget(away, 0, Qt::AlignTop);
    connect(open, &QToolButton::clicked, this, [this] { emit recordActivated({Kind::Passage, m_passage}); });
    connect(away, &QToolButton::clicked, this, &PassageEdit::takeAway);
    return page;
}

QWidget *PassageEdit::makeEnter()
{
    auto *page = new QWidget(this);
    QVBoxLayout *layout = column(page);
    addSourceFields(*layout);
    auto *where = new QHBoxLayout;
    where->setSpacing(metrics::unit);
    m_locator = line(u"newPassageLocator"_s, tr("Place: article, section"));
    m_page = line(u"newPassagePage"_s, tr("Page"));
    where->addWidget(m_locator, 3);
    where->addWidget(m_page, 1);
    layout->addLayout(where);
    m_quote = new GrowingText(page);
    m_quote->setPlaceholderText(tr("The source’s own words"));
    form::nameControl(m_quote, u"newPassageQuote"_s, tr("Quotation"));
    layout->addWidget(m_quote);
    QPushButton *search = form::linkButton(tr("Search instead"), u"passageSearch"_s, page);
    layout->addWidget(search, 0, Qt::AlignLeft);
    connect(search, &QPushButton::clicked, this, &PassageEdit::takeAway);
    for (QLineEdit *edit : {m_locator, m_page, m_title, m_issuer})
        connect(edit, &QLineEdit::textEdited, this, &PassageEdit::edited);
    connect(m_quote, &QPlainTextEdit::textChanged, this, [this] {
        if (m_mode == Mode::Enter)
            emit edited();
    });
    return page;
}

void PassageEdit::addSourceFields(QVBoxLayout &layout)
{
    m_source = new RecordPicker(m_workspace, {Kind::Source}, this);
    form::nameControl(m_source, u"newPassageSource"_s, tr("Source"));
    m_source->setPlaceholderText(tr("Find the source"));
    QPushButton *add = form::linkButton(tr("A source that is not here yet"), u"newSource"_s, this);
    m_sourceLine = new QWidget(this);
    QVBoxLayout *known = column(m_sourceLine);
    known->addWidget(m_source);
    known->addWidget(add, 0, Qt::AlignLeft);
    layout.addWidget(m_sourceLine);
    m_newSourceFields = new QWidget(this);
    QVBoxLayout *fresh = column(m_newSourceFields);
    m_title = line(u"newSourceTitle"_s, tr("Title of the new source"));
    m_issuer = line(u"newSourceIssuer"_s, tr("Issued by"));
    m_date = new PartialDateEdit;
    m_date->setMinutesAllowed(false);
    m_date->setFieldName(u"newSourceDate"_s, tr("Date of the source"));
    m_date->lineEdit()->setPlaceholderText(tr("Date: 2017-05, 22 May 2017"));
    QPushButton *back = form::linkButton(tr("Choose a source of this file"), u"knownSource"_s, this);
    for (QWidget *field :
         {static_cast<QWidget *>(m_title), static_cast<QWidget *>(m_issuer), static_cast<QWidget *>(m_date)})
        fresh->addWidget(field);
    fresh->addWidget(back, 0, Qt::AlignLeft);
    layout.addWidget(m_newSourceFields);
    connect(add, &QPushButton::clicked, this, [this] {
        setNewSource(true);
        m_title->setFocus(Qt::OtherFocusReason);
        emit edited();
    });
    connect(back, &QPushButton::clicked, this, [this] {
        setNewSource(false);
        m_source->setFocus(Qt::OtherFocusReason);
        emit edited();
    });
    connect(m_source, &RecordPicker::refChanged, this, &PassageEdit::edited);
    connect(m_date, &PartialDateEdit::textEdited, this, &PassageEdit::edited);
}

void PassageEdit::show(Mode mode)
{
    m_mode = mode;
    m_find->setVisible(mode == Mode::Find);
    m_chosen->setVisible(mode == Mode::Chosen);
    m_enter->setVisible(mode == Mode::Enter);
    setFocusProxy(mode == Mode::Find ? m_picker : mode == Mode::Enter ? m_locator : nullptr);
}

void PassageEdit::setPassage(const RecordId &passage)
{
    clearEntered();
    m_passage = passage; // which may lie in the picker that is emptied now
    m_picker->setRef({});
    show(m_passage.isNull() ? Mode::Find : Mode::Chosen);
    if (!m_passage.isNull())
        showChosen();
}

void PassageEdit::showChosen()
{
    const Record record = m_workspace.record(Kind::Passage, m_passage);
    if (record.isNull()) {
        m_quoteShown->setText(tr("A passage that is not here any more."));
        m_place->clear();
        return;
    }
    const QString quote = record.get(place::quote);
    m_quoteShown->setVisible(!quote.isEmpty());
    m_quoteShown->setText(tr("“%1”", "a verbatim quote").arg(quote));
    QStringList where{m_workspace.titleOf({Kind::Source, record.get(place::source)}),
                      record.get(place::locator), record.get(place::page)};
    where.removeAll(QString());
    m_place->setText(where.join(u" · "_s));
}

void PassageEdit::enter()
{
    clearEntered();
    m_passage = m_workspace.newId();
    show(Mode::Enter);
}

void PassageEdit::setNewSource(bool isNew)
{
    m_newSource = isNew ? m_workspace.newId() : RecordId();
    m_sourceLine->setVisible(!isNew);
    m_newSourceFields->setVisible(isNew);
}

void PassageEdit::choose(const RecordRef &ref)
{
    if (ref.isNull())
        return;
    setPassage(ref.id);
    emit edited();
    emit finished();
}

void PassageEdit::takeAway()
{
    setPassage({});
    m_picker->setFocus(Qt::OtherFocusReason);
    emit edited();
    emit finished();
}

void PassageEdit::clearEntered()
{
    m_mode = Mode::Find; // so that clearing is no typing
    setNewSource(false);
    m_source->setRef({});
    for (QLineEdit *edit : {m_title, m_issuer, m_locator, m_page})
        edit->clear();
    m_date->setText({});
    m_quote->clear();
}

//! Another window or a popup takes nothing away: the quote may just be copied from there.
void PassageEdit::followFocus(QWidget *now)
{
    if (!now)
        return;
    const bool inside = m_mode == Mode::Enter && isAncestorOf(now);
    const bool left = m_inside && !inside;
    m_inside = inside;
    if (left)
        emit finished();
}

QList<Record> PassageEdit::entered() const
{
    if (m_mode != Mode::Enter || !problem().isEmpty())
        return {};
    QList<Record> records;
    Record passage(Kind::Passage, m_passage);
    passage.set(place::source, m_newSource.isNull() ? m_source->ref().id : m_newSource);
    passage.set(place::locator, m_locator->text().trimmed()).set(place::page, m_page->text().trimmed());
    passage.set(place::quote, m_quote->toPlainText().trimmed());
    if (!m_newSource.isNull()) {
        Record source(Kind::Source, m_newSource);
        source.set(origin::title, m_title->text().trimmed()).set(origin::issuer, m_issuer->text().trimmed());
        if (!m_date->date().isEmpty())
            source.set(origin::date, m_date->date());
        records.append(source);
    }
    records.append(passage);
    return records;
}

QString PassageEdit::problem() const
{
    if (m_mode != Mode::Enter)
        return {};
    if (m_newSource.isNull() && m_source->ref().isNull())
        return tr("Choose the source of the passage, or enter a new one.");
    if (!m_newSource.isNull() && m_title->text().trimmed().isEmpty())
        return tr("Write the title of the new source.");
    if (!m_newSource.isNull() && !m_date->isValid())
        return tr("The date of the new source is not a date yet.");
    if (m_locator->text().trimmed().isEmpty() && m_quote->toPlainText().trimmed().isEmpty())
        return tr("Write the place in the source, or quote its words.");
    return {};
}

QString PassageEdit::draft() const
{
    if (m_mode != Mode::Enter)
        return m_passage.isNull() ? QString() : m_passage.toString();
    const QJsonObject typed{
        {u"id"_s, m_passage.toString()},
        {u"source"_s, m_source->ref().isNull() ? QString() : m_source->ref().id.toString()},
        {u"newSource"_s, m_newSource.isNull() ? QString() : m_newSource.toString()},
        {u"title"_s, m_title->text()},
        {u"issuer"_s, m_issuer->text()},
        {u"date"_s, m_date->text()},
        {u"locator"_s, m_locator->text()},
        {u"page"_s, m_page->text()},
        {u"quote"_s, m_quote->toPlainText()}};
    return QString::fromUtf8(QJsonDocument(typed).toJson(QJsonDocument::Compact));
}

void PassageEdit::setDraft(const QString &draft)
{
    if (!draft.startsWith(u'{')) {
        setPassage(RecordId::fromString(draft));
        return;
    }
    const QJsonObject typed = QJsonDocument::fromJson(draft.toUtf8()).object();
    const auto text = [&](QStringView key) { return typed.value(key).toString(); };
    clearEntered();
    m_passage = RecordId::fromString(text(u"id"));
    const RecordId source = RecordId::fromString(text(u"source"));
    if (!source.isNull())
        m_source->setRef({Kind::Source, source});
    const RecordId fresh = RecordId::fromString(text(u"newSource"));
    if (!fresh.isNull()) {
        setNewSource(true);
        m_newSource = fresh;
    }
    m_title->setText(text(u"title"));
    m_issuer->setText(text(u"issuer"));
    m_date->setText(text(u"date"));
    m_locator->setText(text(u"locator"));
    m_page->setText(text(u"page"));
    m_quote->setPlainText(text(u"quote"));
    show(Mode::Enter);
}

namespace {

class PassageControl : public FieldControl
{
public:
    explicit PassageControl(PassageEdit *edit) : FieldControl(edit), m_edit(edit)
    {
        connect(edit, &PassageEdit::edited, this, &FieldControl::edited);
        connect(edit, &PassageEdit::finished, this, &FieldControl::finished);
    }

    QString text() const override { return m_edit->draft(); }
    void setText(const QString &text) override { m_edit->setDraft(text); }
    void show(const Value &value) override
    {
        const auto *id = std::get_if<RecordId>(&value);
        m_edit->setPassage(id ? *id : RecordId());
    }
    std::optional<Value> read() const override
    {
        return m_edit->problem().isEmpty() ? std::optional(normalized(m_edit->passage())) : std::nullopt;
    }
    QString reason() const override { return m_edit->problem(); }
    QList<Record> companions() const override { return m_edit->entered(); }
    bool isSettled() const override { return !m_edit->isBusy(); }

private:
    PassageEdit *m_edit;
};

} // namespace

std::unique_ptr<FieldControl> fieldcontrol::passage(PassageEdit *edit)
{
    return std::make_unique<PassageControl>(edit);
}

} // namespace chancery
