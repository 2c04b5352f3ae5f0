/** The benchmark of the whole application: a world of a thousand schools, two kinds of load, one table. */
@NullMarked
package vn.thidua.bench;

import org.jspecify.annotations.NullMarked;
