package vn.thidua.title;

/** Danh hiệu thi đua (an emulation title) or hình thức khen thưởng (a commendation form); never mixed up on a page. */
public enum TitleCategory {
    TITLE,
    FORM
}
