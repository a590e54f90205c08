-- Whether the session stays where it is while the timetable is worked on.
ALTER TABLE session ADD COLUMN pinned INTEGER NOT NULL DEFAULT 0 CHECK (pinned IN (0, 1));

-- What one organiser did on the board, to be undone and done again.
CREATE TABLE board_step (
    id BLOB PRIMARY KEY,
    programme_id BLOB NOT NULL REFERENCES programme (id) ON DELETE CASCADE,
    user_id BLOB NOT NULL REFERENCES app_user (id) ON DELETE CASCADE,
    session_id BLOB NOT NULL REFERENCES session (id) ON DELETE CASCADE,
    -- The order of one user's steps in one programme.
    number INTEGER NOT NULL,
    -- The session then and after it, as JSON of `domain::board::Standing`.
    standing_before TEXT NOT NULL,
    standing_after TEXT NOT NULL,
    undone INTEGER NOT NULL DEFAULT 0 CHECK (undone IN (0, 1)),
    made_at TEXT NOT NULL,
    UNIQUE (programme_id, user_id, number)
) STRICT;
CREATE INDEX board_step_session ON board_step (session_id);
