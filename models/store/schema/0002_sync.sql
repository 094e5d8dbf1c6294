-- SPDX-FileCopyrightText: Chancery contributors
-- SPDX-License-Identifier: GPL-3.0-or-later
--
-- Schema 2: what an exchange of bundles needs to remember. All of it is local.

-- Other devices; trust is decided here and never imported.
CREATE TABLE sync_peer (
    device BLOB PRIMARY KEY NOT NULL,
    box BLOB NOT NULL,
    name TEXT NOT NULL,
    trust INTEGER NOT NULL,
    added INTEGER NOT NULL,
    revoked INTEGER NOT NULL,
    incarnation BLOB NOT NULL,
    number INTEGER NOT NULL,
    acknowledged BLOB NOT NULL,
    heard INTEGER NOT NULL
);

-- Bundles that came or went.
CREATE TABLE sync_exchange (
    file BLOB PRIMARY KEY NOT NULL,
    direction INTEGER NOT NULL,
    state INTEGER NOT NULL,
    device BLOB NOT NULL,
    incarnation BLOB NOT NULL,
    number INTEGER NOT NULL,
    time INTEGER NOT NULL,
    name TEXT NOT NULL,
    batch INTEGER NOT NULL,
    inserted INTEGER NOT NULL,
    updated INTEGER NOT NULL,
    removed INTEGER NOT NULL,
    conflicting INTEGER NOT NULL,
    bytes INTEGER NOT NULL,
    detail TEXT NOT NULL
);
CREATE INDEX sync_exchange_time ON sync_exchange (time);
CREATE INDEX sync_exchange_state ON sync_exchange (state) WHERE state IN (3, 5);

-- Bundles that wait, as they came.
CREATE TABLE sync_staged (
    file BLOB NOT NULL,
    chunk INTEGER NOT NULL,
    bytes BLOB NOT NULL,
    PRIMARY KEY (file, chunk)
);

-- Rows with _l up to sequence hold no dot beyond vector: where an export may begin to look.
CREATE TABLE sync_checkpoint (
    sequence INTEGER PRIMARY KEY,
    vector BLOB NOT NULL
);

-- The chain head after an own transaction: whoever names that counter with another head writes as the same actor.
ALTER TABLE sync_dot ADD COLUMN head BLOB;

-- Chain heads at counters that were told to others or by others: a fork shows when they differ.
CREATE TABLE sync_head (
    actor INTEGER NOT NULL,
    n INTEGER NOT NULL,
    head BLOB NOT NULL,
    PRIMARY KEY (actor, n)
) WITHOUT ROWID;

-- Writes whose content was dropped with a long dead record.
CREATE TABLE sync_purged (
    record BLOB PRIMARY KEY NOT NULL,
    dots BLOB NOT NULL
);

-- What a long text was made from. value is NULL while the record itself holds it.
CREATE TABLE sync_revision (
    record BLOB NOT NULL,
    atom INTEGER NOT NULL,
    actor INTEGER NOT NULL,
    n INTEGER NOT NULL,
    parents BLOB NOT NULL,
    value BLOB,
    PRIMARY KEY (record, atom, actor, n)
) WITHOUT ROWID;

-- A mission pack lent to another laptop: in the pack the versions at home; at home what came back already.
CREATE TABLE sync_pack (
    pack BLOB NOT NULL,
    record BLOB NOT NULL,
    bytes BLOB NOT NULL,
    PRIMARY KEY (pack, record)
) WITHOUT ROWID;

-- seen: the versions of the written atoms right after the batch, where they are not all its own dot;
-- others: concurrent values that the batch put an end to.
ALTER TABLE history_change ADD COLUMN seen BLOB;
ALTER TABLE history_change ADD COLUMN others BLOB;
