package vn.thidua.figure;

/** What figures are about: the headings of their catalogue, in the order of reports. */
public enum FigureSubject {
    TRAINING,
    PLAN,
    STUDY,
    RESEARCH,
    CONFERENCE,
    PUBLICATION,
    CONTEST,
    STAFF,
    SALARY,
    MOVEMENT,
    REGISTRATION,
    RATING,
    AWARD,
    EXEMPLAR,
    DOCUMENT,
    DONATION,
    REPORT
}
