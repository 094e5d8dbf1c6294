// SPDX-FileCopyrightText: Chancery contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "models/store/replica.h"
#include "models/sync/bundle_content.h"

#include <functional>

namespace chancery {

class Store;

//! The records of another library as own writes, in one commit. What is equal already is left alone; where values of the
//! same record differ, both stand, unless one of them is an untouched default. Living records only: a deletion in the
//! other library deletes nothing here.
class LibraryJoin
{
public:
    LibraryJoin(Store &store, const BundleManifest &manifest);
    ~LibraryJoin();

    //! \a read calls the sink with everything. Attachments are kept at once, unless \a preview. OtherLibrary if values
    //! wait for a decision there; UnsupportedFormat for records of a newer program.
    Result<void> collect(const ChangeReader &read, bool preview);
    Result<JoinReport> preview();
    Result<JoinReport> commit();

private:
    class Private;
    std::unique_ptr<Private> m;
};

} // namespace chancery
