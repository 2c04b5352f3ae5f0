-- The leaders' criterion of quality is the same share as everybody's – what was right at once of what was done – but its hint said so
-- nowhere, and more than 100 % was taken. The example is in force and otherwise stands: its points and steps stay as they are.
alter table criterion disable trigger criteria_stand;
update criterion
   set hint = 'Số việc đạt yêu cầu ngay so với số việc hoàn thành, tính theo %. Nguồn ghi sáu mức 15/12/10/8/5/0; dưới 60 % được hiểu là 0 điểm'
 where organisation_id is null and code = 'B.3' and kind = 'BANDS' and hint = 'Nguồn ghi sáu mức 15/12/10/8/5/0; dưới 60 % được hiểu là 0 điểm';
alter table criterion enable trigger criteria_stand;
