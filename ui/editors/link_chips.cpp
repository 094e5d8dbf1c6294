// SPDX-FileCopyrightText: Chancery contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "ui/editors/link_chips.h"

#include "models/records/writing_fields.h"
#include "models/workspace/local_names.h"
#include "models/workspace/workspace.h"
#include "ui/widgets/chip_list.h"
#include "ui/widgets/form_field.h"
#include "ui/widgets/icons.h"
#include "ui/widgets/kind_look.h"
#include "ui/widgets/metrics.h"
#include "ui/widgets/record_picker.h"

#include <QCompleter>
#include <QLineEdit>
#include <QVBoxLayout>

using namespace Qt::StringLiterals;

namespace chancery {

namespace {

QVBoxLayout *column(QWidget *parent)
{
    auto *layout = new QVBoxLayout(parent);
    layout->setContentsMargins(0, 0, 0, 0);
    layout->setSpacing(metrics::unit);
    return layout;
}

//! The living link between two records, whichever end it was made from.
RecordRef linkBetween(const Workspace &workspace, const RecordId &one, const RecordId &other)
{
    for (const Record &link : workspace.children(Kind::Link, one)) {
        if (link.get(fields::link::to) == other)
            return {Kind::Link, link.id()};
    }
    for (const Record &link : workspace.referring(fields::link::to, one)) {
        if (link.get(fields::link::from) == other)
            return {Kind::Link, link.id()};
    }
    return {};
}

} // namespace

LinkChips::LinkChips(Workspace &workspace, const QList<Kind> &kinds, QWidget *parent)
    : QWidget(parent)
    , m_workspace(workspace)
    , m_countries(workspace)
    , m_chips(new ChipList(u"links"_s, tr("Links"), this))
    , m_picker(new RecordPicker(workspace, kinds, this))
{
    form::nameControl(m_picker, u"addLink"_s, tr("Add a link"));
    m_picker->setPlaceholderText(tr("Add a link…"));
    m_picker->setEnabled(!workspace.isReadOnly());
    QVBoxLayout *layout = column(this);
    layout->addWidget(m_chips);
    layout->addWidget(m_picker);
    connect(m_picker, &RecordPicker::refChanged, this, &LinkChips::add);
    connect(m_chips, &ChipList::activated, this,
            [this](int row) { emit recordActivated(m_chips->chips()[row].ref); });
    connect(m_chips, &ChipList::removeRequested, this, &LinkChips::remove);
    connect(&m_countries, &CountryNames::changed, this, &LinkChips::refresh);
    connect(&workspace, &Workspace::changed, this, [this](const ChangeSet &changes) {
        if (changes.touches(Kind::Link) || changes.touches(m_ref.id)
            || std::any_of(m_chips->chips().cbegin(), m_chips->chips().cend(),
                           [&](const ChipList::Chip &chip) { return changes.touches(chip.ref.id); }))
            refresh();
    });
}

void LinkChips::setRecord(const RecordRef &ref)
{
    m_ref = ref;
    m_picker->setRef({});
    refresh();
}

void LinkChips::refresh()
{
    QList<ChipList::Chip> chips;
    const QList<RecordRef> linked = m_ref.isNull() ? QList<RecordRef>() : m_workspace.linked(m_ref);
    for (const RecordRef &other : linked) {
        QString text = other.kind == Kind::Jurisdiction ? m_countries.name(other.id)
                                                        : localName(m_workspace, other, QLocale());
        if (text.isEmpty())
            text = kindName(other.kind);
        chips.append({text, kindIcon(other.kind), other, !m_workspace.isReadOnly()});
    }
    std::stable_sort(chips.begin(), chips.end(), [](const ChipList::Chip &a, const ChipList::Chip &b) {
        return a.ref.kind != b.ref.kind ? a.ref.kind < b.ref.kind : a.text.localeAwareCompare(b.text) < 0;
    });
    m_chips->setChips(chips);
    m_chips->setVisible(!chips.isEmpty());
}

void LinkChips::add(const RecordRef &other)
{
    if (other.isNull())
        return;
    m_picker->setRef({});
    if (m_prepare && !m_prepare())
        return;
    if (const auto done = m_workspace.addLink(m_ref, other); !done)
        emit failed(done.error());
}

void LinkChips::remove(int row)
{
    const ChipList::Chip chip = m_chips->chips()[row];
    const auto done = m_workspace.remove(linkBetween(m_workspace, m_ref.id, chip.ref.id));
    if (done)
        emit removed(chip.text, done->batch);
    else
        emit failed(done.error());
}

// ---- tags

TagChips::TagChips(Workspace &workspace, QWidget *parent)
    : QWidget(parent)
    , m_workspace(workspace)
    , m_chips(new ChipList(u"tags"_s, tr("Tags"), this))
    , m_line(new QLineEdit(this))
{
    form::nameControl(m_line, u"addTag"_s, tr("Add a tag"));
    m_line->setPlaceholderText(tr("Add a tag…"));
    m_line->setEnabled(!workspace.isReadOnly());
    QVBoxLayout *layout = column(this);
    layout->addWidget(m_chips);
    layout->addWidget(m_line);
    offerTags();
    connect(m_line, &QLineEdit::returnPressed, this, &TagChips::add);
    connect(m_chips, &ChipList::removeRequested, this, [this](int row) {
        if (const auto done = m_workspace.removeTag(m_ref, m_chips->chips()[row].text); !done)
            emit failed(done.error());
    });
    connect(&workspace, &Workspace::changed, this, [this](const ChangeSet &changes) {
        if (changes.touches(Kind::Tag))
            offerTags();
        if (changes.touches(Kind::Tag) || changes.touches(Kind::Tagging))
            refresh();
    });
}

void TagChips::setRecord(const RecordRef &ref)
{
    m_ref = ref;
    m_line->clear();
    refresh();
}

void TagChips::refresh()
{
    QList<ChipList::Chip> chips;
    for (const QString &tag : m_ref.isNull() ? QStringList() : m_workspace.tags(m_ref))
        chips.append({tag, u"tag"_s, {}, !m_workspace.isReadOnly()});
    m_chips->setChips(chips);
    m_chips->setVisible(!chips.isEmpty());
}

void TagChips::add()
{
    const QString tag = m_line->text().trimmed();
    if (tag.isEmpty() || (m_prepare && !m_prepare()))
        return;
    const auto done = m_workspace.addTag(m_ref, tag);
    if (done)
        m_line->clear();
    else
        emit failed(done.error());
}

void TagChips::offerTags()
{
    QStringList names;
    for (const Record &tag : m_workspace.all(Kind::Tag))
        names.append(tag.title());
    auto *completer = new QCompleter(names, m_line);
    completer->setCaseSensitivity(Qt::CaseInsensitive);
    m_line->setCompleter(completer); // which deletes the one before
}

} // namespace chancery
