// SPDX-FileCopyrightText: Chancery contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "models/cartography/shared_gazetteer.h"
#include "models/items/contacts/contact_tables.h"
#include "ui/editors/record_form.h"
#include "ui/editors/record_rows.h"

#include <QWidget>

class QComboBox;
class QFormLayout;
class QVBoxLayout;

namespace chancery {

class RecordPicker;

//! What the forms of persons, offices and organisations share: the record's own fields in a RecordForm, sections of
//! child records (contact points, other names, who held which office when), and the hint that the name exists already.
class ContactEditor : public QWidget
{
    Q_OBJECT

public:
    Kind kind() const { return m_kind; }
    RecordForm &form() { return m_form; }
    const RecordForm &form() const { return m_form; }

    //! False: there is no such record.
    bool open(const RecordId &id);
    //! A new contact, or one that is begun and of which only drafts exist.
    void openNew(const Record &record);
    void close();
    void commit();
    void flush();
    void focusName();
    //! One gazetteer for all forms, before a record is shown.
    void setPlaces(const SharedGazetteer &places) { m_places = places; }

signals:
    void recordActivated(const chancery::RecordRef &ref);
    void conflictActivated(const chancery::RecordRef &record, int atom);
    void failed(const chancery::Error &error);
    //! A row went to the bin; \a batch can be undone.
    void removed(const QString &what, qint64 batch);
    //! The record became one of the file.
    void created(const chancery::RecordRef &ref);

protected:
    ContactEditor(Workspace &workspace, Kind kind, QWidget *parent);

    Workspace &workspace() const { return m_workspace; }
    QVBoxLayout *page() const { return m_page; }
    QFormLayout *addSection(const QString &title);
    QLineEdit *addLine(QFormLayout *section, const QString &label, const QString &name,
                       const Field<QString> &field);
    RecordPicker *addPicker(QFormLayout *section, const QString &label, const QString &name,
                            const Field<RecordId> &field, Kind kind);
    QComboBox *addTokens(QFormLayout *section, const QString &label, const QString &name,
                         const Field<QString> &field, const QList<std::pair<QString, QString>> &words);
    //! The line that must not stay empty; \a message is said then.
    void setNameLine(QLineEdit *line, const Field<QString> &field, const QString &message);
    void addSensitivity(QFormLayout *section, const Field<QString> &field);
    void addNote(const Field<QString> &field);
    void addContactPoints();
    void addNameVariants();
    //! Holders on an office's page, offices on a person's.
    void addTenures();

private:
    void addRows(OwnedTableModel &model, const Field<RecordId> &ownerField, const RecordRows::Words &words,
                 RecordRows::MakeRow make, const QString &name);
    void showRows();
    void checkName();
    void followNamesake();

    Workspace &m_workspace;
    SharedGazetteer m_places;
    const Kind m_kind;
    QVBoxLayout *m_page;
    QLabel *m_message;
    QLabel *m_namesake;
    RecordRef m_namesakeRef;
    QString m_checkedName;
    QTimer m_nameTimer;
    QLineEdit *m_name = nullptr;
    ContactPointTable m_points;
    NameVariantTable m_variants;
    TenureTable m_tenures;
    QList<RecordRows *> m_rows;
    RecordForm m_form; // last: it goes before what it is bound to
};

} // namespace chancery
