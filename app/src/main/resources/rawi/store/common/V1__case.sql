-- Layout of a case; docs/case.md tells what each column is and how to check it by hand.
create table case_info (
    name text primary key,
    value text not null
);

-- What was captured; seq is its entry in the log.
create table originals (
    seq bigint primary key,
    sha256 text not null unique,
    size bigint not null,
    record text not null
);

-- Texts derived from originals, once each, as UTF-8.
create table texts (
    sha256 text primary key,
    content ${bytes} not null
);

-- A report is an original, or a part of one. The reading is the latest.
create table reports (
    id text primary key,
    original text not null references originals (sha256),
    part text not null,
    reading bigint not null,
    unique (original, part)
);

-- What a version of the reader made of a report; id is its entry in the log. All columns after
-- record are taken from it. Claims that did not change stay with the reading that made them first.
create table readings (
    id bigint primary key,
    report text not null,
    record text not null,
    claims_from bigint not null,
    reader text not null,
    name text not null,
    title text,
    publisher text,
    published text,
    lang text,
    text_sha256 text,
    claims integer not null,
    problems integer not null
);
create index readings_of on readings (report, id);

-- One claim, as in claims/1; all columns after json are taken from it.
create table claims (
    reading bigint not null,
    n integer not null,
    uid text not null,
    json text not null,
    is_current smallint not null,
    type text not null,
    factuality text not null,
    granularity text not null,
    earliest text,
    latest text,
    primary key (reading, n)
);
create index claims_uid on claims (uid);
create index claims_type on claims (type, reading) where is_current = 1;
create index claims_factuality on claims (factuality, reading) where is_current = 1;
create index claims_latest on claims (latest, earliest, reading) where is_current = 1;

-- Folded names of actors and places, for filters.
create table claim_names (
    kind text not null,
    name text not null,
    reading bigint not null,
    n integer not null,
    primary key (reading, n, kind, name)
);
create index claim_names_by on claim_names (kind, name, reading, n);

-- Each name once, so that a part of a name is looked for among few.
create table known_names (
    kind text not null,
    name text not null,
    primary key (kind, name)
);

-- What people decided, one after the other; seq is its entry in the log.
create table decisions (
    seq bigint primary key,
    subject text not null,
    action text not null,
    record text not null
);
create index decisions_of on decisions (subject, seq);

-- Where each subject stands: the decisions, folded.
create table standings (
    subject text primary key,
    status text not null,
    seq bigint not null
);
create index standings_status on standings (status, subject);

create table log (
    seq bigint primary key,
    entry text not null,
    leaf text not null
);

create table checkpoints (
    size bigint primary key,
    note text not null,
    roots text not null
);

-- Stretches of text that are searched; place decides the order of what is found.
create table passages (
    place bigint primary key,
    report text not null,
    stretch integer not null
);
create index passages_of on passages (report);
