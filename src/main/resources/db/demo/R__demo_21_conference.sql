-- The demo world, part 21: the northern border cluster's closing conference of 8 December 2021. Eight schools, one vote each, on paper;
-- score and vote agree on who leads. Flag and two certificates are proposed, and wait for dossiers of the schools; places of the year are
-- written down; the heads of the year before lead the next one too. Votes and days are invented.
create temporary table demo_delegate (school text, nth int, votes int, place int, score numeric, title text) on commit drop;
insert into demo_delegate values
  ('TCT-SL', 1, 7, 1, 933.88, 'CTD_BT'), ('TCT-LC', 2, 6, 2, 919.11, 'BK_BT'), ('TCT-QN', 3, 6, 3, 904.19, 'BK_BT'), ('TCT-LCA', 4, 5, 4, null, null),
  ('TCT-DB', 5, 5, 5, null, null), ('TCT-HG', 6, 4, 6, null, null), ('TCT-LS', 7, 3, 7, null, null), ('TCT-CB', 8, 2, 8, null, null);

-- Each school sends its head, or who stands first among its leaders.
create temporary table demo_sent on commit drop as
select d.*, o.name as unit, p.id as person, p.full_name || coalesce(' – ' || p.position, '') as name
  from demo_delegate d join organisation o on o.id = demo_id(d.school)
 cross join lateral (select x.id, x.full_name, a.position from person x join appointment a on a.person_id = x.id and a.leadership
                      where x.organisation_id = o.id order by x.code limit 1) p;

insert into ballot_round (id, version, organisation_id, subject, method, state, total_members, present, link)
select demo_id('conference-ballot/2021'), 0, demo_id('CTD-BGPB'), 'Phiếu suy tôn – ' || r.name, 'PAPER', 'PREPARED', 8, 8,
       '/scoring-rounds/' || r.id || '/conference'
  from scoring_round r where r.id = demo_id('scoring/CTD-BGPB/2021')
on conflict (id) do nothing;
insert into ballot_nominee (round_id, id, organisation_id, position, label, note, percent, base, source, agree, disagree, no_opinion)
select b.id, demo_id(s.school), b.organisation_id, s.nth - 1, s.unit, 'Hạng ' || s.place || ' theo điểm', 50, 'TOTAL_MEMBERS', 'Quy chế hoạt động của Cụm (chưa đối chiếu)',
       s.votes, 8 - s.votes, 0
  from demo_sent s join ballot_round b on b.id = demo_id('conference-ballot/2021') and b.state = 'PREPARED'
on conflict do nothing;
insert into ballot_voter (round_id, person_id, organisation_id, position, name, in_writing, represents)
select b.id, s.person, b.organisation_id, s.nth - 1, s.name, false, demo_id(s.school)
  from demo_sent s join ballot_round b on b.id = demo_id('conference-ballot/2021') and b.state = 'PREPARED'
on conflict do nothing;
insert into ballot_teller (round_id, person_id, organisation_id, position, name, represents)
select b.id, s.person, b.organisation_id, s.nth, s.name, demo_id(s.school)
  from demo_sent s join ballot_round b on b.id = demo_id('conference-ballot/2021') and b.state = 'PREPARED' where s.nth <= 2
on conflict do nothing;
update ballot_round set state = 'COUNTED', opened_at = '2021-12-08 09:10+07', closed_at = '2021-12-08 09:40+07', counted_at = '2021-12-08 10:05+07',
       issued = 8, collected = 8, valid = 8, invalid = 0, blank = 0
 where id = demo_id('conference-ballot/2021') and state = 'PREPARED';

insert into conference (id, version, organisation_id, round_id, held_on, place, chair, secretary, remarks, method, percent, flag_title, certificate_title, variant,
                        ballot_id, adopted_at, published_at, published_by, decision, handed_over_at)
select demo_id('conference/2021'), 0, r.organisation_id, r.id, date '2021-12-08', 'Trường Chính trị tỉnh Sơn La', c.full_name, 'Thư ký Cụm thi đua',
       'Các đơn vị thống nhất với bảng điểm tổng hợp sau giải trình.', 'PAPER', 50, 'CTD_BT', 'BK_BT', 'của Giám đốc Học viện', demo_id('conference-ballot/2021'),
       timestamptz '2021-12-08 10:10+07', timestamptz '2021-12-10 16:00+07', 'Thư ký Cụm thi đua', '71-BB/CTĐ ngày 08/12/2021', timestamptz '2021-12-10 16:10+07'
  from scoring_round r left join person c on c.id = demo_id('person/SL001') where r.id = demo_id('scoring/CTD-BGPB/2021')
on conflict (id) do nothing;
insert into conference_seat (conference_id, unit_id, organisation_id, person_id, name, on_paper, teller)
select c.id, demo_id(s.school), c.organisation_id, s.person, s.name, not exists (select from account a where a.person_id = s.person), s.nth <= 2
  from demo_sent s join conference c on c.id = demo_id('conference/2021')
on conflict do nothing;
insert into conference_election (conference_id, unit_id, organisation_id, role)
select c.id, demo_id(e.school), c.organisation_id, e.role
  from (values ('TCT-SL', 'HEAD'), ('TCT-LC', 'STANDING_DEPUTY'), ('TCT-DB', 'DEPUTY')) as e (school, role) join conference c on c.id = demo_id('conference/2021')
on conflict do nothing;

insert into ranking_vote (round_id, unit_id, organisation_id, votes)
select r.id, demo_id(s.school), r.organisation_id, s.votes
  from demo_sent s join scoring_round r on r.id = demo_id('scoring/CTD-BGPB/2021')
on conflict do nothing;
update membership m set place = s.place, place_decision = '71-BB/CTĐ ngày 08/12/2021'
  from demo_sent s
 where m.organisation_id = demo_id('CTD-BGPB') and m.member_id = demo_id(s.school) and m.emulation_year = '2021' and m.place is null
   and exists (select from scoring_round r where r.id = demo_id('scoring/CTD-BGPB/2021'));
insert into honour_proposal (id, organisation_id, round_id, unit_id, title_id, variant, emulation_year, place, score, votes, why, published_at)
select demo_id('honour/2021/' || s.school), r.organisation_id, r.id, demo_id(s.school), t.id, 'của Giám đốc Học viện', '2021', s.place, s.score, s.votes,
       'Hạng ' || s.place || ' ' || o.name || ' năm 2021, ' || p.score || ' điểm. ' || s.votes || ' phiếu suy tôn. '
       || case when s.place = 1 then p.score || ' điểm, cao nhất trong 8 đơn vị.'
               else p.score || ' điểm, kém đơn vị hạng ' || s.place - 1 || ': ' || translate(trim_scale(b.score - s.score)::text, '.', ',') || ' điểm.' end,
       timestamptz '2021-12-10 16:00+07'
  from demo_sent s left join demo_sent b on b.place = s.place - 1 cross join lateral (select translate(trim_scale(s.score)::text, '.', ',') as score) p join scoring_round r on r.id = demo_id('scoring/CTD-BGPB/2021') join organisation o on o.id = r.organisation_id join title t on t.code = s.title
on conflict (id) do update set score = excluded.score, why = excluded.why where honour_proposal.score = 0; -- as an earlier demo world had it
