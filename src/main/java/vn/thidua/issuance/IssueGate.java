package vn.thidua.issuance;

import java.util.List;
import vn.thidua.narrative.ReportValues;
import vn.thidua.narrative.SectionText;
import vn.thidua.report.Report;
import vn.thidua.shared.Viewer;

/** Knows what must be mended, or dismissed with a reason, before a report is issued. */
public interface IssueGate {

    /** A sentence for each open error, in the viewer's language; none when the report may go out. */
    List<String> openErrors(Report report, List<SectionText> sections, ReportValues values, Viewer viewer);
}
