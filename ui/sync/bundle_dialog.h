// SPDX-FileCopyrightText: Chancery contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "models/items/sync/join_item_model.h"
#include "models/workspace/sync_service.h"

#include <QDialog>
#include <QSortFilterProxyModel>

class QCheckBox;
class QLabel;
class QLineEdit;
class QPushButton;
class QTableView;

namespace chancery {

class SearchField;
class UiSettings;

//! What can be joined into a file, after a look at what it would do: a bundle, a mission pack that comes back.
struct JoinOffer
{
    struct Answer
    {
        QString passphrase;
        bool dryRun = true;
        bool allowRemovals = false;
        bool joinLibraries = false;
    };
    struct Outcome
    {
        QString from; //!< who wrote it, and when
        JoinReport report;
        Exchange exchange = {}; //!< of a bundle
    };

    QString title; //!< of the dialog
    QString name; //!< of the file
    QString needsPassphrase; //!< the sentence that asks for it
    std::function<Result<Outcome>(const Answer &answer, const SyncProgress &progress)> join;
};

//! What a bundle would do, record by record, before anything is written; then the import itself. A bundle that would
//! remove many records is imported only after the person has agreed to just that.
class BundleDialog : public QDialog
{
    Q_OBJECT

public:
    BundleDialog(const JoinOffer &offer, const Workspace &workspace, UiSettings &settings,
                 QWidget *parent = nullptr);

    //! Reads the bundle; asks for the passphrase if it has one.
    void preview();

signals:
    void imported(const chancery::JoinOffer::Outcome &outcome);

private:
    void build(UiSettings &settings);
    QWidget *buildPassphrase();
    void show(const JoinOffer::Outcome &outcome);
    void show(const Error &error);
    void apply();
    Result<JoinOffer::Outcome> join(bool dryRun, const QString &doing);
    void agree();

    JoinOffer m_offer;
    JoinItemModel m_model;
    QSortFilterProxyModel m_sorted;
    JoinReport m_report;
    QLabel *m_from;
    QLabel *m_verdict;
    QLineEdit *m_passphrase = nullptr; //!< before the row that it is made with
    QWidget *m_passphraseRow;
    SearchField *m_filter;
    QTableView *m_list;
    QCheckBox *m_agreed;
    QCheckBox *m_joinLibraries;
    QPushButton *m_import;
};

} // namespace chancery
