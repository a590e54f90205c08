-- Whether the session stays where it is while the timetable is worked on.
ALTER TABLE session ADD COLUMN pinned BOOLEAN NOT NULL DEFAULT FALSE;

-- What one organiser did on the board, to be undone and done again.
CREATE TABLE board_step (
    id UUID PRIMARY KEY,
    programme_id UUID NOT NULL REFERENCES programme (id) ON DELETE CASCADE,
    user_id UUID NOT NULL REFERENCES app_user (id) ON DELETE CASCADE,
    session_id UUID NOT NULL REFERENCES session (id) ON DELETE CASCADE,
    -- The order of one user's steps in one programme.
    number BIGINT NOT NULL,
    -- The session then and after it, as JSON of `domain::board::Standing`.
    standing_before JSONB NOT NULL,
    standing_after JSONB NOT NULL,
    undone BOOLEAN NOT NULL DEFAULT FALSE,
    made_at TIMESTAMPTZ NOT NULL,
    UNIQUE (programme_id, user_id, number)
);
CREATE INDEX board_step_session ON board_step (session_id);
