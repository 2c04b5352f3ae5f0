-- What was said about findings of the checks belongs to the history of the report that they were found in; read at home, as its steps are.
create view report_remark with (security_invoker = true) as
select v.report_id, v.rule, v.sentence, v.let_pass, v.reason, v.decided_at, v.decided_by
  from finding_verdict v
 where v.report_id is not null
   and ((select reads_everything()) or v.organisation_id = any ((select changeable_organisations())::uuid[]));
