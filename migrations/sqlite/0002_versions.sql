-- Published states of a programme. What is in the other tables is the working copy.
CREATE TABLE version (
    id BLOB PRIMARY KEY,
    programme_id BLOB NOT NULL REFERENCES programme (id) ON DELETE CASCADE,
    number INTEGER NOT NULL CHECK (number > 0),
    -- The programme's page as it was published, as JSON of `domain::version::Edition`.
    edition TEXT NOT NULL,
    -- What public lists show, filter and search by, as it was published: the card as JSON of `domain::version::Card`.
    card TEXT NOT NULL,
    kind TEXT NOT NULL,
    strand_id BLOB REFERENCES strand (id) ON DELETE SET NULL,
    starts_on TEXT NOT NULL,
    ends_on TEXT NOT NULL,
    -- Lower-cased titles, descriptions, agreement, host, cities and sites.
    search_key TEXT NOT NULL,
    -- Codes of the countries of legs and sites, each between spaces: ' CN NP '.
    countries TEXT NOT NULL,
    -- What the organiser says of it; may be empty.
    note TEXT NOT NULL,
    -- How many were written to.
    told INTEGER NOT NULL DEFAULT 0,
    published_by TEXT NOT NULL,
    published_at TEXT NOT NULL,
    UNIQUE (programme_id, number)
) STRICT;

-- What was deleted can be restored for 30 days; until then the row stays where it is.
ALTER TABLE programme ADD COLUMN deleted_at TEXT;
-- Number of the version that the public sees; NULL before the first.
ALTER TABLE programme ADD COLUMN version INTEGER;
-- One calendar entry for the programme, or one for each session.
ALTER TABLE programme ADD COLUMN entries TEXT NOT NULL DEFAULT 'programme';
CREATE INDEX programme_deleted ON programme (deleted_at) WHERE deleted_at IS NOT NULL;

ALTER TABLE session ADD COLUMN deleted_at TEXT;
-- everyone, delegations, sign-up
ALTER TABLE session ADD COLUMN attendance TEXT NOT NULL DEFAULT 'everyone';
-- For `delegations`: countries and institutions, as JSON of `domain::attendance::Delegation`.
ALTER TABLE session ADD COLUMN delegations TEXT NOT NULL DEFAULT '[]';
-- For `sign-up`: places, and how many of them are taken (by the allocator alone).
ALTER TABLE session ADD COLUMN capacity INTEGER;
ALTER TABLE session ADD COLUMN taken INTEGER NOT NULL DEFAULT 0 CHECK (taken >= 0);
-- Why the session stands although it clashes; '' where it does not, or nobody was asked.
ALTER TABLE session ADD COLUMN override_reason TEXT NOT NULL DEFAULT '';

-- Somebody who signed up for a session with places of its own.
CREATE TABLE sign_up (
    id BLOB PRIMARY KEY,
    session_id BLOB NOT NULL REFERENCES session (id) ON DELETE CASCADE,
    registration_id BLOB NOT NULL REFERENCES registration (id) ON DELETE CASCADE,
    -- taken, waiting
    state TEXT NOT NULL,
    created_at TEXT NOT NULL,
    UNIQUE (session_id, registration_id)
) STRICT;
CREATE INDEX sign_up_registration ON sign_up (registration_id);
CREATE INDEX sign_up_line ON sign_up (session_id, state, created_at);

ALTER TABLE registration ADD COLUMN deleted_at TEXT;
-- The state to which restoring brings it back; meanwhile it counts as withdrawn.
ALTER TABLE registration ADD COLUMN deleted_state TEXT;
-- The own itinerary as the person was last told of it, as JSON of `domain::attendance::Told`; NULL before the first.
ALTER TABLE registration ADD COLUMN told TEXT;
-- Addresses of the personal calendar made with a lower generation are revoked.
ALTER TABLE registration ADD COLUMN feed_generation INTEGER NOT NULL DEFAULT 0;
-- Those of one party are offered seats together or not at all.
ALTER TABLE registration ADD COLUMN party_id BLOB;
-- The next offer goes past those with a time here; NULL again once it has.
ALTER TABLE registration ADD COLUMN passed_over_at TEXT;
CREATE INDEX registration_party ON registration (party_id) WHERE party_id IS NOT NULL;
DROP INDEX registration_once;
CREATE UNIQUE INDEX registration_once ON registration (programme_id, person_id)
WHERE state NOT IN ('withdrawn', 'expired') AND deleted_at IS NULL;
CREATE INDEX registration_deleted ON registration (deleted_at) WHERE deleted_at IS NOT NULL;

-- A freed seat offered to the next in line; it holds the seat until it is answered or expires.
CREATE TABLE offer (
    id BLOB PRIMARY KEY,
    programme_id BLOB NOT NULL REFERENCES programme (id) ON DELETE CASCADE,
    registration_id BLOB NOT NULL REFERENCES registration (id) ON DELETE CASCADE,
    -- Offers to a party are made at once; each of its people answers for oneself.
    party_id BLOB,
    -- open, accepted, declined, expired, withdrawn
    state TEXT NOT NULL,
    made_at TEXT NOT NULL,
    -- By the recipient's clock, and the instant that it means.
    expires_civil TEXT NOT NULL,
    zone TEXT NOT NULL,
    expires_at TEXT NOT NULL,
    answered_at TEXT
) STRICT;
CREATE UNIQUE INDEX offer_open ON offer (registration_id) WHERE state = 'open';
CREATE INDEX offer_registration ON offer (registration_id);
CREATE INDEX offer_programme ON offer (programme_id) WHERE state = 'open';
CREATE INDEX offer_expiry ON offer (expires_at) WHERE state = 'open';

-- Whether the user may run programmes; experts whom others added may not.
ALTER TABLE app_user ADD COLUMN staff INTEGER NOT NULL DEFAULT 1;

-- A user who gives sessions.
CREATE TABLE expert (
    user_id BLOB PRIMARY KEY REFERENCES app_user (id) ON DELETE CASCADE,
    -- Fields of expertise, one a line, as JSON.
    fields TEXT NOT NULL,
    languages TEXT NOT NULL,
    institution TEXT NOT NULL,
    home_zone TEXT NOT NULL,
    -- Weekly hours, exceptions, absences and travel, as JSON of `domain::availability::Availability`.
    availability TEXT NOT NULL,
    -- Lower-cased name, institution and fields, for searching.
    search_key TEXT NOT NULL,
    active INTEGER NOT NULL DEFAULT 1,
    revision INTEGER NOT NULL DEFAULT 0,
    created_at TEXT NOT NULL
) STRICT;

-- An expert's part in a session.
CREATE TABLE engagement (
    id BLOB PRIMARY KEY,
    programme_id BLOB NOT NULL REFERENCES programme (id) ON DELETE CASCADE,
    session_id BLOB NOT NULL REFERENCES session (id) ON DELETE CASCADE,
    expert_id BLOB NOT NULL REFERENCES expert (user_id) ON DELETE CASCADE,
    -- held, invited, accepted, declined, released
    state TEXT NOT NULL,
    -- Why it was declined.
    reason TEXT NOT NULL DEFAULT '',
    -- Why it stands although it clashes.
    override_reason TEXT NOT NULL DEFAULT '',
    -- Until when a hold keeps the time without an answer.
    hold_until TEXT,
    link_generation INTEGER NOT NULL DEFAULT 0,
    calendar_sequence INTEGER,
    -- The session as the expert was last told of it, as JSON.
    told TEXT,
    revision INTEGER NOT NULL DEFAULT 0,
    created_at TEXT NOT NULL,
    updated_at TEXT NOT NULL
) STRICT;
CREATE UNIQUE INDEX engagement_once ON engagement (session_id, expert_id) WHERE state <> 'released';
CREATE INDEX engagement_expert ON engagement (expert_id, state);
CREATE INDEX engagement_programme ON engagement (programme_id, state);

-- The lower-cased city, for searching.
ALTER TABLE leg ADD COLUMN city_key TEXT NOT NULL DEFAULT '';

-- Opening hours by weekday, as JSON of `domain::week::Week`; NULL: open at any time.
ALTER TABLE site ADD COLUMN hours TEXT;
-- Days on which it is closed, with their names, as JSON of `domain::site::Holiday`.
ALTER TABLE site ADD COLUMN holidays TEXT NOT NULL DEFAULT '[]';

-- How long the way takes from one site to another where the defaults are wrong; kept in one order of the two.
CREATE TABLE travel_time (
    a_site BLOB NOT NULL REFERENCES site (id) ON DELETE CASCADE,
    b_site BLOB NOT NULL REFERENCES site (id) ON DELETE CASCADE,
    minutes INTEGER NOT NULL CHECK (minutes >= 0),
    PRIMARY KEY (a_site, b_site)
) STRICT;

CREATE TABLE saved_filter (
    id BLOB PRIMARY KEY,
    user_id BLOB NOT NULL REFERENCES app_user (id) ON DELETE CASCADE,
    programme_id BLOB NOT NULL REFERENCES programme (id) ON DELETE CASCADE,
    name TEXT NOT NULL,
    name_key TEXT NOT NULL,
    -- The address' query: filter, order and columns.
    query TEXT NOT NULL,
    created_at TEXT NOT NULL,
    UNIQUE (user_id, programme_id, name_key)
) STRICT;

-- Who did what, when and from where.
CREATE TABLE audit (
    id BLOB PRIMARY KEY,
    at TEXT NOT NULL,
    -- NULL: Sojourn itself, or the holder of a personal link.
    user_id BLOB REFERENCES app_user (id) ON DELETE SET NULL,
    -- The name at that time; '' for Sojourn itself.
    who TEXT NOT NULL,
    -- The client's network address; '' where there was none.
    origin TEXT NOT NULL,
    programme_id BLOB REFERENCES programme (id) ON DELETE SET NULL,
    action TEXT NOT NULL,
    -- The thing's name at that time.
    subject TEXT NOT NULL,
    -- What was before and after, by name, as JSON of `domain::audit::Change`.
    changes TEXT NOT NULL
) STRICT;
CREATE INDEX audit_programme ON audit (programme_id, at);
CREATE INDEX audit_at ON audit (at);

ALTER TABLE message ADD COLUMN engagement_id BLOB REFERENCES engagement (id) ON DELETE SET NULL;
CREATE INDEX message_engagement ON message (engagement_id) WHERE engagement_id IS NOT NULL;
