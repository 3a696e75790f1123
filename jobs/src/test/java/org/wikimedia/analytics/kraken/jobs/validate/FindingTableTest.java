package org.wikimedia.analytics.kraken.jobs.validate;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.PrintWriter;
import java.io.StringWriter;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;

class FindingTableTest {
  private static Finding refused(String check, int line) {
    return new Finding(Finding.Level.REFUSED, check, "datafiles/a.csv:" + line, "it is wrong");
  }

  private static List<String> printed(List<Finding> findings) {
    StringWriter out = new StringWriter();
    FindingTable.print(findings, new PrintWriter(out));
    return out.toString().lines().toList();
  }

  @Test
  void tellsWhatWasFoundAndHowMuch() {
    Finding warning = new Finding(Finding.Level.WARNING, "not-fresh", "b", "it ends early");
    assertThat(printed(List.of(refused("date-order", 3), warning)))
        .containsExactly(
            "refused    date-order  datafiles/a.csv:3  it is wrong",
            "warning    not-fresh   b                  it ends early",
            "1 refused, 1 warnings, 0 explained");
  }

  @Test
  void saysSoIfNothingWasFound() {
    assertThat(printed(List.of())).containsExactly("0 refused, 0 warnings, 0 explained");
  }

  @Test
  void tellsTheFirstFewOfAFileOnlyButEveryChangedCell() {
    List<Finding> findings = new ArrayList<>();
    for (int line = 2; line < 9; line++) {
      findings.add(refused("date-order", line));
      findings.add(refused("restated", line));
    }
    assertThat(printed(findings))
        .hasSize(5 + 7 + 2)
        .endsWith("2 more of these are told with --json", "14 refused, 0 warnings, 0 explained");
  }

  @Test
  void tellsMachinesAll() throws JsonProcessingException {
    JsonNode json = new ObjectMapper().readTree(FindingTable.json(List.of(refused("restated", 3))));
    assertThat(json.path("holds").asBoolean(true)).isFalse();
    assertThat(json.path("refused").asInt()).isEqualTo(1);
    assertThat(json.path("findings").get(0).path("place").asText()).isEqualTo("datafiles/a.csv:3");
    assertThat(new ObjectMapper().readTree(FindingTable.json(List.of())).path("holds").asBoolean())
        .isTrue();
  }
}
