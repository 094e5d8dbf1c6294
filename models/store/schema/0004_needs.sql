-- SPDX-FileCopyrightText: Chancery contributors
-- SPDX-License-Identifier: GPL-3.0-or-later
--
-- Schema 4: what a country needs, by pillar; found on a mission, followed until it is met.

CREATE TABLE "need" (
    id BLOB PRIMARY KEY NOT NULL,
    "title" TEXT,
    "jurisdiction" BLOB, "pillar" TEXT,
    "description" TEXT,
    "state" TEXT,
    "priority" TEXT,
    "assessed" TEXT, "mission" BLOB, "passage" BLOB,
    "partner" BLOB,
    "progress" TEXT,
    "sensitivity" TEXT,
    _alive INTEGER NOT NULL,
    _m BLOB NOT NULL,
    _l INTEGER NOT NULL
);
CREATE INDEX "need_l" ON "need" (_l);
CREATE INDEX "need_dead" ON "need" (_alive) WHERE _alive = 0;
CREATE INDEX "need_jurisdiction" ON "need" ("jurisdiction") WHERE "jurisdiction" IS NOT NULL;
CREATE INDEX "need_mission" ON "need" ("mission") WHERE "mission" IS NOT NULL;
