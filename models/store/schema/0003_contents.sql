-- SPDX-FileCopyrightText: Chancery contributors
-- SPDX-License-Identifier: GPL-3.0-or-later
--
-- Schema 3: the contents of attachments that another device said it lacks; hashes of 32 bytes, one after the other.

ALTER TABLE sync_peer ADD COLUMN wants BLOB NOT NULL DEFAULT x'';
