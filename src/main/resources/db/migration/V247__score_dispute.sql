-- Where others see a criterion otherwise than the unit itself, by more than the round's threshold: noted by the lead's step.
create table score_flag (
    round_id        uuid not null references scoring_round on delete cascade,
    unit_id         uuid not null references organisation,
    criterion_id    uuid not null references criterion,
    organisation_id uuid not null references organisation,   -- the body that scores
    self            numeric(8, 2) not null,
    mean            numeric(8, 2),                           -- of the cross-scores
    review          numeric(8, 2),
    primary key (round_id, unit_id, criterion_id)
);
create index on score_flag (unit_id);
create index on score_flag (criterion_id);
create index on score_flag (organisation_id);
call behind_wall('score_flag');
create policy of_the_unit on score_flag for select using (
    unit_id = any ((select changeable_organisations())::uuid[])
    or exists (select from scoring_round r join round_unit me on me.round_id = r.id
                where r.id = score_flag.round_id and me.unit_id = any ((select changeable_organisations())::uuid[])
                  and (me.role <> 'MEMBER' or r.state = 'FINAL')));

-- What the unit says to it (giải trình); in its own room.
create table score_explanation (
    id              uuid primary key,
    version         int not null,
    organisation_id uuid not null references organisation,
    round_id        uuid not null references scoring_round on delete cascade,
    unit_id         uuid not null references organisation,
    criterion_id    uuid not null references criterion,
    said            text not null check (length(btrim(said)) between 3 and 2000),
    attachment_id   uuid unique references attachment,
    said_by         text not null,
    said_at         timestamptz not null,
    constraint one_explanation_each unique (round_id, unit_id, criterion_id)
);
create index on score_explanation (organisation_id);
create index on score_explanation (unit_id);
create index on score_explanation (criterion_id);
call behind_wall('score_explanation');
create policy between_units on score_explanation for select using (exists (
    select from scoring_round r join round_unit me on me.round_id = r.id
     where r.id = score_explanation.round_id and me.unit_id = any ((select changeable_organisations())::uuid[])
       and (me.role <> 'MEMBER' or r.state = 'FINAL')));
create policy proof_of_an_explanation on attachment for select using (exists (select from score_explanation e where e.attachment_id = attachment.id));
create policy proof_of_an_explanation on attachment_content for select using (
    exists (select from score_explanation e where e.attachment_id = attachment_content.attachment_id));

-- Bonus and penalty beside the criteria, by who leads.
create table score_extra (
    id              uuid primary key,
    organisation_id uuid not null references organisation,   -- of who entered it
    round_id        uuid not null references scoring_round on delete cascade,
    unit_id         uuid not null references organisation,
    points          numeric(8, 2) not null check (points <> 0),
    reason          text not null check (length(btrim(reason)) between 3 and 500),
    entered_by      text not null,
    entered_at      timestamptz not null
);
create index on score_extra (organisation_id);
create index on score_extra (round_id, unit_id);
create index on score_extra (unit_id);
call behind_wall('score_extra');

-- What bars from being proposed, whatever the score; shipped as examples until somebody lays them down.
create table knock_out (
    code            text primary key check (code ~ '^[A-Z_]{3,40}$'),
    position        int not null,
    name            text not null,
    source          text not null,
    verified        boolean not null default false
);
insert into knock_out (code, position, name, source) values
  ('LEADER_DISCIPLINED', 1, 'Người đứng đầu hoặc cấp phó bị kỷ luật từ cảnh cáo trở lên', 'Quy định phổ biến của các tỉnh; chưa đối chiếu được văn bản của Học viện'),
  ('CORRUPTION', 2, 'Có tham nhũng, lãng phí đã được cơ quan có thẩm quyền kết luận', 'Quy định phổ biến của các tỉnh; chưa đối chiếu được văn bản của Học viện'),
  ('DISUNITY', 3, 'Mất đoàn kết nội bộ nghiêm trọng', 'Quy định phổ biến của các tỉnh; chưa đối chiếu được văn bản của Học viện'),
  ('NO_REPORT', 4, 'Không đăng ký thi đua hoặc không gửi báo cáo', 'Quy định phổ biến của các tỉnh; chưa đối chiếu được văn bản của Học viện'),
  ('PARTY_FAILED', 5, 'Tổ chức đảng bị xếp loại không hoàn thành nhiệm vụ', 'Quy định phổ biến của các tỉnh; chưa đối chiếu được văn bản của Học viện');

create table score_bar (
    round_id        uuid not null references scoring_round on delete cascade,
    unit_id         uuid not null references organisation,
    knock_out       text not null references knock_out,
    organisation_id uuid not null references organisation,
    reason          text not null check (length(btrim(reason)) between 3 and 500),
    entered_by      text not null,
    entered_at      timestamptz not null,
    primary key (round_id, unit_id, knock_out)
);
create index on score_bar (unit_id);
create index on score_bar (knock_out);
create index on score_bar (organisation_id);
call behind_wall('score_bar');
create policy between_units on score_extra for select using (exists (
    select from scoring_round r join round_unit me on me.round_id = r.id
     where r.id = score_extra.round_id and me.unit_id = any ((select changeable_organisations())::uuid[])
       and (me.role <> 'MEMBER' or r.state = 'FINAL' or me.unit_id = score_extra.unit_id and r.state not in ('OPEN', 'CROSS', 'REVIEW'))));
create policy between_units on score_bar for select using (exists (
    select from scoring_round r join round_unit me on me.round_id = r.id
     where r.id = score_bar.round_id and me.unit_id = any ((select changeable_organisations())::uuid[])
       and (me.role <> 'MEMBER' or r.state = 'FINAL' or me.unit_id = score_bar.unit_id and r.state not in ('OPEN', 'CROSS', 'REVIEW'))));
