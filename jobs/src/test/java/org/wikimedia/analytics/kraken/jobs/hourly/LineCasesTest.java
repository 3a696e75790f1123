package org.wikimedia.analytics.kraken.jobs.hourly;

import static java.nio.charset.StandardCharsets.ISO_8859_1;
import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.SortedMap;
import java.util.TreeMap;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.wikimedia.analytics.kraken.cases.CaseFile;
import org.wikimedia.analytics.kraken.jobs.cli.KrakenRun;
import org.wikimedia.analytics.kraken.jobs.input.PackedLog;

/** Every line and time of core's cases through the job: it is in quarantine or in its hour. */
class LineCasesTest {
  @TempDir private Path folder;

  private final StringBuilder lines = new StringBuilder();
  private final List<String> malformed = new ArrayList<>();
  private final SortedMap<String, Long> parsed = new TreeMap<>();

  @ParameterizedTest
  @ValueSource(strings = {"auto", "tab", "space", "json", "kraken"})
  void everyLineGoesWhereItsCaseSays(String format) throws IOException {
    for (CaseFile.Row row : CaseFile.read("lines.tsv").rows()) {
      if (row.get("format").equals(format)) {
        add(row.get("line"), row.get("reason"), row.get("hour"));
      }
    }

    check(format);
  }

  @Test
  void everyTimeIsReadAsItsCaseSays() throws IOException {
    for (CaseFile.Row row : CaseFile.read("times.tsv").rows()) {
      String line = SmallLog.A.at(row.get("time")).tab();
      add(line, row.get("hour").isEmpty() ? "bad-time" : "parsed", row.get("hour"));
    }

    check("tab");
  }

  private void add(String line, String reason, String hour) {
    lines.append(line).append('\n');
    if (reason.equals("parsed")) {
      parsed.merge(hour, 1L, Long::sum);
    } else {
      malformed.add(reason + "\t" + line);
    }
  }

  private void check(String format) throws IOException {
    Path output = folder.resolve("counts");
    Path log = PackedLog.write(folder.resolve("log"), lines.toString().getBytes(ISO_8859_1));
    KrakenRun run = Hourly.run(log, output, "--format", format, "--max-malformed-rate", "1");

    assertThat(run.status()).as(run.err()).isZero();
    assertThat(quarantined(output)).isEqualTo(malformed);
    assertThat(parsedByHour(output)).isEqualTo(parsed);
  }

  private static List<String> quarantined(Path output) throws IOException {
    return PublishedTree.everything(output).entrySet().stream()
        .filter(file -> file.getKey().matches("quarantine/.*\\.gz"))
        .flatMap(file -> List.of(file.getValue().split("\n")).stream())
        .toList();
  }

  private static SortedMap<String, Long> parsedByHour(Path output) throws IOException {
    SortedMap<String, Long> parsed = new TreeMap<>();
    for (Map.Entry<String, String> file : PublishedTree.published(output).entrySet()) {
      if (file.getKey().startsWith("hours/")) {
        var marker = new ObjectMapper().readTree(file.getValue());
        parsed.put(marker.get("hour").asText(), marker.get("parsed").asLong());
      }
    }
    return parsed;
  }
}
