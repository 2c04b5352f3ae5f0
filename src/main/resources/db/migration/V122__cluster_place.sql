-- Where a member came out at the year's end (kết quả xếp hạng của cụm, khối): flags go to who leads. To be head is an office that
-- goes round by decision and says nothing of that.
alter table membership add place int check (place between 1 and 200), add place_decision text check (length(place_decision) <= 200);
create unique index one_first_a_year on membership (organisation_id, emulation_year) where place = 1;
