// SPDX-FileCopyrightText: Chancery contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "models/items/calendar/occurrence_row.h"
#include "models/items/common/country_names.h"
#include "models/records/change_set.h"
#include "models/records/result.h"

#include <QScrollArea>

class QVBoxLayout;

namespace chancery {

class AttachmentChips;
class Workspace;

//! All about one mission, for reading: dates as exactly as they are known, place, legs, who takes part, objectives,
//! outcome, links. What can be followed is a chip.
class MissionDetails : public QScrollArea
{
    Q_OBJECT

public:
    MissionDetails(Workspace &workspace, const QString &readersZone, QWidget *parent = nullptr);

    void showOccurrence(const OccurrenceRow &row);
    void clear();
    RecordId mission() const { return m_row.mission.id(); }
    AttachmentChips *attachments() const { return m_attachments; }

signals:
    void recordActivated(const chancery::RecordRef &ref);
    void editRequested();
    //! The form of a need found on the mission, or of a new one.
    void needActivated(const chancery::RecordRef &need);
    void needRequested();
    //! A need was changed without its form; \a batch can be undone.
    void needChanged(const QString &what, qint64 batch);
    void failed(const chancery::Error &error);
    void removeRequested();

private:
    void rebuild();
    void addHead(QVBoxLayout *layout);
    void addWhen(QVBoxLayout *layout);
    void addLegs(QVBoxLayout *layout);
    void addParticipants(QVBoxLayout *layout);
    void addText(QVBoxLayout *layout, const QString &heading, const QString &markdown, const QString &name);
    void addNeeds(QVBoxLayout *layout);
    void addLinks(QVBoxLayout *layout);
    void addAttachments(QVBoxLayout *layout);
    void keepAttachments();
    void addFact(QVBoxLayout *layout, const QString &icon, const QString &text);
    void addChips(QVBoxLayout *layout, const QString &heading, const QString &name,
                  const QList<RecordRef> &refs);

    Workspace &m_workspace;
    CountryNames m_countries;
    QString m_readersZone;
    OccurrenceRow m_row;
    AttachmentChips *m_attachments; //!< goes from one page to the next: a question may be open about it
};

} // namespace chancery
