-- SPDX-FileCopyrightText: Chancery contributors
-- SPDX-License-Identifier: GPL-3.0-or-later
--
-- Schema 6: where a name was given up, because another file wrote as the same actor. What that file wrote beyond n and up
-- to last may have been overwritten here, and comes again as if it were new.

CREATE TABLE sync_yield (
    actor INTEGER PRIMARY KEY,
    n INTEGER NOT NULL,
    last INTEGER NOT NULL
);
