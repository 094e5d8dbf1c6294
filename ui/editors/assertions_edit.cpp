// SPDX-FileCopyrightText: Chancery contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "ui/editors/assertions_edit.h"

#include "models/items/map/law_remarks.h"
#include "models/records/law_fields.h"
#include "models/workspace/local_names.h"
#include "models/workspace/workspace.h"
#include "ui/editors/reference_text.h"
#include "ui/editors/wrapped_check.h"
#include "ui/widgets/form_field.h"
#include "ui/widgets/metrics.h"
#include "ui/widgets/record_picker.h"

#include <QCheckBox>
#include <QComboBox>
#include <QLabel>
#include <QLocale>
#include <QVBoxLayout>

using namespace Qt::StringLiterals;

namespace chancery {

namespace {

struct Subject
{
    RecordId jurisdiction;
    RecordId scheme; //!< null: treatments of acts

    bool operator==(const Subject &) const = default;
};

Subject subjectOf(const Workspace &workspace, const RecordId &assertion)
{
    const auto kind = workspace.kindOf(assertion);
    const Record record = kind ? workspace.record(*kind, assertion) : Record();
    if (record.isNull())
        return {};
    if (*kind == Kind::Classification)
        return {record.get(fields::classification::jurisdiction), record.get(fields::classification::scheme)};
    return *kind == Kind::ActTreatment ? Subject{record.get(fields::actTreatment::jurisdiction), {}}
                                       : Subject();
}

QList<RecordRef> assertionsOf(const Workspace &workspace, const RecordId &jurisdiction)
{
    QList<RecordRef> refs;
    for (const Record &record : workspace.referring(fields::classification::jurisdiction, jurisdiction))
        refs.append({Kind::Classification, record.id()});
    for (const Record &record : workspace.referring(fields::actTreatment::jurisdiction, jurisdiction))
        refs.append({Kind::ActTreatment, record.id()});
    return refs;
}

//! The country and the scheme or act, and what is said.
QString lineOf(const Workspace &workspace, const RecordRef &ref)
{
    const Subject subject = subjectOf(workspace, ref.id);
    QStringList parts{localName(workspace, {Kind::Jurisdiction, subject.jurisdiction}, QLocale())};
    if (!subject.scheme.isNull())
        parts.append(localName(workspace, {Kind::Scheme, subject.scheme}, QLocale()));
    parts.append(lawwords::assertionLine(workspace, ref));
    parts.removeAll(QString());
    return parts.join(u" · "_s);
}

} // namespace

AssertionsEdit::AssertionsEdit(const Workspace &workspace, QWidget *parent)
    : QWidget(parent)
    , m_workspace(workspace)
    , m_country(new RecordPicker(workspace, {Kind::Jurisdiction}, this))
    , m_hint(form::caption(tr("Choose a country to see its assertions."), this))
    , m_boxes(new QVBoxLayout)
{
    auto *layout = new QVBoxLayout(this);
    layout->setContentsMargins(0, 0, 0, 0);
    layout->setSpacing(metrics::unit);
    form::nameControl(m_country, u"assertionsCountry"_s, tr("Country"));
    m_country->setPlaceholderText(tr("Find a country"));
    m_boxes->setSpacing(metrics::tight);
    layout->addWidget(m_country);
    layout->addWidget(m_hint);
    layout->addLayout(m_boxes);
    connect(m_country, &RecordPicker::refChanged, this, &AssertionsEdit::offer);
}

void AssertionsEdit::setAssertions(const RecordIds &assertions)
{
    m_chosen = assertions;
    offer();
}

//! What stands beside the chosen assertions: the same country, and the same scheme or acts.
void AssertionsEdit::offer()
{
    m_offered.clear();
    QList<Subject> subjects;
    for (const RecordId &id : std::as_const(m_chosen)) {
        const Subject subject = subjectOf(m_workspace, id);
        if (!subject.jurisdiction.isNull() && !subjects.contains(subject))
            subjects.append(subject);
    }
    const RecordId asked = m_country->ref().id;
    RecordIds countries;
    for (const Subject &subject : std::as_const(subjects)) {
        if (!countries.contains(subject.jurisdiction))
            countries.append(subject.jurisdiction);
    }
    if (!asked.isNull() && !countries.contains(asked))
        countries.append(asked);
    for (const RecordId &country : std::as_const(countries)) {
        for (const RecordRef &ref : assertionsOf(m_workspace, country)) {
            if (country == asked || subjects.contains(subjectOf(m_workspace, ref.id)))
                m_offered.append(ref);
        }
    }
    rebuild();
}

void AssertionsEdit::rebuild()
{
    while (QLayoutItem *item = m_boxes->takeAt(0)) {
        item->widget()->hide();
        item->widget()->deleteLater();
        delete item;
    }
    for (const RecordRef &ref : std::as_const(m_offered)) {
        const QString line = lineOf(m_workspace, ref);
        auto *held = new WrappedCheck(line, this);
        QCheckBox *box = held->box();
        form::nameControl(box, u"assertion"_s, line);
        box->setChecked(m_chosen.contains(ref.id));
        connect(box, &QCheckBox::clicked, this, [this, id = ref.id](bool on) { toggle(id, on); });
        m_boxes->addWidget(held);
    }
    m_hint->setVisible(m_offered.isEmpty());
}

void AssertionsEdit::toggle(const RecordId &assertion, bool on)
{
    m_chosen.removeAll(assertion);
    if (on)
        m_chosen.append(assertion);
    emit edited();
}

void offerReadings(QComboBox &combo, const Workspace &workspace, const RecordIds &assertions)
{
    RecordIds offered;
    for (int row = 1; row < combo.count(); ++row)
        offered.append(RecordId::fromString(combo.itemData(row).toString()));
    if (offered == assertions && combo.count() > 0)
        return;
    const QString chosen = combo.currentData().toString();
    combo.clear();
    combo.addItem(AssertionsEdit::tr("No reading is preferred"), QString());
    for (const RecordId &id : assertions) {
        const auto kind = workspace.kindOf(id);
        combo.addItem(kind ? lineOf(workspace, {*kind, id})
                           : AssertionsEdit::tr("An assertion that is not here"),
                      id.toString());
    }
    const int row = combo.findData(chosen);
    combo.setCurrentIndex(row < 0 ? 0 : row);
}

namespace {

class AssertionsControl : public FieldControl
{
public:
    explicit AssertionsControl(AssertionsEdit *edit) : FieldControl(edit), m_edit(edit)
    {
        connect(edit, &AssertionsEdit::edited, this, [this] {
            emit edited();
            emit finished();
        });
    }

    QString text() const override { return referenceText(m_edit->assertions()); }
    void setText(const QString &text) override { m_edit->setAssertions(referencesFrom(text)); }
    void show(const Value &value) override
    {
        const auto *ids = std::get_if<RecordIds>(&value);
        m_edit->setAssertions(ids ? *ids : RecordIds());
    }
    std::optional<Value> read() const override { return normalized(m_edit->assertions()); }

private:
    AssertionsEdit *m_edit;
};

class ReadingControl : public FieldControl
{
public:
    explicit ReadingControl(QComboBox *combo) : FieldControl(combo), m_combo(combo)
    {
        connect(combo, &QComboBox::activated, this, [this] {
            emit edited();
            emit finished();
        });
    }

    QString text() const override { return m_combo->currentData().toString(); }
    void setText(const QString &text) override
    {
        if (!text.isEmpty() && m_combo->findData(text) < 0)
            m_combo->addItem(AssertionsEdit::tr("An assertion that is not here"), text);
        m_combo->setCurrentIndex(m_combo->findData(text));
    }
    void show(const Value &value) override
    {
        const auto *id = std::get_if<RecordId>(&value);
        setText(id ? id->toString() : QString());
    }
    std::optional<Value> read() const override { return normalized(RecordId::fromString(text())); }

private:
    QComboBox *m_combo;
};

} // namespace

std::unique_ptr<FieldControl> fieldcontrol::assertions(AssertionsEdit *edit)
{
    return std::make_unique<AssertionsControl>(edit);
}

std::unique_ptr<FieldControl> fieldcontrol::reading(QComboBox *combo)
{
    return std::make_unique<ReadingControl>(combo);
}

} // namespace chancery
