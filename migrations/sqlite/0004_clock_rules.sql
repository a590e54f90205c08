-- What other clock rules did to times that were agreed by the clock of a place.
CREATE TABLE clock_move (
    id BLOB PRIMARY KEY,
    programme_id BLOB NOT NULL REFERENCES programme (id) ON DELETE CASCADE,
    -- session, opens, closes, offer
    what TEXT NOT NULL,
    session_id BLOB REFERENCES session (id) ON DELETE CASCADE,
    -- Whose offer it is.
    registration_id BLOB REFERENCES registration (id) ON DELETE CASCADE,
    -- What was agreed: it stays.
    civil TEXT NOT NULL,
    zone TEXT NOT NULL,
    -- What it meant by the rules before, and what it means now.
    was_at TEXT NOT NULL,
    is_at TEXT NOT NULL,
    -- What an organiser has to decide: gap, fold; '' for nothing.
    doubt TEXT NOT NULL,
    old_version TEXT NOT NULL,
    new_version TEXT NOT NULL,
    noted_at TEXT NOT NULL,
    -- When an organiser confirmed it, or published anything; NULL: it waits for that.
    settled_at TEXT
) STRICT;
CREATE INDEX clock_move_programme ON clock_move (programme_id, noted_at);

-- By which version of the clock rules the end was derived; '' for those made before this column.
ALTER TABLE offer ADD COLUMN tz_version TEXT NOT NULL DEFAULT '';
