package org.wikimedia.analytics.kraken.jobs.product;

import static java.nio.charset.StandardCharsets.ISO_8859_1;
import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.SortedMap;
import java.util.TreeMap;
import org.junit.jupiter.api.Test;
import org.wikimedia.analytics.kraken.bytes.ByteSlice;
import org.wikimedia.analytics.kraken.bytes.SumTable;
import org.wikimedia.analytics.kraken.definition.PageView;
import org.wikimedia.analytics.kraken.geo.Country;
import org.wikimedia.analytics.kraken.project.Project;
import org.wikimedia.analytics.kraken.project.Site;
import org.wikimedia.analytics.kraken.request.Request;

class ProjectTallyTest {
  private static final Country GERMANY = Country.of(ByteSlice.of("DE"), 0);
  private static final Country FRANCE = Country.of(ByteSlice.of("FR"), 0);

  /** Few slots, so that most views find theirs taken. */
  private final ProjectTally tally =
      new ProjectTally(2) {
        @Override
        void appendKey(SumTable key, Project project, Country country) {
          key.append(country.cell()).append(project.publishedCode());
        }

        @Override
        public void add(Request request, PageView view) {
          throw new UnsupportedOperationException("views come one by one here");
        }
      };

  private static Project project(String code) {
    return new Project("", "wikipedia.org", Site.DESKTOP, code);
  }

  private SortedMap<String, List<Long>> drained() throws IOException, InterruptedException {
    SortedMap<String, List<Long>> drained = new TreeMap<>();
    tally.drain(
        (hour, key, from, to, sums) ->
            assertThat(
                    drained.put(
                        hour + " " + new String(key, from, to - from, ISO_8859_1),
                        List.of(sums[0], sums[1])))
                .isNull());
    return drained;
  }

  @Test
  void addsUpAsAMapDoes() throws Exception {
    Random random = new Random(5);
    List<Project> projects = new ArrayList<>();
    for (int i = 0; i < 12; i++) {
      projects.add(project("p" + i % 9));
    }
    SortedMap<String, List<Long>> expected = new TreeMap<>();
    for (int i = 0; i < 20_000; i++) {
      Project project = projects.get(Math.min(random.nextInt(12), random.nextInt(12)));
      Country country = random.nextInt(4) == 0 ? FRANCE : GERMANY;
      int hour = random.nextInt(20) - 10;
      long bytes = random.nextInt(1000);
      tally.add(hour, project, country, bytes);
      expected.merge(
          hour + " " + country + project,
          List.of(1L, bytes),
          (a, b) -> List.of(a.get(0) + b.get(0), a.get(1) + b.get(1)));
    }
    assertThat(drained()).isEqualTo(expected).hasSizeGreaterThan(200);
    assertThat(drained()).isEmpty();
  }

  @Test
  void countsAnewWhatItHasHandedOn() throws Exception {
    Project english = project("en");
    tally.add(1, english, GERMANY, 5);
    assertThat(drained()).isEqualTo(new TreeMap<>(Map.of("1 DEen", List.of(1L, 5L))));
    tally.add(1, english, GERMANY, 7);
    tally.add(1, english, GERMANY, 7);
    assertThat(drained()).isEqualTo(new TreeMap<>(Map.of("1 DEen", List.of(2L, 14L))));
  }

  @Test
  void theSameProjectInTwoObjectsIsOneRow() throws Exception {
    tally.add(1, project("en"), GERMANY, 5);
    tally.add(1, project("en"), GERMANY, 6);
    assertThat(drained()).isEqualTo(new TreeMap<>(Map.of("1 DEen", List.of(2L, 11L))));
  }

  @Test
  void takesNoMoreRoomForViewsOfTheSame() {
    Project english = project("en");
    long empty = tally.used();
    for (int i = 0; i < 1000; i++) {
      tally.add(1, english, GERMANY, 5);
    }
    assertThat(tally.used()).isEqualTo(empty);
  }
}
