package org.wikimedia.analytics.kraken.jobs.blackbox;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.regex.Pattern;

/** Compares what a run left behind with what its case expects. */
final class CaseCheck {
  private static final ObjectMapper JSON = new ObjectMapper();

  /** Where a table keeps what is no row, and other folders have beside the rest. */
  private static final Pattern BESIDE_ROWS = Pattern.compile("^_kraken/");

  private static final Pattern NAMED_BY_RUN = Pattern.compile("(runs|quarantine)/.*");

  private final BlackBoxCase expected;
  private final BlackBoxCase.Outcome outcome;
  private final SortedMap<String, String> published;

  CaseCheck(BlackBoxCase expected, BlackBoxCase.Outcome outcome) throws IOException {
    this.expected = expected;
    this.outcome = outcome;
    published = new TreeMap<>();
    Tree.read(outcome.output())
        .forEach((path, text) -> published.put(BESIDE_ROWS.matcher(path).replaceFirst(""), text));
  }

  void checkAll() throws IOException {
    checkPrinted("stdout", outcome.process().stdout());
    checkPrinted("stderr", outcome.process().stderr());
    assertThat(outcome.process().exit())
        .as("exit status; stderr: %s", outcome.process().stderr())
        .isEqualTo(Integer.parseInt(expected.lines("exit").get(0)));
    checkErrors();
    checkFiles();
    checkAbsent();
    checkQuarantine();
    checkRun();
    assertThat(outcome.copy())
        .as("the case's own files")
        .isEqualTo(Tree.readStored(expected.folder()));
  }

  private void checkPrinted(String name, String printed) throws IOException {
    for (String line : expected.lines(name)) {
      boolean found = printed.contains(line) || Pattern.compile(line).matcher(printed).find();
      assertThat(found).as("%s should hold <%s> and is <%s>", name, line, printed).isTrue();
    }
  }

  /**
   * A failure says one sentence, or two lines when the command line is wrong; success nothing but
   * the warnings that the case expects, one a line.
   */
  private void checkErrors() throws IOException {
    String stderr = outcome.process().stderr();
    assertThat(stderr).doesNotContain("Exception").doesNotContain("\tat ");
    if (outcome.process().exit() == 0) {
      assertThat(stderr.lines()).as(stderr).hasSameSizeAs(expected.lines("stderr"));
    } else {
      assertThat(stderr).startsWith("kraken: ");
      assertThat(stderr.lines()).hasSizeLessThanOrEqualTo(2);
    }
  }

  /** Every file but those that a run names is an expected one, and the other way around. */
  private void checkFiles() throws IOException {
    SortedMap<String, String> wanted = Tree.read(expected.folder().resolve("expected"));
    SortedMap<String, String> files = new TreeMap<>(published);
    files.keySet().removeIf(path -> NAMED_BY_RUN.matcher(path).matches());
    if (wanted.keySet().stream().noneMatch(path -> path.startsWith("hours/"))) {
      files.keySet().removeIf(path -> path.startsWith("hours/"));
    }
    assertThat(files.keySet()).as("published files").isEqualTo(wanted.keySet());
    wanted.forEach((path, text) -> assertThat(files.get(path)).as(path).isEqualTo(text));
  }

  private void checkAbsent() throws IOException {
    for (String path : expected.lines("absent")) {
      assertThat(outcome.output().resolve(path)).doesNotExist();
    }
  }

  private void checkQuarantine() throws IOException {
    StringBuilder lines = new StringBuilder();
    published.forEach((path, text) -> lines.append(path.startsWith("quarantine/") ? text : ""));
    for (String name : List.of("quarantine", "quarantine.gz")) {
      if (expected.has(name)) {
        assertThat(lines.toString())
            .as("quarantine")
            .isEqualTo(Tree.text(expected.folder().resolve(name)));
        return;
      }
    }
    assertThat(lines.toString()).as("quarantine").isEmpty();
  }

  private void checkRun() throws IOException {
    Path wanted = expected.folder().resolve("run.json");
    for (var file : published.entrySet()) {
      if (!file.getKey().startsWith("runs/")) {
        continue;
      }
      JsonNode run = JSON.readTree(file.getValue());
      if (run.has("parsed")) {
        checkSums(run);
      }
      if (expected.has("run.json")) {
        checkHolds(JSON.readTree(Tree.text(wanted)), run, "run");
      }
    }
    if (expected.has("run.json")) {
      assertThat(published.keySet()).anyMatch(path -> path.startsWith("runs/"));
    }
  }

  /** Every line that was read is accounted for. */
  private static void checkSums(JsonNode run) {
    long parsed = run.get("parsed").asLong();
    assertThat(parsed + sum(run.get("malformed"))).as("read").isEqualTo(run.get("read").asLong());
    for (JsonNode definition : run.get("definitions")) {
      long judged =
          definition.get("counted").asLong()
              + definition.get("spiders").asLong()
              + sum(definition.get("rejected"));
      assertThat(judged + run.get("out_of_range").asLong()).as("%s", definition).isEqualTo(parsed);
    }
  }

  private static long sum(JsonNode numbers) {
    long sum = 0;
    for (JsonNode number : numbers) {
      sum += number.asLong();
    }
    return sum;
  }

  /** An object holds another if it has all its keys with what they hold; the rest is equal. */
  private static void checkHolds(JsonNode wanted, JsonNode found, String where) {
    if (!wanted.isObject()) {
      assertThat(found).as(where).isEqualTo(wanted);
      return;
    }
    assertThat(found).as(where).isNotNull();
    wanted
        .properties()
        .forEach(
            entry ->
                checkHolds(
                    entry.getValue(), found.get(entry.getKey()), where + "." + entry.getKey()));
  }
}
