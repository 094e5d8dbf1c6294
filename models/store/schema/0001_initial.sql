-- SPDX-FileCopyrightText: Chancery contributors
-- SPDX-License-Identifier: GPL-3.0-or-later
--
-- Schema 1. One table per record kind: the columns of its atoms, then
--   _alive  1, or 0 when the record lies in the bin
--   _m      the dots of the visible values, packed (models/merge/versions.h)
--   _l      local change sequence: moves with every write of the row, local or joined
-- Dates are EDTF text, references are 16-byte ids, lists of references are their concatenation.
-- Synced tables carry no constraint but the key: a merge must never be refused by one.

-- ---- the file itself
CREATE TABLE meta (
    key TEXT PRIMARY KEY NOT NULL,
    value
) WITHOUT ROWID;

CREATE TABLE setting (
    key TEXT PRIMARY KEY NOT NULL,
    value TEXT NOT NULL
) WITHOUT ROWID;

-- Typed and not yet committed.
CREATE TABLE draft (
    record BLOB NOT NULL,
    field TEXT NOT NULL,
    kind INTEGER NOT NULL,
    text TEXT NOT NULL,
    seen BLOB NOT NULL,
    is_new INTEGER NOT NULL,
    saved INTEGER NOT NULL,
    PRIMARY KEY (record, field)
) WITHOUT ROWID;

-- Released when the disk is full, so that drafts can still be kept.
CREATE TABLE reserve (
    id INTEGER PRIMARY KEY,
    bytes BLOB NOT NULL
);

-- ---- sync: who wrote what
-- An actor is one incarnation of a database file; rows name it by its ordinal.
CREATE TABLE sync_actor (
    ordinal INTEGER PRIMARY KEY,
    actor BLOB NOT NULL UNIQUE,
    device TEXT NOT NULL
);

-- Effects of the actor's transactions 1..n are integrated here; head is the hash chain over them.
CREATE TABLE sync_vv (
    actor INTEGER PRIMARY KEY,
    n INTEGER NOT NULL,
    head BLOB NOT NULL
);

-- Hybrid logical clock (Unix milliseconds << 16 | tie) and user of each transaction.
CREATE TABLE sync_dot (
    actor INTEGER NOT NULL,
    n INTEGER NOT NULL,
    hlc INTEGER NOT NULL,
    user TEXT,
    PRIMARY KEY (actor, n)
) WITHOUT ROWID;

-- Concurrent values beside the visible one, until somebody chooses.
CREATE TABLE sync_sibling (
    record BLOB NOT NULL,
    atom INTEGER NOT NULL,
    actor INTEGER NOT NULL,
    n INTEGER NOT NULL,
    kind INTEGER NOT NULL,
    value BLOB NOT NULL,
    PRIMARY KEY (record, atom, actor, n)
) WITHOUT ROWID;

-- Atoms and kinds of a newer program, carried verbatim.
CREATE TABLE sync_unknown (
    record BLOB NOT NULL,
    kind INTEGER NOT NULL,
    atom INTEGER NOT NULL,
    actor INTEGER NOT NULL,
    n INTEGER NOT NULL,
    value BLOB NOT NULL,
    PRIMARY KEY (record, kind, atom, actor, n)
) WITHOUT ROWID;

-- ---- local history: never exported
CREATE TABLE history_batch (
    id INTEGER PRIMARY KEY,
    actor INTEGER NOT NULL,
    n INTEGER NOT NULL,
    time INTEGER NOT NULL,
    user TEXT NOT NULL,
    device TEXT NOT NULL,
    intent TEXT NOT NULL,
    first_change INTEGER NOT NULL,
    last_change INTEGER NOT NULL
);
CREATE INDEX history_batch_first ON history_batch (first_change);

-- before: the packed values of the atoms that the batch wrote, as they were; NULL for an insert.
CREATE TABLE history_change (
    id INTEGER PRIMARY KEY,
    record BLOB NOT NULL,
    kind INTEGER NOT NULL,
    operation INTEGER NOT NULL,
    atoms INTEGER NOT NULL,
    before BLOB
);
CREATE INDEX history_change_record ON history_change (record);

-- ---- derived: built from the records after the commit, and again when lost
-- context: the record that it belongs to, whose title stands below its own; changed: its _l
-- subject: the record that a hit is shown as, if not itself (a name or an address is found as its owner)
CREATE TABLE search_doc (
    id INTEGER PRIMARY KEY,
    record BLOB NOT NULL UNIQUE,
    subject BLOB,
    context BLOB,
    kind INTEGER NOT NULL,
    alive INTEGER NOT NULL,
    title TEXT NOT NULL,
    subtitle TEXT NOT NULL,
    sort_key BLOB NOT NULL,
    date_from TEXT,
    date_to TEXT,
    changed INTEGER NOT NULL
);
CREATE INDEX search_doc_title ON search_doc (kind, alive, sort_key, record);
CREATE INDEX search_doc_date ON search_doc (kind, date_from) WHERE date_from IS NOT NULL;
CREATE INDEX search_doc_subject ON search_doc (subject) WHERE subject IS NOT NULL;

CREATE VIRTUAL TABLE search_fts USING fts5 (
    title, body, content = '', contentless_delete = 1, tokenize = 'chancery', prefix = '1 2 3'
);

-- ---- attachments: content-addressed, in chunks
CREATE TABLE blob_chunk (
    hash BLOB NOT NULL,
    chunk INTEGER NOT NULL,
    bytes BLOB NOT NULL,
    PRIMARY KEY (hash, chunk)
);

-- ---- the records

-- A state, territory, sub-national unit or organisation that law can be stated for.
CREATE TABLE "jurisdiction" (
    id BLOB PRIMARY KEY NOT NULL,
    "name" TEXT,
    "code" TEXT,
    "jurisdiction_kind" TEXT, "parent" BLOB,
    "note" TEXT,
    _alive INTEGER NOT NULL,
    _m BLOB NOT NULL,
    _l INTEGER NOT NULL
);
CREATE INDEX "jurisdiction_l" ON "jurisdiction" (_l);
CREATE INDEX "jurisdiction_dead" ON "jurisdiction" (_alive) WHERE _alive = 0;
CREATE INDEX "jurisdiction_parent" ON "jurisdiction" ("parent") WHERE "parent" IS NOT NULL;

-- A name of a jurisdiction: by language, period and user ("FYROM" until 2019-02-12).
CREATE TABLE "jurisdiction_name" (
    id BLOB PRIMARY KEY NOT NULL,
    "jurisdiction" BLOB,
    "text" TEXT, "language" TEXT, "form" TEXT, "period" TEXT, "used_by" TEXT,
    _alive INTEGER NOT NULL,
    _m BLOB NOT NULL,
    _l INTEGER NOT NULL
);
CREATE INDEX "jurisdiction_name_l" ON "jurisdiction_name" (_l);
CREATE INDEX "jurisdiction_name_dead" ON "jurisdiction_name" (_alive) WHERE _alive = 0;
CREATE INDEX "jurisdiction_name_jurisdiction" ON "jurisdiction_name" ("jurisdiction") WHERE "jurisdiction" IS NOT NULL;

-- What a jurisdiction's status is, by whom and when (Kosovo).
CREATE TABLE "status_note" (
    id BLOB PRIMARY KEY NOT NULL,
    "jurisdiction" BLOB,
    "text" TEXT, "asserted_by" TEXT, "period" TEXT, "source" BLOB,
    _alive INTEGER NOT NULL,
    _m BLOB NOT NULL,
    _l INTEGER NOT NULL
);
CREATE INDEX "status_note_l" ON "status_note" (_l);
CREATE INDEX "status_note_dead" ON "status_note" (_alive) WHERE _alive = 0;
CREATE INDEX "status_note_jurisdiction" ON "status_note" ("jurisdiction") WHERE "jurisdiction" IS NOT NULL;

-- A named group of jurisdictions.
CREATE TABLE "region" (
    id BLOB PRIMARY KEY NOT NULL,
    "name" TEXT, "name_fr" TEXT,
    "description" TEXT, "source" BLOB,
    _alive INTEGER NOT NULL,
    _m BLOB NOT NULL,
    _l INTEGER NOT NULL
);
CREATE INDEX "region_l" ON "region" (_l);
CREATE INDEX "region_dead" ON "region" (_alive) WHERE _alive = 0;

-- Membership of a jurisdiction in a region, by a source.
CREATE TABLE "region_member" (
    id BLOB PRIMARY KEY NOT NULL,
    "region" BLOB, "jurisdiction" BLOB,
    "period" TEXT, "source" BLOB,
    _alive INTEGER NOT NULL,
    _m BLOB NOT NULL,
    _l INTEGER NOT NULL
);
CREATE INDEX "region_member_l" ON "region_member" (_l);
CREATE INDEX "region_member_dead" ON "region_member" (_alive) WHERE _alive = 0;
CREATE INDEX "region_member_region" ON "region_member" ("region") WHERE "region" IS NOT NULL;
CREATE INDEX "region_member_jurisdiction" ON "region_member" ("jurisdiction") WHERE "jurisdiction" IS NOT NULL;

-- A document that asserts something: law, report, newsletter, web page.
CREATE TABLE "source" (
    id BLOB PRIMARY KEY NOT NULL,
    "title" TEXT, "issuer" TEXT,
    "date" TEXT,
    "source_kind" TEXT, "language" TEXT, "url" TEXT, "file_hash" TEXT,
    "note" TEXT,
    _alive INTEGER NOT NULL,
    _m BLOB NOT NULL,
    _l INTEGER NOT NULL
);
CREATE INDEX "source_l" ON "source" (_l);
CREATE INDEX "source_dead" ON "source" (_alive) WHERE _alive = 0;

-- A place in a source: locator, verbatim quote, translation, damage.
CREATE TABLE "passage" (
    id BLOB PRIMARY KEY NOT NULL,
    "source" BLOB, "locator" TEXT, "page" TEXT,
    "quote" TEXT, "language" TEXT, "damage_note" TEXT,
    "translation" TEXT,
    _alive INTEGER NOT NULL,
    _m BLOB NOT NULL,
    _l INTEGER NOT NULL
);
CREATE INDEX "passage_l" ON "passage" (_l);
CREATE INDEX "passage_dead" ON "passage" (_alive) WHERE _alive = 0;
CREATE INDEX "passage_source" ON "passage" ("source") WHERE "source" IS NOT NULL;

-- A classification scheme with its issuer, date and declared stance.
CREATE TABLE "scheme" (
    id BLOB PRIMARY KEY NOT NULL,
    "title" TEXT, "title_fr" TEXT, "issuer" TEXT,
    "description" TEXT, "description_fr" TEXT, "date" TEXT, "language" TEXT, "source" BLOB,
    "stance" TEXT, "stance_passage" BLOB,
    "combinable" INTEGER, "rank" INTEGER,
    _alive INTEGER NOT NULL,
    _m BLOB NOT NULL,
    _l INTEGER NOT NULL
);
CREATE INDEX "scheme_l" ON "scheme" (_l);
CREATE INDEX "scheme_dead" ON "scheme" (_alive) WHERE _alive = 0;

-- A term of a scheme: label by language, definition, order, colour and pattern.
CREATE TABLE "term" (
    id BLOB PRIMARY KEY NOT NULL,
    "scheme" BLOB, "code" TEXT,
    "label" TEXT, "label_fr" TEXT,
    "definition" TEXT, "definition_fr" TEXT, "passage" BLOB, "origin" TEXT,
    "rank" INTEGER, "exclusive" INTEGER, "broader" BLOB,
    "colour" TEXT, "pattern" TEXT,
    _alive INTEGER NOT NULL,
    _m BLOB NOT NULL,
    _l INTEGER NOT NULL
);
CREATE INDEX "term_l" ON "term" (_l);
CREATE INDEX "term_dead" ON "term" (_alive) WHERE _alive = 0;
CREATE INDEX "term_scheme" ON "term" ("scheme") WHERE "scheme" IS NOT NULL;

-- How a term of one scheme relates to a term of another, by an author.
CREATE TABLE "term_mapping" (
    id BLOB PRIMARY KEY NOT NULL,
    "from_term" BLOB, "to_term" BLOB,
    "relation" TEXT, "author" TEXT, "note" TEXT,
    _alive INTEGER NOT NULL,
    _m BLOB NOT NULL,
    _l INTEGER NOT NULL
);
CREATE INDEX "term_mapping_l" ON "term_mapping" (_l);
CREATE INDEX "term_mapping_dead" ON "term_mapping" (_alive) WHERE _alive = 0;
CREATE INDEX "term_mapping_from_term" ON "term_mapping" ("from_term") WHERE "from_term" IS NOT NULL;

-- An assertion: by this scheme the jurisdiction is, is not or is partly under these terms, from a passage.
CREATE TABLE "classification" (
    id BLOB PRIMARY KEY NOT NULL,
    "jurisdiction" BLOB, "scheme" BLOB,
    "terms" BLOB, "polarity" TEXT, "statement" TEXT, "valid_from" TEXT, "valid_to" TEXT, "as_of" TEXT, "passage" BLOB, "asserted_by" TEXT,
    "review_state" TEXT, "reviewed_by" TEXT, "reviewed_on" TEXT,
    "note" TEXT, "sense" TEXT,
    _alive INTEGER NOT NULL,
    _m BLOB NOT NULL,
    _l INTEGER NOT NULL
);
CREATE INDEX "classification_l" ON "classification" (_l);
CREATE INDEX "classification_dead" ON "classification" (_alive) WHERE _alive = 0;
CREATE INDEX "classification_jurisdiction" ON "classification" ("jurisdiction") WHERE "jurisdiction" IS NOT NULL;
CREATE INDEX "classification_scheme" ON "classification" ("scheme") WHERE "scheme" IS NOT NULL;

-- How law, sanction or practice treats an act by an actor in a jurisdiction.
CREATE TABLE "act_treatment" (
    id BLOB PRIMARY KEY NOT NULL,
    "jurisdiction" BLOB, "actor" TEXT, "act" TEXT,
    "treatment" TEXT, "condition" TEXT, "sanction" TEXT, "layer" TEXT, "branch" TEXT, "valid_from" TEXT, "valid_to" TEXT, "as_of" TEXT, "passage" BLOB, "asserted_by" TEXT, "certainty" TEXT,
    "review_state" TEXT, "reviewed_by" TEXT, "reviewed_on" TEXT,
    "note" TEXT,
    _alive INTEGER NOT NULL,
    _m BLOB NOT NULL,
    _l INTEGER NOT NULL
);
CREATE INDEX "act_treatment_l" ON "act_treatment" (_l);
CREATE INDEX "act_treatment_dead" ON "act_treatment" (_alive) WHERE _alive = 0;
CREATE INDEX "act_treatment_jurisdiction" ON "act_treatment" ("jurisdiction") WHERE "jurisdiction" IS NOT NULL;

-- A provision of law: citation, branch, text, sanction.
CREATE TABLE "provision" (
    id BLOB PRIMARY KEY NOT NULL,
    "jurisdiction" BLOB, "citation" TEXT, "title" TEXT,
    "text" TEXT, "branch" TEXT, "sanction" TEXT, "passage" BLOB,
    "note" TEXT,
    _alive INTEGER NOT NULL,
    _m BLOB NOT NULL,
    _l INTEGER NOT NULL
);
CREATE INDEX "provision_l" ON "provision" (_l);
CREATE INDEX "provision_dead" ON "provision" (_alive) WHERE _alive = 0;
CREATE INDEX "provision_jurisdiction" ON "provision" ("jurisdiction") WHERE "jurisdiction" IS NOT NULL;

-- A dated step in the life of a provision: passed, published, in force, sanction lapsed, repealed.
CREATE TABLE "dated_step" (
    id BLOB PRIMARY KEY NOT NULL,
    "provision" BLOB, "step" TEXT, "date" TEXT, "passage" BLOB,
    "note" TEXT,
    _alive INTEGER NOT NULL,
    _m BLOB NOT NULL,
    _l INTEGER NOT NULL
);
CREATE INDEX "dated_step_l" ON "dated_step" (_l);
CREATE INDEX "dated_step_dead" ON "dated_step" (_alive) WHERE _alive = 0;
CREATE INDEX "dated_step_provision" ON "dated_step" ("provision") WHERE "provision" IS NOT NULL;

-- An editor's comment on assertions that disagree, with an optional preferred reading.
CREATE TABLE "conflict_note" (
    id BLOB PRIMARY KEY NOT NULL,
    "title" TEXT, "assertions" BLOB, "conflict" TEXT,
    "comment" TEXT, "author" TEXT,
    "preferred" BLOB,
    _alive INTEGER NOT NULL,
    _m BLOB NOT NULL,
    _l INTEGER NOT NULL
);
CREATE INDEX "conflict_note_l" ON "conflict_note" (_l);
CREATE INDEX "conflict_note_dead" ON "conflict_note" (_alive) WHERE _alive = 0;

-- A treaty, convention, protocol or directive.
CREATE TABLE "instrument" (
    id BLOB PRIMARY KEY NOT NULL,
    "name" TEXT, "name_fr" TEXT, "code" TEXT,
    "adopted" TEXT, "in_force" TEXT,
    "depositary" TEXT, "source" BLOB,
    "note" TEXT,
    _alive INTEGER NOT NULL,
    _m BLOB NOT NULL,
    _l INTEGER NOT NULL
);
CREATE INDEX "instrument_l" ON "instrument" (_l);
CREATE INDEX "instrument_dead" ON "instrument" (_alive) WHERE _alive = 0;

-- A jurisdiction's participation in an instrument, in treaty-law words.
CREATE TABLE "participation" (
    id BLOB PRIMARY KEY NOT NULL,
    "instrument" BLOB, "jurisdiction" BLOB,
    "signature_date" TEXT,
    "action" TEXT, "action_date" TEXT,
    "in_force" TEXT, "status" TEXT,
    "reservation" TEXT,
    "denunciation_date" TEXT, "denunciation_effect" TEXT,
    "source" BLOB, "citation" TEXT, "certainty" TEXT, "note" TEXT,
    _alive INTEGER NOT NULL,
    _m BLOB NOT NULL,
    _l INTEGER NOT NULL
);
CREATE INDEX "participation_l" ON "participation" (_l);
CREATE INDEX "participation_dead" ON "participation" (_alive) WHERE _alive = 0;
CREATE INDEX "participation_instrument" ON "participation" ("instrument") WHERE "instrument" IS NOT NULL;
CREATE INDEX "participation_jurisdiction" ON "participation" ("jurisdiction") WHERE "jurisdiction" IS NOT NULL;

-- A dated event of the advisor's work (RFC 5545 VEVENT): mission, expert meeting, training, session, milestone.
CREATE TABLE "mission" (
    id BLOB PRIMARY KEY NOT NULL,
    "title" TEXT,
    "mission_kind" TEXT,
    "start" TEXT, "end" TEXT, "start_zone" TEXT, "end_zone" TEXT, "all_day" INTEGER, "within_parent" INTEGER, "recurrence" TEXT,
    "status" TEXT,
    "place" TEXT, "jurisdiction" BLOB,
    "objectives" TEXT,
    "series" TEXT, "ordinal" INTEGER, "parent" BLOB,
    "project" BLOB,
    "outcome" TEXT,
    "sensitivity" TEXT,
    "passage" BLOB, "note" TEXT,
    "ical_uid" TEXT, "ical_sequence" INTEGER, "ical_extra" TEXT,
    _alive INTEGER NOT NULL,
    _m BLOB NOT NULL,
    _l INTEGER NOT NULL
);
CREATE INDEX "mission_l" ON "mission" (_l);
CREATE INDEX "mission_dead" ON "mission" (_alive) WHERE _alive = 0;
CREATE INDEX "mission_jurisdiction" ON "mission" ("jurisdiction") WHERE "jurisdiction" IS NOT NULL;
CREATE INDEX "mission_parent" ON "mission" ("parent") WHERE "parent" IS NOT NULL;

-- A leg of a mission: jurisdiction, place, interval.
CREATE TABLE "leg" (
    id BLOB PRIMARY KEY NOT NULL,
    "mission" BLOB,
    "jurisdiction" BLOB, "place" TEXT, "start" TEXT, "end" TEXT, "rank" INTEGER,
    "note" TEXT,
    _alive INTEGER NOT NULL,
    _m BLOB NOT NULL,
    _l INTEGER NOT NULL
);
CREATE INDEX "leg_l" ON "leg" (_l);
CREATE INDEX "leg_dead" ON "leg" (_alive) WHERE _alive = 0;
CREATE INDEX "leg_mission" ON "leg" ("mission") WHERE "mission" IS NOT NULL;
CREATE INDEX "leg_jurisdiction" ON "leg" ("jurisdiction") WHERE "jurisdiction" IS NOT NULL;

-- Who takes part: a person, an office, an organisation or a counted group.
CREATE TABLE "participant" (
    id BLOB PRIMARY KEY NOT NULL,
    "mission" BLOB,
    "person" BLOB, "office" BLOB, "organisation" BLOB, "group_name" TEXT,
    "role" TEXT,
    "count" INTEGER, "sector" TEXT,
    "note" TEXT,
    _alive INTEGER NOT NULL,
    _m BLOB NOT NULL,
    _l INTEGER NOT NULL
);
CREATE INDEX "participant_l" ON "participant" (_l);
CREATE INDEX "participant_dead" ON "participant" (_alive) WHERE _alive = 0;
CREATE INDEX "participant_mission" ON "participant" ("mission") WHERE "mission" IS NOT NULL;
CREATE INDEX "participant_person" ON "participant" ("person") WHERE "person" IS NOT NULL;
CREATE INDEX "participant_office" ON "participant" ("office") WHERE "office" IS NOT NULL;
CREATE INDEX "participant_organisation" ON "participant" ("organisation") WHERE "organisation" IS NOT NULL;

-- One occurrence of a recurring mission that differs (RFC 5545 RECURRENCE-ID).
CREATE TABLE "occurrence_override" (
    id BLOB PRIMARY KEY NOT NULL,
    "mission" BLOB, "recurrence_id" TEXT,
    "start" TEXT, "end" TEXT, "start_zone" TEXT, "end_zone" TEXT, "all_day" INTEGER, "cancelled" INTEGER,
    "title" TEXT, "place" TEXT,
    "note" TEXT, "ical_extra" TEXT,
    _alive INTEGER NOT NULL,
    _m BLOB NOT NULL,
    _l INTEGER NOT NULL
);
CREATE INDEX "occurrence_override_l" ON "occurrence_override" (_l);
CREATE INDEX "occurrence_override_dead" ON "occurrence_override" (_alive) WHERE _alive = 0;
CREATE INDEX "occurrence_override_mission" ON "occurrence_override" ("mission") WHERE "mission" IS NOT NULL;

-- A ministry, body, court, NGO or international organisation.
CREATE TABLE "organisation" (
    id BLOB PRIMARY KEY NOT NULL,
    "name" TEXT,
    "short_name" TEXT,
    "organisation_kind" TEXT, "jurisdiction" BLOB, "located_in" BLOB,
    "parent" BLOB,
    "note" TEXT,
    "sensitivity" TEXT,
    "vcard_uid" TEXT, "vcard_extra" TEXT,
    "passage" BLOB,
    _alive INTEGER NOT NULL,
    _m BLOB NOT NULL,
    _l INTEGER NOT NULL
);
CREATE INDEX "organisation_l" ON "organisation" (_l);
CREATE INDEX "organisation_dead" ON "organisation" (_alive) WHERE _alive = 0;
CREATE INDEX "organisation_jurisdiction" ON "organisation" ("jurisdiction") WHERE "jurisdiction" IS NOT NULL;
CREATE INDEX "organisation_parent" ON "organisation" ("parent") WHERE "parent" IS NOT NULL;

-- A role in an organisation, whoever holds it.
CREATE TABLE "office" (
    id BLOB PRIMARY KEY NOT NULL,
    "name" TEXT,
    "organisation" BLOB, "jurisdiction" BLOB,
    "note" TEXT,
    "sensitivity" TEXT,
    "passage" BLOB,
    _alive INTEGER NOT NULL,
    _m BLOB NOT NULL,
    _l INTEGER NOT NULL
);
CREATE INDEX "office_l" ON "office" (_l);
CREATE INDEX "office_dead" ON "office" (_alive) WHERE _alive = 0;
CREATE INDEX "office_organisation" ON "office" ("organisation") WHERE "organisation" IS NOT NULL;
CREATE INDEX "office_jurisdiction" ON "office" ("jurisdiction") WHERE "jurisdiction" IS NOT NULL;

-- A person met at work (RFC 6350 vCard). Never a victim.
CREATE TABLE "person" (
    id BLOB PRIMARY KEY NOT NULL,
    "name" TEXT, "family_name" TEXT, "given_name" TEXT, "additional_names" TEXT, "prefix" TEXT, "suffix" TEXT,
    "profession" TEXT, "languages" TEXT,
    "note" TEXT,
    "sensitivity" TEXT, "consent" TEXT, "consent_date" TEXT,
    "vcard_uid" TEXT, "vcard_extra" TEXT,
    _alive INTEGER NOT NULL,
    _m BLOB NOT NULL,
    _l INTEGER NOT NULL
);
CREATE INDEX "person_l" ON "person" (_l);
CREATE INDEX "person_dead" ON "person" (_alive) WHERE _alive = 0;

-- Who held which office when.
CREATE TABLE "tenure" (
    id BLOB PRIMARY KEY NOT NULL,
    "person" BLOB, "office" BLOB,
    "start" TEXT, "end" TEXT,
    "note" TEXT, "passage" BLOB,
    _alive INTEGER NOT NULL,
    _m BLOB NOT NULL,
    _l INTEGER NOT NULL
);
CREATE INDEX "tenure_l" ON "tenure" (_l);
CREATE INDEX "tenure_dead" ON "tenure" (_alive) WHERE _alive = 0;
CREATE INDEX "tenure_person" ON "tenure" ("person") WHERE "person" IS NOT NULL;
CREATE INDEX "tenure_office" ON "tenure" ("office") WHERE "office" IS NOT NULL;

-- An e-mail address, telephone, postal address or URL of a person, office or organisation.
CREATE TABLE "contact_point" (
    id BLOB PRIMARY KEY NOT NULL,
    "owner" BLOB,
    "point_kind" TEXT, "value" TEXT, "label" TEXT, "preferred" INTEGER,
    "sensitivity" TEXT,
    "vcard_extra" TEXT,
    _alive INTEGER NOT NULL,
    _m BLOB NOT NULL,
    _l INTEGER NOT NULL
);
CREATE INDEX "contact_point_l" ON "contact_point" (_l);
CREATE INDEX "contact_point_dead" ON "contact_point" (_alive) WHERE _alive = 0;
CREATE INDEX "contact_point_owner" ON "contact_point" ("owner") WHERE "owner" IS NOT NULL;

-- Another name of a person, office or organisation: language, script, alias, former name.
CREATE TABLE "name_variant" (
    id BLOB PRIMARY KEY NOT NULL,
    "owner" BLOB,
    "text" TEXT, "language" TEXT, "form" TEXT, "period" TEXT,
    _alive INTEGER NOT NULL,
    _m BLOB NOT NULL,
    _l INTEGER NOT NULL
);
CREATE INDEX "name_variant_l" ON "name_variant" (_l);
CREATE INDEX "name_variant_dead" ON "name_variant" (_alive) WHERE _alive = 0;
CREATE INDEX "name_variant_owner" ON "name_variant" ("owner") WHERE "owner" IS NOT NULL;

-- A note in Markdown.
CREATE TABLE "note" (
    id BLOB PRIMARY KEY NOT NULL,
    "title" TEXT,
    "body" TEXT,
    "date" TEXT,
    "sensitivity" TEXT,
    _alive INTEGER NOT NULL,
    _m BLOB NOT NULL,
    _l INTEGER NOT NULL
);
CREATE INDEX "note_l" ON "note" (_l);
CREATE INDEX "note_dead" ON "note" (_alive) WHERE _alive = 0;

-- Something somebody promised to do.
CREATE TABLE "action_item" (
    id BLOB PRIMARY KEY NOT NULL,
    "text" TEXT,
    "addressee" BLOB, "owner" BLOB, "addressee_text" TEXT,
    "due" TEXT,
    "state" TEXT,
    "origin" BLOB, "carried_over_to" BLOB,
    "note" TEXT,
    "sensitivity" TEXT,
    _alive INTEGER NOT NULL,
    _m BLOB NOT NULL,
    _l INTEGER NOT NULL
);
CREATE INDEX "action_item_l" ON "action_item" (_l);
CREATE INDEX "action_item_dead" ON "action_item" (_alive) WHERE _alive = 0;
CREATE INDEX "action_item_origin" ON "action_item" ("origin") WHERE "origin" IS NOT NULL;

-- A recommendation of a meeting, followed until it is closed.
CREATE TABLE "recommendation" (
    id BLOB PRIMARY KEY NOT NULL,
    "text" TEXT,
    "addressee" BLOB, "owner" BLOB, "addressee_text" TEXT,
    "due" TEXT,
    "state" TEXT,
    "origin" BLOB, "carried_over_to" BLOB,
    "note" TEXT,
    "sensitivity" TEXT,
    _alive INTEGER NOT NULL,
    _m BLOB NOT NULL,
    _l INTEGER NOT NULL
);
CREATE INDEX "recommendation_l" ON "recommendation" (_l);
CREATE INDEX "recommendation_dead" ON "recommendation" (_alive) WHERE _alive = 0;
CREATE INDEX "recommendation_origin" ON "recommendation" ("origin") WHERE "origin" IS NOT NULL;

-- A funded project: funder, lead, amount, period.
CREATE TABLE "project" (
    id BLOB PRIMARY KEY NOT NULL,
    "title" TEXT,
    "funder" BLOB, "lead" BLOB,
    "amount" REAL, "currency" TEXT,
    "start" TEXT, "end" TEXT,
    "state" TEXT,
    "description" TEXT, "passage" BLOB,
    _alive INTEGER NOT NULL,
    _m BLOB NOT NULL,
    _l INTEGER NOT NULL
);
CREATE INDEX "project_l" ON "project" (_l);
CREATE INDEX "project_dead" ON "project" (_alive) WHERE _alive = 0;

-- A figure with its unit, population, territory, period, source and speaker.
CREATE TABLE "statistic" (
    id BLOB PRIMARY KEY NOT NULL,
    "subject" TEXT,
    "value" REAL, "value_high" REAL, "unit" TEXT,
    "population" TEXT, "territory" BLOB, "territory_text" TEXT, "period" TEXT,
    "passage" BLOB, "source" BLOB, "speaker" TEXT, "value_kind" TEXT,
    "note" TEXT,
    _alive INTEGER NOT NULL,
    _m BLOB NOT NULL,
    _l INTEGER NOT NULL
);
CREATE INDEX "statistic_l" ON "statistic" (_l);
CREATE INDEX "statistic_dead" ON "statistic" (_alive) WHERE _alive = 0;

-- A typed link between two records; its id is derived from both ends, so that two replicas make the same one.
CREATE TABLE "link" (
    id BLOB PRIMARY KEY NOT NULL,
    "from" BLOB, "to" BLOB, "role" TEXT,
    "note" TEXT,
    _alive INTEGER NOT NULL,
    _m BLOB NOT NULL,
    _l INTEGER NOT NULL
);
CREATE INDEX "link_l" ON "link" (_l);
CREATE INDEX "link_dead" ON "link" (_alive) WHERE _alive = 0;
CREATE INDEX "link_from" ON "link" ("from") WHERE "from" IS NOT NULL;
CREATE INDEX "link_to" ON "link" ("to") WHERE "to" IS NOT NULL;

-- A tag; its id is derived from the folded name.
CREATE TABLE "tag" (
    id BLOB PRIMARY KEY NOT NULL,
    "name" TEXT,
    "colour" TEXT,
    _alive INTEGER NOT NULL,
    _m BLOB NOT NULL,
    _l INTEGER NOT NULL
);
CREATE INDEX "tag_l" ON "tag" (_l);
CREATE INDEX "tag_dead" ON "tag" (_alive) WHERE _alive = 0;

-- A tag on a record; its id is derived from both.
CREATE TABLE "tagging" (
    id BLOB PRIMARY KEY NOT NULL,
    "tag" BLOB, "record" BLOB,
    _alive INTEGER NOT NULL,
    _m BLOB NOT NULL,
    _l INTEGER NOT NULL
);
CREATE INDEX "tagging_l" ON "tagging" (_l);
CREATE INDEX "tagging_dead" ON "tagging" (_alive) WHERE _alive = 0;
CREATE INDEX "tagging_tag" ON "tagging" ("tag") WHERE "tag" IS NOT NULL;
CREATE INDEX "tagging_record" ON "tagging" ("record") WHERE "record" IS NOT NULL;

-- A file kept in the workspace, addressed by its content.
CREATE TABLE "attachment" (
    id BLOB PRIMARY KEY NOT NULL,
    "owner" BLOB,
    "file_name" TEXT, "media_type" TEXT, "size" INTEGER, "hash" TEXT,
    "sensitivity" TEXT, "note" TEXT,
    _alive INTEGER NOT NULL,
    _m BLOB NOT NULL,
    _l INTEGER NOT NULL
);
CREATE INDEX "attachment_l" ON "attachment" (_l);
CREATE INDEX "attachment_dead" ON "attachment" (_alive) WHERE _alive = 0;
CREATE INDEX "attachment_owner" ON "attachment" ("owner") WHERE "owner" IS NOT NULL;
