package vn.thidua.operations;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

class ManifestTests {

    @Test
    void a_manifest_is_read_back_as_it_was_written() {
        var contents = new Fingerprint(
                java.util.Map.of("person", new Fingerprint.Contents(7, new java.math.BigDecimal("-12"))));
        var manifest = new Manifest(
                java.util.Map.of("format", Manifest.FORMAT),
                contents,
                contents,
                java.util.Map.of("data/a b", "0".repeat(64)));
        assertThat(Manifest.read(manifest.text().lines().toList())).isEqualTo(manifest);
    }
}
