-- Who may work at the desk. Nothing here is evidence; none of it stands in the log or leaves with an export.
create table users (
    name text primary key,
    roles text not null,
    password text not null,
    totp text,
    totp_step bigint not null,
    must_change smallint not null,
    disabled smallint not null,
    created text not null
);

create table passkeys (
    id text primary key,
    name text not null references users (name),
    label text not null,
    credential text not null,
    signs bigint not null,
    created text not null
);

-- Only hashes of what browsers and programs hold; times are seconds since 1970.
create table sessions (
    hash text primary key,
    name text not null references users (name),
    csrf text not null,
    created bigint not null,
    seen bigint not null
);

create table api_tokens (
    hash text primary key,
    name text not null references users (name),
    label text not null,
    scopes text not null,
    created bigint not null,
    expires bigint not null
);

create table login_failures (
    who text not null,
    at bigint not null
);
create index login_failures_of on login_failures (who, at);

create table desk_state (
    name text primary key,
    value text not null
);
