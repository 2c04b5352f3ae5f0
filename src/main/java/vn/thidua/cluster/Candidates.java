package vn.thidua.cluster;

import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import org.springframework.transaction.annotation.Transactional;
import vn.thidua.page.Option;

/** Reads which bodies could still be admitted to a cluster or block. */
@Repository
class Candidates {

    private final JdbcClient database;

    Candidates(JdbcClient database) {
        this.database = database;
    }

    /** Bodies that are not yet in the cluster or block in the year. */
    @Transactional(readOnly = true)
    List<Option> of(UUID cluster, @Nullable String year) {
        return database.sql("""
                        select id, name from organisation
                         where organisation_id = id and kind not in ('ACADEMY', 'PROVINCE', 'CLUSTER', 'BLOCK') and valid_to is null
                           and id not in (select member_id from membership where organisation_id = :cluster and emulation_year = :year)
                         order by name collate "vi-x-icu"
                        """)
                .param("cluster", cluster)
                .param("year", year == null ? "" : year)
                .query((row, number) -> new Option(row.getObject("id", UUID.class), row.getString("name")))
                .list();
    }
}
