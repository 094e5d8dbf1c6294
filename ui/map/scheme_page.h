// SPDX-FileCopyrightText: Chancery contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "ui/widgets/wrapping_box.h"

#include "models/records/change_set.h"

class QToolButton;
class QVBoxLayout;

namespace chancery {

class LawMapSource;
class Record;

//! What the map shows while no country is chosen: the scheme, act or instrument; who made it and from which stance, its
//! terms with their definitions, and the countries under each.
class SchemePage : public WrappingBox
{
    Q_OBJECT

public:
    explicit SchemePage(const LawMapSource &source, QWidget *parent = nullptr);

signals:
    void editRequested(const chancery::RecordRef &ref);
    void newRequested(const chancery::Record &record);

private:
    static QString headingOf(const LawMapSource &source);
    void addHead(QVBoxLayout &layout, const LawMapSource &source);
    void addScheme(QVBoxLayout &layout, const LawMapSource &source, const Record &scheme);
    void addInstrument(QVBoxLayout &layout, const LawMapSource &source);
    void addTerms(QVBoxLayout &layout, const LawMapSource &source);
    void addConflicts(QVBoxLayout &layout, const LawMapSource &source);
    void addEditing(QVBoxLayout &layout, const LawMapSource &source);
    QList<QToolButton *> pencil(const LawMapSource &source, const RecordRef &ref, const QString &what);
};

} // namespace chancery
