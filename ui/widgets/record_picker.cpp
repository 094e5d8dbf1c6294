// SPDX-FileCopyrightText: Chancery contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "ui/widgets/record_picker.h"

#include "models/workspace/local_names.h"
#include "models/workspace/workspace.h"
#include "ui/widgets/form_field.h"
#include "ui/widgets/icons.h"
#include "ui/widgets/kind_look.h"

#include <QAbstractItemView>
#include <QAction>
#include <QCompleter>
#include <QKeyEvent>
#include <QStandardItemModel>

using namespace Qt::StringLiterals;

namespace chancery {

namespace {
constexpr int shown = 30;
}

RecordPicker::RecordPicker(const Workspace &workspace, const QList<Kind> &kinds, QWidget *parent)
    : QLineEdit(parent)
    , m_workspace(workspace)
    , m_kinds(kinds)
    , m_completer(new QCompleter(new QStandardItemModel(this), this))
    , m_goTo(addAction(icons::icon(u"arrow-up-right"_s), QLineEdit::TrailingPosition))
{
    setClearButtonEnabled(true);
    setPlaceholderText(tr("Type to find"));
    m_goTo->setToolTip(tr("Go to the record (Ctrl+Return)"));
    // The store has filtered already; the completer only shows.
    m_completer->setCompletionMode(QCompleter::UnfilteredPopupCompletion);
    m_completer->setWidget(this);
    connect(this, &QLineEdit::textEdited, this, &RecordPicker::complete);
    connect(m_completer, qOverload<const QModelIndex &>(&QCompleter::activated), this,
            [this](const QModelIndex &index) { choose(index.row()); });
    connect(m_goTo, &QAction::triggered, this, [this] { emit activated(m_ref); });
    updateGoTo();
}

void RecordPicker::setRef(const RecordRef &ref)
{
    m_ref = ref;
    if (ref.kind == Kind::Any && !ref.id.isNull())
        m_ref.kind = m_workspace.kindOf(ref.id).value_or(Kind::Any);
    m_title = ref.isNull() ? QString() : localName(m_workspace, m_ref, QLocale());
    setText(m_title);
    setCursorPosition(0);
    form::setInvalid(this, nullptr, {});
    updateGoTo();
}

void RecordPicker::keyPressEvent(QKeyEvent *event)
{
    const bool isReturn = event->key() == Qt::Key_Return || event->key() == Qt::Key_Enter;
    if (isReturn && event->modifiers() == Qt::ControlModifier && !m_ref.isNull()) {
        emit activated(m_ref);
        return;
    }
    if (event->key() == Qt::Key_Down && !m_completer->popup()->isVisible()) {
        complete(m_ref.isNull() ? text() : QString());
        return;
    }
    QLineEdit::keyPressEvent(event);
}

void RecordPicker::focusOutEvent(QFocusEvent *event)
{
    QLineEdit::focusOutEvent(event);
    if (event->reason() == Qt::PopupFocusReason || text() == m_title)
        return;
    for (int row = 0; row < m_rows.size(); ++row) {
        if (m_rows.at(row).title.compare(text(), Qt::CaseInsensitive) == 0) {
            choose(row);
            return;
        }
    }
    form::setInvalid(this, nullptr, text().isEmpty() ? QString() : tr("No record of this name."));
}

void RecordPicker::complete(const QString &text)
{
    if (text.isEmpty() && !m_ref.isNull() && this->text().isEmpty()) {
        setRef({});
        emit refChanged(m_ref);
    }
    ListQuery query;
    query.kinds = m_kinds;
    query.text = text;
    query.limit = shown;
    m_rows = m_workspace.list(query).value_or(QList<ListRow>());
    auto *model = static_cast<QStandardItemModel *>(m_completer->model());
    model->clear();
    for (ListRow &row : m_rows) {
        row.title = localName(m_workspace, row.ref, QLocale());
        const QString words = row.subtitle.isEmpty() ? row.title : QString(row.title % u" · " % row.subtitle);
        model->appendRow(new QStandardItem(icons::icon(kindIcon(row.ref.kind)), words));
    }
    m_completer->setCompletionPrefix({});
    if (m_rows.isEmpty())
        m_completer->popup()->hide();
    else
        m_completer->complete();
}

void RecordPicker::choose(int row)
{
    if (row < 0 || row >= m_rows.size())
        return;
    const RecordRef chosen = m_rows.at(row).ref;
    const bool other = chosen != m_ref;
    setRef(chosen);
    if (other)
        emit refChanged(m_ref);
}

void RecordPicker::updateGoTo()
{
    m_goTo->setVisible(!m_ref.isNull());
}

} // namespace chancery
