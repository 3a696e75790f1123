package org.wikimedia.analytics.kraken.agent;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Random;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.wikimedia.analytics.kraken.cases.CaseFile;
import ua_parser.Parser;

/** Our short cut must give the answers of the whole library. */
class SpiderDevicesTest {
  private static final Parser LIBRARY = new Parser();

  private static boolean librarySays(String agent) {
    return LIBRARY.parseDevice(agent).family.equals("Spider");
  }

  @Test
  void agreesWithTheLibraryAboutEveryCase() {
    for (CaseFile.Row row : CaseFile.read("agents.tsv").rows()) {
      String agent = row.get("agent");
      assertThat(SpiderDevices.isSpider(agent)).as(agent).isEqualTo(librarySays(agent));
    }
  }

  @Test
  void agreesWithTheLibraryAboutMixedAgents() {
    Random random = new Random(7);
    List<CaseFile.Row> rows = CaseFile.read("agents.tsv").rows();
    int spiders = 0;
    for (int i = 0; i < 1500; i++) {
      String first = rows.get(random.nextInt(rows.size())).get("agent");
      String second = rows.get(random.nextInt(rows.size())).get("agent");
      int cut = random.nextInt(first.length());
      String agent = first.substring(0, cut) + second + first.substring(cut);
      boolean expected = librarySays(agent);
      spiders += expected ? 1 : 0;
      assertThat(SpiderDevices.isSpider(agent)).as(agent).isEqualTo(expected);
    }
    assertThat(spiders).isBetween(100, 1400);
  }

  @ParameterizedTest
  @ValueSource(strings = {"brand_replacement: 'Spider'", "device_replacement: 'Spider'"})
  void findsEveryPatternThatNamesASpider(String mark) {
    String entries = SpiderDevices.deviceEntries();
    int all = entries.split(mark, -1).length - 1;
    assertThat(all).isPositive();
    assertThat(SpiderDevices.spiderEntries(entries).split(mark, -1)).hasSize(all + 1);
  }

  @Test
  void leavesOutEveryOtherPattern() {
    String spiders = SpiderDevices.spiderEntries(SpiderDevices.deviceEntries());
    int patterns = spiders.split("- regex:", -1).length;
    assertThat(spiders.split("device_replacement: 'Spider'", -1)).hasSize(patterns);
  }

  /** Or a device could be called a spider that none of the asked patterns matches. */
  @Test
  void noPatternWritesPartOfTheWord() {
    for (String line : SpiderDevices.deviceEntries().split("\n")) {
      String name = line.strip();
      if (name.startsWith("device_replacement:") && name.contains("$")) {
        String written = name.substring(name.indexOf('\'')).replaceAll("\\$\\d|[' ]", "");
        assertThat(written.isEmpty() || !"spider".contains(written.toLowerCase(Locale.ROOT)))
            .as(line)
            .isTrue();
      }
    }
  }

  @Test
  void answersSeveralThreadsAtOnce() throws Exception {
    ExecutorService threads = Executors.newFixedThreadPool(4);
    try {
      List<Callable<Boolean>> questions = new ArrayList<>();
      for (int i = 0; i < 40; i++) {
        String agent = i % 2 == 0 ? "ia_archiver/" + i : "Mozilla/5.0 Firefox/" + i;
        questions.add(() -> SpiderDevices.isSpider(agent));
      }
      List<Future<Boolean>> answers = threads.invokeAll(questions);
      for (int i = 0; i < answers.size(); i++) {
        assertThat(answers.get(i).get()).isEqualTo(i % 2 == 0);
      }
    } finally {
      threads.shutdownNow();
    }
  }
}
