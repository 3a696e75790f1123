package org.wikimedia.analytics.kraken.jobs.publish;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.apache.hadoop.conf.Configuration;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.wikimedia.analytics.kraken.request.Hour;

class HourMarkerTest {
  private static final int HOUR = Hour.parse("2013-02-28T23");
  private static final String PATH = "hours/2013/2013-03/hour-20130301-000000.json";
  private static final CompletePair PAGES = new CompletePair("pageview", "pagecounts");
  private static final CompletePair PROJECTS = new CompletePair("pageview", "projectcounts");
  private static final CompletePair SEQUENCE = new CompletePair("", "sequence");

  @TempDir private Path folder;
  private OutputFolder output;

  @BeforeEach
  void open() throws IOException {
    output = new OutputFolder(folder.toString(), "run", new Configuration());
  }

  private static ObjectNode facts(String json) throws IOException {
    return (ObjectNode) new ObjectMapper().readTree(json);
  }

  private void add(String facts, CompletePair... pairs) throws IOException {
    HourMarker marker = HourMarker.read(output, HOUR);
    marker.add(List.of(pairs), facts(facts));
    marker.write(output);
  }

  private String written() throws IOException {
    return new ObjectMapper().readTree(folder.resolve(PATH).toFile()).toString();
  }

  @Test
  void namesTheHourItsPairsInOrderAndWhatIsKnown() throws IOException {
    add("{\"parsed\":3,\"definitions\":{\"pageview\":{}}}", PROJECTS, SEQUENCE, PAGES);
    assertThat(written())
        .isEqualTo(
            "{\"hour\":\"2013-02-28T23\",\"complete\":[{\"product\":\"sequence\"},"
                + "{\"definition\":\"pageview\",\"product\":\"pagecounts\"},"
                + "{\"definition\":\"pageview\",\"product\":\"projectcounts\"}],"
                + "\"parsed\":3,\"definitions\":{\"pageview\":{}}}");
  }

  @Test
  void whatIsAddedLaterStandsBesideWhatIsThere() throws IOException {
    add("{\"parsed\":3,\"definitions\":{\"b\":{\"counted\":1},\"c\":{\"counted\":1}}}", PAGES);
    add("{\"parsed\":4,\"definitions\":{\"a\":{},\"c\":{\"counted\":2}}}", SEQUENCE);
    assertThat(written())
        .contains("\"parsed\":4")
        .endsWith("\"definitions\":{\"a\":{},\"b\":{\"counted\":1},\"c\":{\"counted\":2}}}");
    assertThat(HourMarker.read(output, HOUR).complete(List.of(PAGES, PROJECTS, SEQUENCE)))
        .containsExactly(SEQUENCE, PAGES);
  }

  @Test
  void anHourWithoutAMarkerHasNothing() throws IOException {
    assertThat(HourMarker.read(output, HOUR).complete(List.of(PAGES))).isEmpty();
  }

  @Test
  void withdrawnPairsAreGoneAndTheOthersStay() throws IOException {
    add("{}", PAGES, SEQUENCE);
    HourMarker marker = HourMarker.read(output, HOUR);
    marker.withdraw(List.of(PAGES));
    marker.write(output);
    assertThat(HourMarker.read(output, HOUR).complete(List.of(PAGES, SEQUENCE)))
        .containsExactly(SEQUENCE);
  }

  @Test
  void numbersOfADefinitionGoWithItsLastPair() throws IOException {
    add("{\"definitions\":{\"pageview\":{\"counted\":1}}}", PAGES, SEQUENCE);
    HourMarker marker = HourMarker.read(output, HOUR);
    marker.withdraw(List.of(PAGES));
    marker.write(output);
    assertThat(folder.resolve(PATH)).content().doesNotContain("counted");
  }

  @Test
  void aMarkerWithoutPairsIsRemoved() throws IOException {
    add("{}", PAGES);
    HourMarker marker = HourMarker.read(output, HOUR);
    marker.withdraw(List.of(PAGES));
    marker.write(output);
    assertThat(folder.resolve(PATH)).doesNotExist();
  }

  @Test
  void aFileThatIsNoMarkerIsNamed() throws IOException {
    Files.createDirectories(folder.resolve(PATH).getParent());
    Files.writeString(folder.resolve(PATH), "[]");
    assertThatThrownBy(() -> HourMarker.read(output, HOUR))
        .isInstanceOf(IOException.class)
        .hasMessage(PATH + " is not an hour marker");
  }
}
