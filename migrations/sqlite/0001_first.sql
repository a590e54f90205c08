CREATE TABLE country (
    code TEXT PRIMARY KEY,
    names TEXT NOT NULL
) STRICT;

CREATE TABLE country_group (
    id BLOB PRIMARY KEY,
    group_code TEXT NOT NULL,
    country_code TEXT NOT NULL REFERENCES country (code),
    since TEXT,
    until TEXT
) STRICT;

CREATE TABLE institution (
    id BLOB PRIMARY KEY,
    name TEXT NOT NULL,
    name_key TEXT NOT NULL,
    country_code TEXT REFERENCES country (code),
    created_at TEXT NOT NULL,
    UNIQUE (name_key, country_code)
) STRICT;

CREATE TABLE strand (
    id BLOB PRIMARY KEY,
    position INTEGER NOT NULL,
    names TEXT NOT NULL
) STRICT;

CREATE TABLE app_user (
    id BLOB PRIMARY KEY,
    email TEXT NOT NULL,
    email_key TEXT NOT NULL UNIQUE,
    name TEXT NOT NULL,
    password_hash TEXT,
    admin INTEGER NOT NULL,
    active INTEGER NOT NULL,
    lang TEXT NOT NULL,
    zone TEXT,
    -- Raised by each use of a sign-in link, so that a link works once.
    sign_in_generation INTEGER NOT NULL DEFAULT 0,
    created_at TEXT NOT NULL
) STRICT;

CREATE TABLE staff_session (
    -- SHA-256 of the cookie's value: a stolen database opens no session.
    id_hash BLOB PRIMARY KEY,
    user_id BLOB NOT NULL REFERENCES app_user (id) ON DELETE CASCADE,
    created_at TEXT NOT NULL,
    seen_at TEXT NOT NULL,
    expires_at TEXT NOT NULL
) STRICT;
CREATE INDEX staff_session_user ON staff_session (user_id);

-- What a form held when its sender's session had expired; given back after signing in.
CREATE TABLE held_form (
    id BLOB PRIMARY KEY,
    user_id BLOB NOT NULL REFERENCES app_user (id) ON DELETE CASCADE,
    path TEXT NOT NULL,
    body TEXT NOT NULL,
    created_at TEXT NOT NULL
) STRICT;

CREATE TABLE site (
    id BLOB PRIMARY KEY,
    name TEXT NOT NULL,
    address TEXT NOT NULL,
    city TEXT NOT NULL,
    country_code TEXT REFERENCES country (code),
    zone TEXT NOT NULL,
    -- Lower-cased city, name and address, for searching.
    search_key TEXT NOT NULL,
    created_at TEXT NOT NULL
) STRICT;

CREATE TABLE programme (
    id BLOB PRIMARY KEY,
    slug TEXT NOT NULL UNIQUE,
    kind TEXT NOT NULL,
    status TEXT NOT NULL,
    titles TEXT NOT NULL,
    descriptions TEXT NOT NULL,
    strand_id BLOB REFERENCES strand (id),
    host_id BLOB REFERENCES institution (id),
    funding TEXT NOT NULL,
    agreement TEXT NOT NULL,
    -- Titles in every language and the agreement, lower-cased, for searching.
    search_key TEXT NOT NULL,
    languages TEXT NOT NULL,
    home_zone TEXT NOT NULL,
    starts_on TEXT NOT NULL,
    ends_on TEXT NOT NULL,
    opens_civil TEXT NOT NULL,
    opens_at TEXT NOT NULL,
    closes_civil TEXT NOT NULL,
    closes_at TEXT NOT NULL,
    tz_version TEXT NOT NULL,
    acceptance TEXT NOT NULL,
    capacity INTEGER NOT NULL CHECK (capacity > 0),
    taken INTEGER NOT NULL DEFAULT 0 CHECK (taken >= 0),
    revision INTEGER NOT NULL DEFAULT 0,
    created_at TEXT NOT NULL
) STRICT;
CREATE INDEX programme_start ON programme (starts_on);

CREATE TABLE programme_partner (
    programme_id BLOB NOT NULL REFERENCES programme (id) ON DELETE CASCADE,
    institution_id BLOB NOT NULL REFERENCES institution (id),
    PRIMARY KEY (programme_id, institution_id)
) STRICT;

CREATE TABLE programme_organiser (
    programme_id BLOB NOT NULL REFERENCES programme (id) ON DELETE CASCADE,
    user_id BLOB NOT NULL REFERENCES app_user (id) ON DELETE CASCADE,
    PRIMARY KEY (programme_id, user_id)
) STRICT;
CREATE INDEX programme_organiser_user ON programme_organiser (user_id);

CREATE TABLE leg (
    id BLOB PRIMARY KEY,
    programme_id BLOB NOT NULL REFERENCES programme (id) ON DELETE CASCADE,
    city TEXT NOT NULL,
    country_code TEXT REFERENCES country (code),
    zone TEXT NOT NULL,
    starts_on TEXT NOT NULL,
    ends_on TEXT NOT NULL
) STRICT;
CREATE INDEX leg_programme ON leg (programme_id, starts_on);

CREATE TABLE session (
    id BLOB PRIMARY KEY,
    programme_id BLOB NOT NULL REFERENCES programme (id) ON DELETE CASCADE,
    kind TEXT NOT NULL,
    titles TEXT NOT NULL,
    notes TEXT NOT NULL,
    -- NULL: online, at `address`.
    site_id BLOB REFERENCES site (id),
    address TEXT NOT NULL,
    starts_civil TEXT NOT NULL,
    zone TEXT NOT NULL,
    chosen_offset INTEGER,
    minutes INTEGER NOT NULL CHECK (minutes > 0),
    -- Derived from the civil time by the clock rules of tz_version.
    starts_at TEXT NOT NULL,
    ends_at TEXT NOT NULL,
    tz_version TEXT NOT NULL,
    revision INTEGER NOT NULL DEFAULT 0
) STRICT;
CREATE INDEX session_programme ON session (programme_id, starts_at);
CREATE INDEX session_site ON session (site_id, starts_at);

CREATE TABLE person (
    id BLOB PRIMARY KEY,
    email TEXT NOT NULL,
    email_key TEXT NOT NULL,
    name_key TEXT NOT NULL,
    -- Lower-cased names, institution and address, for searching.
    search_key TEXT NOT NULL,
    family_name TEXT NOT NULL,
    given_names TEXT NOT NULL,
    own_script_name TEXT NOT NULL,
    citizenship TEXT NOT NULL REFERENCES country (code),
    residence TEXT NOT NULL REFERENCES country (code),
    institution TEXT NOT NULL,
    post TEXT NOT NULL,
    languages TEXT NOT NULL,
    dietary TEXT NOT NULL,
    access_needs TEXT NOT NULL,
    revision INTEGER NOT NULL DEFAULT 0,
    created_at TEXT NOT NULL,
    UNIQUE (email_key, name_key)
) STRICT;

CREATE TABLE registration (
    id BLOB PRIMARY KEY,
    programme_id BLOB NOT NULL REFERENCES programme (id) ON DELETE CASCADE,
    person_id BLOB NOT NULL REFERENCES person (id),
    state TEXT NOT NULL,
    holds_seat INTEGER NOT NULL,
    hold_until TEXT,
    queued_at TEXT,
    motivation TEXT NOT NULL,
    lang TEXT NOT NULL,
    zone TEXT,
    idempotency_key BLOB NOT NULL,
    link_generation INTEGER NOT NULL DEFAULT 0,
    pending TEXT,
    calendar_sequence INTEGER,
    revision INTEGER NOT NULL DEFAULT 0,
    created_at TEXT NOT NULL,
    updated_at TEXT NOT NULL,
    UNIQUE (programme_id, idempotency_key)
) STRICT;
-- The same person stands once in a programme.
CREATE UNIQUE INDEX registration_once ON registration (programme_id, person_id)
WHERE state NOT IN ('withdrawn', 'expired');
CREATE INDEX registration_state ON registration (programme_id, state, created_at);
-- Who waits for a seat: asked for by each new registration.
CREATE INDEX registration_line ON registration (programme_id, state, hold_until) WHERE NOT holds_seat;
CREATE INDEX registration_hold ON registration (hold_until) WHERE hold_until IS NOT NULL;
CREATE INDEX registration_person ON registration (person_id);

CREATE TABLE message (
    id BLOB PRIMARY KEY,
    kind TEXT NOT NULL,
    programme_id BLOB REFERENCES programme (id) ON DELETE SET NULL,
    registration_id BLOB REFERENCES registration (id) ON DELETE SET NULL,
    user_id BLOB REFERENCES app_user (id) ON DELETE SET NULL,
    to_email TEXT NOT NULL,
    to_name TEXT NOT NULL,
    lang TEXT NOT NULL,
    zone TEXT,
    letter TEXT NOT NULL,
    rfc_id TEXT NOT NULL UNIQUE,
    state TEXT NOT NULL,
    attempts INTEGER NOT NULL DEFAULT 0,
    due_at TEXT NOT NULL,
    lease_until TEXT,
    lease_owner BLOB,
    last_error TEXT NOT NULL DEFAULT '',
    created_at TEXT NOT NULL,
    sent_at TEXT
) STRICT;
CREATE INDEX message_due ON message (due_at) WHERE state IN ('queued', 'sending');
CREATE INDEX message_created ON message (created_at);
CREATE INDEX message_registration ON message (registration_id);

-- Facts about the installation: `demo` marks a database filled with demo data, `tz` the clock rules last used.
CREATE TABLE fact (
    name TEXT PRIMARY KEY,
    value TEXT NOT NULL
) STRICT;
