package vn.thidua.eligibility;

import java.util.List;
import java.util.Set;
import vn.thidua.eligibility.Condition.Join;
import vn.thidua.eligibility.Proof.ProofKind;
import vn.thidua.title.Requirement.RequirementKind;

/**
 * What heads of units may be told of the findings: leave, discipline and cases of their people are known to the standing body,
 * the rector and the person alone. In their place stands that something is to be looked at, and the whole is found anew.
 */
final class Discretion {

    private static final Set<RequirementKind> PERSONAL =
            Set.of(RequirementKind.NO_DISCIPLINE, RequirementKind.NO_PENDING_CASE);

    private Discretion() {}

    static Condition of(Condition whole) {
        if (isPersonal(whole)) {
            Truth truth = whole.truth().softened();
            return new Condition(
                    Join.ALONE,
                    truth == Truth.YES ? whole.kind() : null,
                    truth,
                    Sentence.of(truth == Truth.YES ? "personal.met" : "personal"),
                    whole.advisory(),
                    List.of(),
                    null,
                    List.of(),
                    whole.standard());
        }
        List<Condition> parts = whole.parts().stream().map(Discretion::of).toList();
        Truth truth = whole.join().of(whole.truth(), parts);
        return new Condition(
                whole.join(),
                whole.kind(),
                whole.advisory() ? truth.softened() : truth,
                whole.words(),
                whole.advisory(),
                whole.proofs(),
                whole.remedy(),
                parts,
                whole.standard());
    }

    private static boolean isPersonal(Condition whole) {
        return whole.kind() != null && PERSONAL.contains(whole.kind())
                || whole.proofs().stream().anyMatch(proof -> proof.kind() == ProofKind.PERSON);
    }
}
