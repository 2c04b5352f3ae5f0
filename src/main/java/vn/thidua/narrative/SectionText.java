package vn.thidua.narrative;

import java.util.UUID;

/**
 * A section of a report as others read it.
 *
 * @param position its place in the report
 * @param label its number as printed: Phần I, I., 1., 1.1
 * @param content HEADING, NARRATIVE, TABLE or LIST
 * @param body as written, with {@code {code}} where a figure stands
 * @param shown with the figures put in, one paragraph a line; what a table or list says follows the words
 * @param stale a figure in it has changed since its author last looked
 */
public record SectionText(
        UUID id,
        int position,
        String label,
        String heading,
        String content,
        String body,
        String shown,
        boolean stale) {}
