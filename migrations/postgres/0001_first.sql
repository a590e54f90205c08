CREATE TABLE country (
    code TEXT PRIMARY KEY,
    names JSONB NOT NULL
);

CREATE TABLE country_group (
    id UUID PRIMARY KEY,
    group_code TEXT NOT NULL,
    country_code TEXT NOT NULL REFERENCES country (code),
    since DATE,
    until DATE
);

CREATE TABLE institution (
    id UUID PRIMARY KEY,
    name TEXT NOT NULL,
    name_key TEXT NOT NULL,
    country_code TEXT REFERENCES country (code),
    created_at TIMESTAMPTZ NOT NULL,
    UNIQUE (name_key, country_code)
);

CREATE TABLE strand (
    id UUID PRIMARY KEY,
    position BIGINT NOT NULL,
    names JSONB NOT NULL
);

CREATE TABLE app_user (
    id UUID PRIMARY KEY,
    email TEXT NOT NULL,
    email_key TEXT NOT NULL UNIQUE,
    name TEXT NOT NULL,
    password_hash TEXT,
    admin BOOLEAN NOT NULL,
    active BOOLEAN NOT NULL,
    lang TEXT NOT NULL,
    zone TEXT,
    -- Raised by each use of a sign-in link, so that a link works once.
    sign_in_generation BIGINT NOT NULL DEFAULT 0,
    created_at TIMESTAMPTZ NOT NULL
);

CREATE TABLE staff_session (
    -- SHA-256 of the cookie's value: a stolen database opens no session.
    id_hash BYTEA PRIMARY KEY,
    user_id UUID NOT NULL REFERENCES app_user (id) ON DELETE CASCADE,
    created_at TIMESTAMPTZ NOT NULL,
    seen_at TIMESTAMPTZ NOT NULL,
    expires_at TIMESTAMPTZ NOT NULL
);
CREATE INDEX staff_session_user ON staff_session (user_id);

-- What a form held when its sender's session had expired; given back after signing in.
CREATE TABLE held_form (
    id UUID PRIMARY KEY,
    user_id UUID NOT NULL REFERENCES app_user (id) ON DELETE CASCADE,
    path TEXT NOT NULL,
    body TEXT NOT NULL,
    created_at TIMESTAMPTZ NOT NULL
);

CREATE TABLE site (
    id UUID PRIMARY KEY,
    name TEXT NOT NULL,
    address TEXT NOT NULL,
    city TEXT NOT NULL,
    country_code TEXT REFERENCES country (code),
    zone TEXT NOT NULL,
    -- Lower-cased city, name and address, for searching.
    search_key TEXT NOT NULL,
    created_at TIMESTAMPTZ NOT NULL
);

CREATE TABLE programme (
    id UUID PRIMARY KEY,
    slug TEXT NOT NULL UNIQUE,
    kind TEXT NOT NULL,
    status TEXT NOT NULL,
    titles JSONB NOT NULL,
    descriptions JSONB NOT NULL,
    strand_id UUID REFERENCES strand (id),
    host_id UUID REFERENCES institution (id),
    funding JSONB NOT NULL,
    agreement TEXT NOT NULL,
    -- Titles in every language and the agreement, lower-cased, for searching.
    search_key TEXT NOT NULL,
    languages JSONB NOT NULL,
    home_zone TEXT NOT NULL,
    starts_on DATE NOT NULL,
    ends_on DATE NOT NULL,
    opens_civil TIMESTAMP NOT NULL,
    opens_at TIMESTAMPTZ NOT NULL,
    closes_civil TIMESTAMP NOT NULL,
    closes_at TIMESTAMPTZ NOT NULL,
    tz_version TEXT NOT NULL,
    acceptance TEXT NOT NULL,
    capacity BIGINT NOT NULL CHECK (capacity > 0),
    taken BIGINT NOT NULL DEFAULT 0 CHECK (taken >= 0),
    revision BIGINT NOT NULL DEFAULT 0,
    created_at TIMESTAMPTZ NOT NULL
);
CREATE INDEX programme_start ON programme (starts_on);

CREATE TABLE programme_partner (
    programme_id UUID NOT NULL REFERENCES programme (id) ON DELETE CASCADE,
    institution_id UUID NOT NULL REFERENCES institution (id),
    PRIMARY KEY (programme_id, institution_id)
);

CREATE TABLE programme_organiser (
    programme_id UUID NOT NULL REFERENCES programme (id) ON DELETE CASCADE,
    user_id UUID NOT NULL REFERENCES app_user (id) ON DELETE CASCADE,
    PRIMARY KEY (programme_id, user_id)
);
CREATE INDEX programme_organiser_user ON programme_organiser (user_id);

CREATE TABLE leg (
    id UUID PRIMARY KEY,
    programme_id UUID NOT NULL REFERENCES programme (id) ON DELETE CASCADE,
    city TEXT NOT NULL,
    country_code TEXT REFERENCES country (code),
    zone TEXT NOT NULL,
    starts_on DATE NOT NULL,
    ends_on DATE NOT NULL
);
CREATE INDEX leg_programme ON leg (programme_id, starts_on);

CREATE TABLE session (
    id UUID PRIMARY KEY,
    programme_id UUID NOT NULL REFERENCES programme (id) ON DELETE CASCADE,
    kind TEXT NOT NULL,
    titles JSONB NOT NULL,
    notes JSONB NOT NULL,
    -- NULL: online, at `address`.
    site_id UUID REFERENCES site (id),
    address TEXT NOT NULL,
    starts_civil TIMESTAMP NOT NULL,
    zone TEXT NOT NULL,
    chosen_offset BIGINT,
    minutes BIGINT NOT NULL CHECK (minutes > 0),
    -- Derived from the civil time by the clock rules of tz_version.
    starts_at TIMESTAMPTZ NOT NULL,
    ends_at TIMESTAMPTZ NOT NULL,
    tz_version TEXT NOT NULL,
    revision BIGINT NOT NULL DEFAULT 0
);
CREATE INDEX session_programme ON session (programme_id, starts_at);
CREATE INDEX session_site ON session (site_id, starts_at);

CREATE TABLE person (
    id UUID PRIMARY KEY,
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
    languages JSONB NOT NULL,
    dietary TEXT NOT NULL,
    access_needs TEXT NOT NULL,
    revision BIGINT NOT NULL DEFAULT 0,
    created_at TIMESTAMPTZ NOT NULL,
    UNIQUE (email_key, name_key)
);

CREATE TABLE registration (
    id UUID PRIMARY KEY,
    programme_id UUID NOT NULL REFERENCES programme (id) ON DELETE CASCADE,
    person_id UUID NOT NULL REFERENCES person (id),
    state TEXT NOT NULL,
    holds_seat BOOLEAN NOT NULL,
    hold_until TIMESTAMPTZ,
    queued_at TIMESTAMPTZ,
    motivation TEXT NOT NULL,
    lang TEXT NOT NULL,
    zone TEXT,
    idempotency_key UUID NOT NULL,
    link_generation BIGINT NOT NULL DEFAULT 0,
    pending JSONB,
    calendar_sequence BIGINT,
    revision BIGINT NOT NULL DEFAULT 0,
    created_at TIMESTAMPTZ NOT NULL,
    updated_at TIMESTAMPTZ NOT NULL,
    UNIQUE (programme_id, idempotency_key)
);
-- The same person stands once in a programme.
CREATE UNIQUE INDEX registration_once ON registration (programme_id, person_id)
WHERE state NOT IN ('withdrawn', 'expired');
CREATE INDEX registration_state ON registration (programme_id, state, created_at);
-- Who waits for a seat: asked for by each new registration.
CREATE INDEX registration_line ON registration (programme_id, state, hold_until) WHERE NOT holds_seat;
CREATE INDEX registration_hold ON registration (hold_until) WHERE hold_until IS NOT NULL;
CREATE INDEX registration_person ON registration (person_id);

CREATE TABLE message (
    id UUID PRIMARY KEY,
    kind TEXT NOT NULL,
    programme_id UUID REFERENCES programme (id) ON DELETE SET NULL,
    registration_id UUID REFERENCES registration (id) ON DELETE SET NULL,
    user_id UUID REFERENCES app_user (id) ON DELETE SET NULL,
    to_email TEXT NOT NULL,
    to_name TEXT NOT NULL,
    lang TEXT NOT NULL,
    zone TEXT,
    letter TEXT NOT NULL,
    rfc_id TEXT NOT NULL UNIQUE,
    state TEXT NOT NULL,
    attempts BIGINT NOT NULL DEFAULT 0,
    due_at TIMESTAMPTZ NOT NULL,
    lease_until TIMESTAMPTZ,
    lease_owner UUID,
    last_error TEXT NOT NULL DEFAULT '',
    created_at TIMESTAMPTZ NOT NULL,
    sent_at TIMESTAMPTZ
);
CREATE INDEX message_due ON message (due_at) WHERE state IN ('queued', 'sending');
CREATE INDEX message_created ON message (created_at);
CREATE INDEX message_registration ON message (registration_id);

-- Facts about the installation: `demo` marks a database filled with demo data, `tz` the clock rules last used.
CREATE TABLE fact (
    name TEXT PRIMARY KEY,
    value TEXT NOT NULL
);
