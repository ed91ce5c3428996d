-- The words of a decision may be masked; what was decided stays.
drop trigger decisions_stay;
create trigger decisions_stay before update of seq, subject, action on decisions begin select raise(abort, 'decisions are append-only'); end;
create trigger seals_stay before update on seals begin select raise(abort, 'seals are append-only'); end;
create trigger seals_keep before delete on seals begin select raise(abort, 'seals are append-only'); end;
