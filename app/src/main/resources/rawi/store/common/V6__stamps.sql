-- Time stamps (RFC 3161) of checkpoints; seq is the entry in the log.
create table stamps (
    seq bigint primary key,
    size bigint not null,
    record text not null,
    token ${bytes} not null
);
