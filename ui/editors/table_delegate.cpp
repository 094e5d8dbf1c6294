// SPDX-FileCopyrightText: Chancery contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "ui/editors/table_delegate.h"

#include "ui/widgets/date_words.h"
#include "ui/widgets/metrics.h"
#include "ui/widgets/record_picker.h"

#include <QComboBox>
#include <QLineEdit>

using namespace Qt::StringLiterals;

namespace chancery {

TableDelegate::TableDelegate(const Workspace &workspace, QObject *parent)
    : QStyledItemDelegate(parent)
    , m_workspace(workspace)
{ }

QWidget *TableDelegate::createEditor(QWidget *parent, const QStyleOptionViewItem &,
                                     const QModelIndex &index) const
{
    QWidget *editor = nullptr;
    if (m_references.contains(index.column())) {
        editor = new RecordPicker(m_workspace, {m_references.value(index.column())}, parent);
    } else if (m_tokens.contains(index.column())) {
        auto *combo = new QComboBox(parent);
        for (const auto &[token, words] : m_tokens.value(index.column()))
            combo->addItem(words, token);
        editor = combo;
    } else {
        editor = new QLineEdit(parent);
    }
    editor->setObjectName(u"cellEditor"_s);
    editor->setAccessibleName(index.model()->headerData(index.column(), Qt::Horizontal).toString());
    return editor;
}

void TableDelegate::setEditorData(QWidget *editor, const QModelIndex &index) const
{
    const QVariant value = index.data(Qt::EditRole);
    if (auto *picker = qobject_cast<RecordPicker *>(editor))
        picker->setRef(value.value<RecordRef>());
    else if (auto *combo = qobject_cast<QComboBox *>(editor))
        combo->setCurrentIndex(combo->findData(value));
    else if (auto *line = qobject_cast<QLineEdit *>(editor))
        line->setText(value.toString());
}

void TableDelegate::setModelData(QWidget *editor, QAbstractItemModel *model, const QModelIndex &index) const
{
    if (auto *picker = qobject_cast<RecordPicker *>(editor)) {
        model->setData(index, QVariant::fromValue(picker->ref()));
    } else if (auto *combo = qobject_cast<QComboBox *>(editor)) {
        model->setData(index, combo->currentData());
    } else if (auto *line = qobject_cast<QLineEdit *>(editor)) {
        const QString text = line->text().trimmed();
        const auto date =
            m_dates.contains(index.column()) && !text.isEmpty() ? dateFromText(text) : Result<PartialDate>();
        model->setData(index, date && !date->isEmpty() ? QVariant::fromValue(*date) : QVariant(text));
    }
}

QSize TableDelegate::sizeHint(const QStyleOptionViewItem &option, const QModelIndex &index) const
{
    const QSize size = QStyledItemDelegate::sizeHint(option, index);
    return {size.width(), std::max(size.height(), metrics::row)};
}

} // namespace chancery
