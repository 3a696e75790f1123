package org.wikimedia.analytics.kraken.privacy;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.wikimedia.analytics.kraken.bytes.ByteSlice;
import org.wikimedia.analytics.kraken.cases.CaseFile;

/** Runs wprov.tsv and truncated-addresses.tsv. */
class SanitizedTextsTest {
  static List<CaseFile.Row> wprovs() {
    return CaseFile.read("wprov.tsv").rows();
  }

  static List<CaseFile.Row> addresses() {
    return CaseFile.read("truncated-addresses.tsv").rows();
  }

  @ParameterizedTest(name = "{0}")
  @MethodSource("wprovs")
  void cleansWprov(CaseFile.Row row) {
    assertThat(WprovSanitizer.sanitize(row.get("text"))).isEqualTo(row.get("cleaned"));
    assertThat(WprovSanitizer.sanitize(row.get("cleaned"))).isEqualTo(row.get("cleaned"));
  }

  @ParameterizedTest(name = "{0}")
  @MethodSource("addresses")
  void truncatesAddresses(CaseFile.Row row) {
    String truncated = row.get("truncated", null);
    assertThat(TruncatedAddress.of(row.get("address"))).isEqualTo(truncated);
    assertThat(TruncatedAddress.of(ByteSlice.of(row.get("address")))).isEqualTo(truncated);
    assertThat(TruncatedAddress.of(truncated)).isEqualTo(truncated);
  }

  @Test
  void nullStaysNull() {
    assertThat(WprovSanitizer.sanitize(null)).isNull();
    assertThat(TruncatedAddress.of((String) null)).isNull();
  }
}
