-- A step on the board may be about many sessions: those of a proposal that was taken.
DROP INDEX board_step_session;
ALTER TABLE board_step RENAME TO board_step_of_one;
CREATE TABLE board_step (
    id BLOB PRIMARY KEY,
    programme_id BLOB NOT NULL REFERENCES programme (id) ON DELETE CASCADE,
    user_id BLOB NOT NULL REFERENCES app_user (id) ON DELETE CASCADE,
    -- The order of one user's steps in one programme.
    number INTEGER NOT NULL,
    -- The proposal that was taken, if any. No reference: the step may outlive it.
    proposal_id BLOB,
    -- As JSON of `domain::board::Shift`s. No references: whoever takes the step back looks whether all is there.
    shifts TEXT NOT NULL,
    undone INTEGER NOT NULL DEFAULT 0 CHECK (undone IN (0, 1)),
    made_at TEXT NOT NULL,
    UNIQUE (programme_id, user_id, number)
) STRICT;
INSERT INTO board_step (id, programme_id, user_id, number, proposal_id, shifts, undone, made_at)
SELECT id, programme_id, user_id, number, NULL,
    json_array(json_object(
        'session', lower(substr(hex(session_id), 1, 8) || '-' || substr(hex(session_id), 9, 4) || '-'
            || substr(hex(session_id), 13, 4) || '-' || substr(hex(session_id), 17, 4) || '-'
            || substr(hex(session_id), 21, 12)),
        'before', json(standing_before),
        'after', json(standing_after)
    )),
    undone, made_at
FROM board_step_of_one;
DROP TABLE board_step_of_one;
