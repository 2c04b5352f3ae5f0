package vn.thidua.shared;

import java.time.Clock;
import java.time.Duration;
import java.time.LocalDate;
import java.time.LocalTime;
import java.time.ZoneId;
import org.jspecify.annotations.Nullable;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/**
 * The only source of time. Vietnam has one zone; the demo world stands still on a day of its own, so that what it shows and
 * what its README says stay true: the time of day is real, the date is {@code thidua.demo.today}. Where {@code thidua.demo.from}
 * names an hour, the day is at that hour when the application starts and runs on from there, midnight and all.
 */
@Configuration(proxyBeanMethods = false)
class TimeConfiguration {

    static final ZoneId VIETNAM = ZoneId.of("Asia/Ho_Chi_Minh");

    @Bean
    Clock clock(
            @Value("${thidua.demo.today:#{null}}") @Nullable LocalDate demoDay,
            @Value("${thidua.demo.from:#{null}}") @Nullable String from) {
        Clock real = Clock.system(VIETNAM);
        if (demoDay == null) {
            return real;
        }
        return from == null
                ? new StandingDay(real, demoDay)
                : Clock.offset(
                        real,
                        Duration.between(
                                real.instant(),
                                demoDay.atTime(LocalTime.parse(from)).atZone(VIETNAM)));
    }

    /** Runs through the hours of one day again and again. */
    private static final class StandingDay extends Clock {
        private final Clock real;
        private final LocalDate day;

        StandingDay(Clock real, LocalDate day) {
            this.real = real;
            this.day = day;
        }

        @Override
        public ZoneId getZone() {
            return real.getZone();
        }

        @Override
        public Clock withZone(ZoneId zone) {
            return new StandingDay(real.withZone(zone), day);
        }

        @Override
        public java.time.Instant instant() {
            var now = real.instant().atZone(VIETNAM);
            return now.toInstant()
                    .plus(Duration.between(now.toLocalDate().atStartOfDay(VIETNAM), day.atStartOfDay(VIETNAM)));
        }
    }
}
