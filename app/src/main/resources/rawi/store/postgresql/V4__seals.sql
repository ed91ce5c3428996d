-- The words of a decision may be masked; what was decided stays.
drop trigger decisions_stay on decisions;
create trigger decisions_stay before update of seq, subject, action on decisions for each row execute function refuse();
create trigger decisions_keep before delete on decisions for each row execute function refuse();
create trigger seals_stay before update or delete on seals for each row execute function refuse();

