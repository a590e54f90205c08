-- What a session needs while it has no time yet, and when it is planned anew; `id` is that of the session.
CREATE TABLE outline (
    id UUID PRIMARY KEY,
    programme_id UUID NOT NULL REFERENCES programme (id) ON DELETE CASCADE,
    -- As JSON of `domain::outline::Needs`.
    needs JSONB NOT NULL,
    placed BOOLEAN NOT NULL DEFAULT FALSE,
    revision BIGINT NOT NULL DEFAULT 0,
    created_at TIMESTAMPTZ NOT NULL
);
CREATE INDEX outline_programme ON outline (programme_id);

-- A timetable that Sojourn searches for, or has found.
CREATE TABLE proposal (
    id UUID PRIMARY KEY,
    programme_id UUID NOT NULL REFERENCES programme (id) ON DELETE CASCADE,
    user_id UUID REFERENCES app_user (id) ON DELETE SET NULL,
    -- queued, running, found, impossible, stopped, failed
    state TEXT NOT NULL,
    -- What was asked for, as JSON of `domain::proposal::Request`.
    request JSONB NOT NULL,
    -- How far it has come, as JSON of `domain::proposal::Progress`.
    progress JSONB NOT NULL,
    -- What was found, as JSON of `domain::proposal::Outcome`; NULL before the end.
    outcome JSONB,
    created_at TIMESTAMPTZ NOT NULL,
    ended_at TIMESTAMPTZ,
    accepted_at TIMESTAMPTZ,
    -- An organiser has seen enough: what was found so far counts.
    stop BOOLEAN NOT NULL DEFAULT FALSE,
    lease_owner UUID,
    lease_until TIMESTAMPTZ
);
CREATE INDEX proposal_programme ON proposal (programme_id, created_at);
CREATE INDEX proposal_due ON proposal (created_at) WHERE state IN ('queued', 'running');
