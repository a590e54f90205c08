-- What a session needs while it has no time yet, and when it is planned anew; `id` is that of the session.
CREATE TABLE outline (
    id BLOB PRIMARY KEY,
    programme_id BLOB NOT NULL REFERENCES programme (id) ON DELETE CASCADE,
    -- As JSON of `domain::outline::Needs`.
    needs TEXT NOT NULL,
    placed INTEGER NOT NULL DEFAULT 0,
    revision INTEGER NOT NULL DEFAULT 0,
    created_at TEXT NOT NULL
) STRICT;
CREATE INDEX outline_programme ON outline (programme_id);

-- A timetable that Sojourn searches for, or has found.
CREATE TABLE proposal (
    id BLOB PRIMARY KEY,
    programme_id BLOB NOT NULL REFERENCES programme (id) ON DELETE CASCADE,
    user_id BLOB REFERENCES app_user (id) ON DELETE SET NULL,
    -- queued, running, found, impossible, stopped, failed
    state TEXT NOT NULL,
    -- What was asked for, as JSON of `domain::proposal::Request`.
    request TEXT NOT NULL,
    -- How far it has come, as JSON of `domain::proposal::Progress`.
    progress TEXT NOT NULL,
    -- What was found, as JSON of `domain::proposal::Outcome`; NULL before the end.
    outcome TEXT,
    created_at TEXT NOT NULL,
    ended_at TEXT,
    accepted_at TEXT,
    -- An organiser has seen enough: what was found so far counts.
    stop INTEGER NOT NULL DEFAULT 0,
    lease_owner BLOB,
    lease_until TEXT
) STRICT;
CREATE INDEX proposal_programme ON proposal (programme_id, created_at);
CREATE INDEX proposal_due ON proposal (created_at) WHERE state IN ('queued', 'running');
