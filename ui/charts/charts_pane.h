// SPDX-FileCopyrightText: Chancery contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "models/items/map/law_map_source.h"
#include "ui/widgets/pane.h"

class QTabWidget;

namespace chancery {

class ChartsPage;
class FiguresPage;
class MatrixPage;
class TimePage;

//! Law in numbers: a tab a question, each of which leaves the program as a picture or a table.
class ChartsPane : public Pane
{
    Q_OBJECT

public:
    explicit ChartsPane(const PaneContext &context, QWidget *parent = nullptr);
    ~ChartsPane() override;

    static QString title();
    static bool canShow(Kind kind);
    QList<QAction *> paneActions() const override;
    QWidget *focusTarget() override;
    bool showRecord(const RecordRef &ref) override;
    QJsonObject saveState() const override;
    void restoreState(const QJsonObject &state) override;
    QList<TourStop> tourStops() override;

private:
    void makeActions();
    void addPage(ChartsPage *page);
    ChartsPage *page() const;
    void exportPage();
    Result<void> write(const QString &path) const;
    void copyTable();

    LawMapSource m_source;
    QList<QAction *> m_actions;
    MatrixPage *m_matrix;
    TimePage *m_time;
    FiguresPage *m_figures;
    QTabWidget *m_tabs;
};

} // namespace chancery
