package vn.thidua.personnel;

/** Forms of discipline, in rising order: khiển trách, cảnh cáo, hạ bậc lương, giáng chức, cách chức, buộc thôi việc. */
public enum Discipline {
    REPRIMAND,
    WARNING,
    SALARY_REDUCTION,
    DEMOTION,
    REMOVAL,
    DISMISSAL
}
