-- The words are folded and placed by the program, so that both stores find the same.
create table search (
    place bigint primary key,
    words tsvector not null
);
create index search_words on search using gin (words);

-- Originals of any size, in pieces of a megabyte.
create table original_pieces (
    sha256 text not null,
    n integer not null,
    bytes bytea not null,
    primary key (sha256, n)
);
alter table original_pieces alter column bytes set storage external;

create table keys (
    public_key text primary key,
    kept text not null
);

create function refuse() returns trigger language plpgsql as $$
begin
    raise exception '% is append-only', tg_table_name;
end $$;
create trigger log_stays before update or delete on log for each row execute function refuse();
create trigger decisions_stay before update or delete on decisions for each row execute function refuse();
create trigger checkpoints_stay before update or delete on checkpoints for each row execute function refuse();
