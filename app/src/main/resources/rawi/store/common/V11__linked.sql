-- What reports give together, as the desk last worked it out; derived from readings and decisions, no
-- evidence. A linking is written under its own number and counts once desk_state names it.
create table linked_incidents (
    linking bigint not null,
    id text not null,
    kind text not null,
    type text not null,
    place text not null,
    lat double precision,
    lon double precision,
    area smallint not null,
    earliest text,
    latest text,
    origins integer not null,
    reports integer not null,
    claims integer not null,
    against integer not null,
    json text not null,
    primary key (linking, id)
);
create index linked_by_origins on linked_incidents (linking, origins desc, id);
create index linked_by_time on linked_incidents (linking, latest, earliest);

create table linked_claims (
    linking bigint not null,
    report text not null,
    claim text not null,
    incident text not null,
    primary key (linking, report, claim)
);
create index linked_claims_of on linked_claims (linking, incident);

-- What a report asks of a person: sort is 0 adds to incidents, 1 new, 2 copy, 3 not read.
create table linked_reports (
    linking bigint not null,
    report text not null,
    sort integer not null,
    rank integer not null,
    copy_of text,
    against integer not null,
    primary key (linking, report)
);
create index linked_reports_by on linked_reports (linking, sort, rank desc, report);

create index decisions_by on decisions (action, seq);
