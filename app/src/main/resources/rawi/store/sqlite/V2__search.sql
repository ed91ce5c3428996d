-- The words are folded by the program; nothing of the text itself is kept here.
create virtual table search using fts5 (
    words,
    content = '', contentless_delete = 1,
    tokenize = 'ascii'
);

create trigger log_stays before update on log begin select raise(abort, 'the log is append-only'); end;
create trigger log_keeps before delete on log begin select raise(abort, 'the log is append-only'); end;
create trigger decisions_stay before update on decisions begin select raise(abort, 'decisions are append-only'); end;
create trigger decisions_keep before delete on decisions begin select raise(abort, 'decisions are append-only'); end;
create trigger checkpoints_stay before update on checkpoints begin select raise(abort, 'checkpoints are append-only'); end;
create trigger checkpoints_keep before delete on checkpoints begin select raise(abort, 'checkpoints are append-only'); end;
