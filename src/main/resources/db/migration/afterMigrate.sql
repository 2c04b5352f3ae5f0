-- The run-time role works with rows, never with tables; the read-only role looks.
grant usage on schema public to ${app_role}, ${read_role};
grant select, insert, update, delete on all tables in schema public to ${app_role};
grant select on all tables in schema public to ${read_role};
grant usage, select on all sequences in schema public to ${app_role};

-- The journal only grows, and its head moves only with it.
revoke update, delete on journal_entry from ${app_role};
revoke insert, update, delete on journal_head from ${app_role};
-- So does the ledger of awards.
revoke update, delete on award_entry from ${app_role};
revoke insert, update, delete on award_head from ${app_role};
-- So do the steps of dossiers.
revoke update, delete on dossier_step from ${app_role};

revoke update, delete on report_step, report_reply from ${app_role};
-- Questions for awards by code are counted by their function alone.
revoke all on verify_attempt from ${app_role}, ${read_role};
-- Secrets are nobody's to look at.
revoke select on session, session_attributes, sign_in_delay, one_time_key, account from ${read_role};
grant select (id, version, organisation_id, unit_id, person_id, user_name, display_name, must_change_password, disabled_at,
    created_at, last_signed_in_at) on account to ${read_role};
-- A choice of how to read a quota is never rewritten: a new one is made.
revoke update, delete on quota_choice from ${app_role};
revoke update, delete on paper_wording from ${app_role};
-- What was said about a finding is not unsaid.
revoke update, delete on finding_verdict from ${app_role};
-- What a conference proposed stays readable as it was; that it was taken back is all that may be added.
revoke update, delete on honour_proposal, honour_takeover from ${app_role};
grant update (withdrawn_at, withdrawn_by, withdrawn_because) on honour_proposal to ${app_role};

-- What was changed on a monthly sheet stays told.
revoke update, delete on month_change from ${app_role};
-- Steps of a round of scoring only grow; a round that never opened goes with its own.
revoke update on round_step from ${app_role};
