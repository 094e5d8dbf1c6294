// SPDX-FileCopyrightText: Chancery contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "ui/widgets/wrapping_box.h"

#include "models/analysis/law_as_of.h"
#include "models/items/map/assertion_list_model.h"
#include "models/items/map/country_dossier.h"
#include "models/records/result.h"

#include <array>

class QLabel;
class QMenu;
class QToolButton;
class QVBoxLayout;

namespace chancery {

class LawMapSource;
class Record;

//! One country beside the map: what it is said to be and by whom, where the sources disagree, acts, provisions,
//! instruments, and the way to its missions, people and notes.
class CountryPage : public WrappingBox
{
    Q_OBJECT

public:
    CountryPage(const LawMapSource &source, const AssertionListModel &assertions, QWidget *parent = nullptr);

    //! Follows the question of the source: only the sections are made anew in which something differs by it.
    void follow();

signals:
    void recordActivated(const chancery::RecordRef &ref);
    //! The form of a record is asked for, or that of a new one, begun as far as the page knows.
    void editRequested(const chancery::RecordRef &ref);
    void newRequested(const chancery::Record &record);
    //! A line was changed without its form; \a batch can be undone.
    void changedInPlace(const QString &what, qint64 batch);
    void failed(const chancery::Error &error);
    void closed();

private:
    //! What the page tells, as a value.
    struct Content
    {
        RecordId scheme;
        LawCell cell;
        QList<AssertionListModel::Row> rows;
        CountryDossier dossier;
    };
    //! A part of the page, and whether two contents look the same in it.
    struct Section
    {
        void (CountryPage::*fill)(QVBoxLayout &layout);
        bool (*same)(const Content &a, const Content &b);
    };
    static const std::array<Section, 13> sections;

    Content read() const;
    QWidget *made(const Section &section);
    void addHead(QVBoxLayout &layout);
    void addStatusNotes(QVBoxLayout &layout);
    void addReadings(QVBoxLayout &layout);
    void addConflict(QVBoxLayout &layout);
    void addConflictNote(QVBoxLayout &layout, const Record &note);
    void addAssertions(QVBoxLayout &layout);
    void addTreatments(QVBoxLayout &layout);
    QWidget *treatmentLine(const TreatmentLine &line);
    void addProvisions(QVBoxLayout &layout);
    void addInstruments(QVBoxLayout &layout);
    void addTimeline(QVBoxLayout &layout);
    void addFigures(QVBoxLayout &layout);
    void addNeeds(QVBoxLayout &layout);
    void addNeedsRemark(QVBoxLayout &layout);
    void addFollowUp(QVBoxLayout &layout);
    void addConnected(QVBoxLayout &layout);
    void addUnfinished(QVBoxLayout &layout);

    //! Another record that can be begun from a section.
    struct Adding
    {
        Kind kind;
        QString text; //!< "Add a provision"
    };
    //! A heading with a button for another record, or for the choice between several kinds of them; none where the
    //! section is empty and nothing can be added.
    void addHeading(QVBoxLayout &layout, const QString &text, const QList<Adding> &adding, bool isEmpty);
    QMenu *menuOf(const QList<Adding> &adding, QWidget *parent);
    struct Heading
    {
        QString text;
        QString name; //!< of its list
    };
    //! Links to records that other panes show.
    void addChips(QVBoxLayout &layout, const Heading &heading, const QList<Adding> &adding,
                  const QList<DossierLine> &lines, const QString &more);
    //! A pencil for the record; nothing where nothing can be written.
    QList<QToolButton *> pencil(const RecordRef &ref, const QString &what);
    void open(const RecordRef &ref);
    //! Text that opens the record, plain where there is none.
    QLabel *link(const QString &text, const RecordRef &ref, const QString &name);
    //! The line with its text as a link.
    QWidget *line(const DossierLine &entry, const QString &name);
    void begin(Kind kind, const RecordId &instrument = {});

    const LawMapSource &m_source;
    const AssertionListModel &m_assertions;
    Content m_content;
    const CountryDossier &m_dossier; //!< of the content
    QVBoxLayout *m_layout; //!< a widget for each section
    QLabel *m_question = nullptr;
    bool m_editable;
};

} // namespace chancery
