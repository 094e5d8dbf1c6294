-- SPDX-FileCopyrightText: Chancery contributors
-- SPDX-License-Identifier: GPL-3.0-or-later
--
-- Schema 5: chain heads of others' transactions, cut to 8 bytes each, those that came together in one row. Own ones stand
-- in sync_dot; sync_head keeps only what was told of these.

CREATE TABLE sync_chain (
    actor INTEGER NOT NULL,
    first INTEGER NOT NULL,
    heads BLOB NOT NULL,
    PRIMARY KEY (actor, first)
) WITHOUT ROWID;

INSERT INTO sync_chain (actor, first, heads)
    SELECT actor, n, substr(head, 1, 8) FROM sync_head h
    WHERE NOT EXISTS (SELECT 1 FROM sync_dot d WHERE d.actor = h.actor AND d.n = h.n AND d.head IS NOT NULL);
DELETE FROM sync_head WHERE actor NOT IN (SELECT actor FROM sync_dot WHERE head IS NOT NULL);
