// SPDX-FileCopyrightText: Chancery contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "models/items/map/country_dossier.h"

#include <QWidget>

class QVBoxLayout;

namespace chancery {

class AssertionListModel;
class LawMapSource;

//! One country beside the map: what it is said to be and by whom, where the sources disagree, acts, provisions,
//! instruments, and the way to its missions, people and notes.
class CountryPage : public QWidget
{
    Q_OBJECT

public:
    CountryPage(const LawMapSource &source, const AssertionListModel &assertions, QWidget *parent = nullptr);

signals:
    void recordActivated(const chancery::RecordRef &ref);
    void closed();

private:
    void addHead(QVBoxLayout &layout);
    void addReadings(QVBoxLayout &layout);
    void addConflict(QVBoxLayout &layout);
    void addAssertions(QVBoxLayout &layout);
    void addTreatments(QVBoxLayout &layout);
    void addLines(QVBoxLayout &layout, const QString &heading, const QString &name,
                  const QList<DossierLine> &lines);
    void addChips(QVBoxLayout &layout, const QString &heading, const QString &name,
                  const QList<DossierLine> &lines, const QString &more);

    const LawMapSource &m_source;
    const AssertionListModel &m_assertions;
    CountryDossier m_dossier;
};

} // namespace chancery
