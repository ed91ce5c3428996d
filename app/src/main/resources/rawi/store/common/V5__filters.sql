-- The reading under which the claims of a passage's report stand, so that filters need no detour.
alter table passages add column reading bigint not null default 0;
update passages set reading = (select g.claims_from from reports r join readings g on g.id = r.reading where r.id = passages.report);
-- All that a search asks of a passage, in the order in which it asks.
create index passages_in_order on passages (place, reading, report);
-- All that a filter asks of the claims of a report, without their JSON.
create index claims_asked on claims (reading, n, type, factuality, earliest, latest) where is_current = 1;
-- The type of the claim beside each of its names: what is asked for most is both.
alter table claim_names add column type text not null default '';
update claim_names set type = (select c.type from claims c where c.reading = claim_names.reading and c.n = claim_names.n);
drop index claim_names_by;
create index claim_names_by on claim_names (kind, name, type, reading, n);
