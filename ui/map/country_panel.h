// SPDX-FileCopyrightText: Chancery contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "models/records/change_set.h"
#include "models/records/result.h"

#include <QScrollArea>
#include <QTimer>

namespace chancery {

class AssertionListModel;
class LawMapSource;
class Record;

//! The column beside the map: the country chosen, or the scheme while none is. Follows source and file.
class CountryPanel : public QScrollArea
{
    Q_OBJECT

public:
    //! Both outlive the panel.
    CountryPanel(const LawMapSource &source, AssertionListModel &assertions, QWidget *parent = nullptr);

    RecordId jurisdiction() const;
    void setJurisdiction(const RecordId &jurisdiction);
    //! Reads again: what is only begun is announced by nobody.
    void refresh();

signals:
    void recordActivated(const chancery::RecordRef &ref);
    void editRequested(const chancery::RecordRef &ref);
    void newRequested(const chancery::Record &record);
    //! A line was changed without its form; \a batch can be undone.
    void changedInPlace(const QString &what, qint64 batch);
    void failed(const chancery::Error &error);
    //! The reader is done with the country.
    void closed();

protected:
    void changeEvent(QEvent *event) override;
    void showEvent(QShowEvent *event) override;

private:
    //! After another question: a country's page changes where something differs.
    void follow();
    void rebuild();

    const LawMapSource &m_source;
    AssertionListModel &m_assertions;
    QTimer m_rebuild;
    bool m_stale = false; //!< more than the question may differ
};

} // namespace chancery
