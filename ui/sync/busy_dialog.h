// SPDX-FileCopyrightText: Chancery contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "models/workspace/sync_service.h"
#include "ui/widgets/busy_pace.h"

#include <QDialog>

class QProgressBar;

namespace chancery {

//! Shown while a bundle is read or written, once that takes a moment; can be cancelled. The window is repainted and the
//! dialog answers, but nothing else of the program runs: no timer may write to the file that is being joined into.
class BusyDialog : public QDialog
{
    Q_OBJECT

public:
    BusyDialog(const QString &text, QWidget *parent);

    //! To be given to the service; not after this object.
    SyncProgress progress();
    void setPatience(int ms) { m_pace.setPatience(ms); } //!< before it shows itself

    void reject() override;

private:
    bool step(qint64 done, qint64 all);

    QProgressBar *m_bar;
    BusyPace m_pace;
    bool m_cancelled = false;
};

} // namespace chancery
