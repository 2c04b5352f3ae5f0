package vn.thidua.staff;

/** How a person is employed (công chức, viên chức, hợp đồng lao động, hợp đồng theo Nghị định 68). */
public enum Contract {
    CIVIL_SERVANT,
    PUBLIC_EMPLOYEE,
    LABOUR_CONTRACT,
    DECREE_68
}
