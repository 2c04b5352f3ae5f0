package vn.thidua.excellence;

/** Among whom a share is taken (trong trường, trong đơn vị, trong nhóm công việc tương đồng; Decree 48/2023). */
public enum ShareCircle {
    SCHOOL,
    UNIT,
    JOB_GROUP
}
