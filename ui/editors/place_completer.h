// SPDX-FileCopyrightText: Chancery contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "models/cartography/shared_gazetteer.h"
#include "models/records/record_id.h"

#include <QHash>
#include <QObject>

#include <functional>

class QCompleter;
class QLineEdit;

namespace chancery {

class CountryNames;
class Workspace;

//! Offers places of the gazetteer while a line is typed in; whatever else is typed stays. What is completed is the part
//! after the last comma, so that "Hotel Moskva, Belg" leads to Belgrade too. A choice is written into the line as if
//! typed.
class PlaceCompleter : public QObject
{
    Q_OBJECT

public:
    //! Belongs to \a line; the workspace outlives it.
    PlaceCompleter(QLineEdit *line, Workspace &workspace, const SharedGazetteer &places);

    QCompleter &completer() const { return *m_completer; }
    //! Places are offered only while \a condition holds.
    void setCondition(std::function<bool()> condition) { m_condition = std::move(condition); }

protected:
    //! Begins to read the gazetteer when the line is entered; chooses by Return, before the line takes it for its end.
    bool eventFilter(QObject *watched, QEvent *event) override;

signals:
    //! A place was chosen; \a country is null when the file has no such jurisdiction. Sent before the line tells that it
    //! was edited.
    void chosen(const QString &place, const chancery::RecordId &country);

private:
    void complete(const QString &text);
    void choose(int row);
    bool key(int pressed, bool inList);
    QString countryName(const QString &code);
    void readJurisdictions();

    QLineEdit *m_line;
    Workspace &m_workspace;
    SharedGazetteer m_places;
    CountryNames *m_names;
    QCompleter *m_completer;
    QHash<QString, RecordId> m_jurisdictions; //!< by code
    PlacePreference m_preference;
    QList<GazetteerPlace> m_offered;
    std::function<bool()> m_condition;
    bool m_choosing = false;
};

} // namespace chancery
