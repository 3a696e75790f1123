package org.wikimedia.analytics.kraken.agent;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.List;
import java.util.Map;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.MethodSource;
import org.wikimedia.analytics.kraken.bytes.ByteSlice;
import org.wikimedia.analytics.kraken.cases.CaseFile;
import org.wikimedia.analytics.kraken.data.DataException;
import org.wikimedia.analytics.kraken.data.DataFiles;

class MobileAppsTest {
  private static final MobileApps APPS = MobileApps.of(DataFiles.shipped());

  static List<CaseFile.Row> cases() {
    return CaseFile.read("app-agents.tsv").rows();
  }

  @ParameterizedTest(name = "{0}")
  @MethodSource("cases")
  void tellsTheAppOfTheCase(CaseFile.Row row) {
    for (int round = 0; round < 2; round++) {
      MobileApp app = APPS.app(ByteSlice.of(row.get("agent")));
      assertThat(app == null ? "" : app.name()).isEqualTo(row.get("app"));
      assertThat(app != null && app.isWikimedias()).isEqualTo(row.get("maker").equals("wikimedia"));
    }
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "mine\tA\tx|:2: maker must be wikimedia or other, not 'mine'",
        "other\tA\t(|:2: no regular expression: Unclosed group",
        "other\tA\tx & other\tA\ty|:3: app 'A' stands here twice",
      })
  void refusesWrongRows(String rows, String message) {
    byte[] own = ("maker\tapp\tpattern\n" + rows.replace(" & ", "\n") + "\n").getBytes(UTF_8);
    DataFiles files = DataFiles.with(Map.of("app-agents.tsv", own));
    assertThatThrownBy(() -> MobileApps.of(files))
        .isInstanceOf(DataException.class)
        .hasMessage("app-agents.tsv" + message);
  }
}
