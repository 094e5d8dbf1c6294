// SPDX-FileCopyrightText: Chancery contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "ui/editors/terms_edit.h"

#include "models/records/law_fields.h"
#include "models/workspace/term_fill.h"
#include "models/workspace/workspace.h"
#include "ui/editors/reference_text.h"
#include "ui/editors/term_look.h"
#include "ui/editors/wrapped_check.h"
#include "ui/widgets/form_field.h"
#include "ui/widgets/metrics.h"

#include <QCheckBox>
#include <QLabel>
#include <QLocale>
#include <QVBoxLayout>

#include <algorithm>

using namespace Qt::StringLiterals;

namespace chancery {

namespace {

QString labelOf(const Record &term)
{
    const bool french = QLocale().language() == QLocale::French;
    const QString label = french ? term.get(fields::term::labelFr) : QString();
    return label.isEmpty() ? term.get(fields::term::label) : label;
}

} // namespace

TermsEdit::TermsEdit(const Workspace &workspace, QWidget *parent)
    : QWidget(parent)
    , m_workspace(workspace)
    , m_layout(new QVBoxLayout(this))
    , m_none(form::caption({}, this))
{
    m_layout->setContentsMargins(0, 0, 0, 0);
    m_layout->setSpacing(metrics::tight);
    m_layout->addWidget(m_none);
    rebuild();
}

void TermsEdit::setScheme(const RecordId &scheme)
{
    const Record record = m_workspace.record(Kind::Scheme, scheme);
    const bool combinable = !record.isNull() && record.get(fields::scheme::combinable);
    QList<Record> terms = scheme.isNull() ? QList<Record>() : m_workspace.children(Kind::Term, scheme);
    std::stable_sort(terms.begin(), terms.end(), [](const Record &a, const Record &b) {
        return a.get(fields::term::rank) < b.get(fields::term::rank);
    });
    if (scheme == m_scheme && combinable == m_combinable && terms == m_terms)
        return;
    m_scheme = scheme;
    m_combinable = combinable;
    m_terms = terms;
    rebuild();
}

void TermsEdit::setTerms(const RecordIds &terms)
{
    if (terms == m_chosen)
        return;
    m_chosen = terms;
    rebuild();
}

void TermsEdit::rebuild()
{
    for (const auto &[id, line] : std::as_const(m_boxes)) {
        m_layout->removeWidget(line);
        line->hide();
        line->deleteLater(); // it may be the one that was ticked
    }
    m_boxes.clear();
    m_foreign.clear();
    for (const Record &term : std::as_const(m_terms))
        addBox(term, false);
    for (const Record &term : m_workspace.records(Kind::Term, m_chosen)) {
        if (term.get(fields::term::scheme) != m_scheme) {
            m_foreign.append(term);
            addBox(term, true);
        }
    }
    m_none->setVisible(m_boxes.isEmpty());
    m_none->setText(m_scheme.isNull() ? tr("Choose a scheme first.")
                                      : tr("This scheme has no terms yet: add them to the scheme."));
    showTicks();
}

void TermsEdit::addBox(const Record &term, bool foreign)
{
    const QString label = labelOf(term);
    auto *line = new WrappedCheck(foreign ? tr("%1 (of another scheme)").arg(label) : label, this);
    QCheckBox *box = line->box();
    form::nameControl(box, u"term-"_s + term.get(fields::term::code), label);
    box->setIcon(termIcon(termFill(term), *this));
    box->setIconSize(termIconSize());
    box->setToolTip(term.get(fields::term::definition));
    connect(box, &QCheckBox::clicked, this, [this, id = term.id()](bool on) { toggle(id, on); });
    m_layout->addWidget(line);
    m_boxes.append({term.id(), line});
}

void TermsEdit::toggle(const RecordId &term, bool on)
{
    m_chosen.removeAll(term);
    if (on) {
        m_chosen.removeIf([&](const RecordId &other) { return excludes(term, other); });
        m_chosen.append(term);
    }
    showTicks();
    emit edited();
}

bool TermsEdit::excludes(const RecordId &a, const RecordId &b) const
{
    const auto exclusive = [&](const RecordId &id) {
        return std::any_of(m_terms.cbegin(), m_terms.cend(), [&](const Record &term) {
            return term.id() == id && term.get(fields::term::exclusive);
        });
    };
    return !m_combinable || exclusive(a) || exclusive(b);
}

void TermsEdit::showTicks()
{
    for (const auto &[id, line] : std::as_const(m_boxes))
        line->box()->setChecked(m_chosen.contains(id));
}

namespace {

class TermsControl : public FieldControl
{
public:
    explicit TermsControl(TermsEdit *edit) : FieldControl(edit), m_edit(edit)
    {
        connect(edit, &TermsEdit::edited, this, [this] {
            emit edited();
            emit finished();
        });
    }

    QString text() const override { return referenceText(m_edit->terms()); }
    void setText(const QString &text) override { m_edit->setTerms(referencesFrom(text)); }
    void show(const Value &value) override
    {
        const auto *ids = std::get_if<RecordIds>(&value);
        m_edit->setTerms(ids ? *ids : RecordIds());
    }
    std::optional<Value> read() const override { return normalized(m_edit->terms()); }

private:
    TermsEdit *m_edit;
};

} // namespace

std::unique_ptr<FieldControl> fieldcontrol::terms(TermsEdit *edit)
{
    return std::make_unique<TermsControl>(edit);
}

} // namespace chancery
