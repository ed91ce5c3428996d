-- People whose names are sealed: the key of each, under the sealing key of the case, and under that
-- key the forms of the name. Erasing a person removes the row (docs/case.md).
create table subjects (
    id text primary key,
    wrapped ${bytes} not null,
    names ${bytes} not null
);

-- The letters that a mask hides in one thing: where they stood, and under the subject's key which.
create table sealed_parts (
    kind text not null,
    thing text not null,
    subject text not null,
    places text not null,
    letters ${bytes} not null,
    primary key (kind, thing, subject)
);
create index sealed_parts_of on sealed_parts (subject);

-- Who sealed, read or erased what and why; seq is the entry in the log.
create table seals (
    seq bigint primary key,
    subject text not null,
    action text not null,
    record text not null
);

-- What is still to be done after a program was broken off; no evidence.
create table chores (
    name text primary key
);
