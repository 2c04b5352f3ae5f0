-- A planner that knows nothing of the tables just filled takes seconds for the wide statements of reports: let it look at once,
-- not when its own clock comes round.
analyze;
