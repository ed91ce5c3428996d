-- What only the page of one incident needs stands apart, so that lists and counts read little.
create table linked_details (
    linking bigint not null,
    incident text not null,
    json text not null,
    primary key (linking, incident)
);
insert into linked_details (linking, incident, json) select linking, id, json from linked_incidents;
alter table linked_incidents drop column json;
-- The gazetteer's id of a place that is an area, so that maps draw it as one.
alter table linked_incidents add column area_id text;
-- Measures of a case that is too large to be held, worked out while it was linked.
create table linked_sheets (
    linking bigint not null,
    name text not null,
    form text not null,
    body text not null,
    primary key (linking, name, form)
);
