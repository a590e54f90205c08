-- A step on the board may be about many sessions: those of a proposal that was taken.
-- `proposal_id`: the one that was taken, if any. No reference: the step may outlive it.
-- `shifts`: JSON of `domain::board::Shift`s. No references: whoever takes the step back looks whether all is there.
ALTER TABLE board_step ADD COLUMN proposal_id UUID, ADD COLUMN shifts JSONB;
UPDATE board_step SET shifts = jsonb_build_array(jsonb_build_object(
    'session', session_id,
    'before', standing_before,
    'after', standing_after
));
ALTER TABLE board_step
    ALTER COLUMN shifts SET NOT NULL,
    DROP COLUMN session_id,
    DROP COLUMN standing_before,
    DROP COLUMN standing_after;
