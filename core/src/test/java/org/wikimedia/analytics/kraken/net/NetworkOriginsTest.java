package org.wikimedia.analytics.kraken.net;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.wikimedia.analytics.kraken.bytes.ByteSlice;
import org.wikimedia.analytics.kraken.cases.CaseFile;
import org.wikimedia.analytics.kraken.data.DataFiles;

class NetworkOriginsTest {
  private final NetworkOrigins origins = NetworkOrigins.of(DataFiles.shipped());

  static List<CaseFile.Row> cases() {
    return CaseFile.read("network-origins.tsv").rows();
  }

  @ParameterizedTest(name = "{0}")
  @MethodSource("cases")
  void tellsTheOriginOfTheCase(CaseFile.Row row) {
    assertThat(origins.origin(ByteSlice.of(row.get("address"))).label())
        .isEqualTo(row.get("origin"));
  }
}
