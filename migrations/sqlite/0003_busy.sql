-- When the expert last said that all of this is right; NULL: never since they became one.
ALTER TABLE expert ADD COLUMN confirmed_at TEXT;
-- When they were last asked whether it still is.
ALTER TABLE expert ADD COLUMN reminded_at TEXT;
-- Links for an assistant made with a lower generation are revoked; without a time there is none.
ALTER TABLE expert ADD COLUMN assistant_generation INTEGER NOT NULL DEFAULT 0;
ALTER TABLE expert ADD COLUMN assistant_since TEXT;

-- A calendar out of which an expert's busy times are read: a file that was sent, or an address that is asked again.
CREATE TABLE calendar_source (
    id BLOB PRIMARY KEY,
    expert_id BLOB NOT NULL REFERENCES expert (user_id) ON DELETE CASCADE,
    name TEXT NOT NULL,
    -- Where a feed comes from; '' for a file.
    host TEXT NOT NULL,
    -- The whole address, sealed: it is a secret that opens the expert's calendar. NULL for a file.
    address TEXT,
    -- When the expert is busy, and nothing else of the calendar, as JSON of `storage::calendar_source::Busy`.
    busy TEXT NOT NULL,
    -- What was wrong the last time, as a code; '' if nothing was.
    error TEXT NOT NULL DEFAULT '',
    -- How many times on end it went wrong.
    failures INTEGER NOT NULL DEFAULT 0,
    tried_at TEXT,
    read_at TEXT,
    -- When a feed is to be asked again; a worker that asks puts it off first. NULL for a file.
    due_at TEXT,
    created_at TEXT NOT NULL
) STRICT;
CREATE INDEX calendar_source_expert ON calendar_source (expert_id);
CREATE INDEX calendar_source_due ON calendar_source (due_at) WHERE due_at IS NOT NULL;
