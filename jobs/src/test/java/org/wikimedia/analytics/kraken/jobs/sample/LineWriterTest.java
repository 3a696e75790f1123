package org.wikimedia.analytics.kraken.jobs.sample;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/** The same requests in every format. */
class LineWriterTest {
  private static final SampleOptions SOUND = SampledLines.options(20_000, 7, 0);
  private static final List<String> TAB = SampledLines.of(SOUND, SampleFormat.TAB);

  private final ObjectMapper json = new ObjectMapper();

  @Test
  void tabLinesHaveSixteenFieldsNoneOfThemEmpty() {
    for (String line : TAB) {
      assertThat(SampledLines.fields(line)).hasSize(16).doesNotContain("");
    }
  }

  @Test
  void jsonCarriesTheFactsOfTheTabLine() throws JsonProcessingException {
    List<String> lines = SampledLines.of(SOUND, SampleFormat.JSON);
    for (int i = 0; i < TAB.size(); i++) {
      String[] fields = SampledLines.fields(TAB.get(i));
      JsonNode object = json.readTree(lines.get(i));
      assertThat(url(object)).isEqualTo(fields[8].replaceFirst("^https:", "http:"));
      assertThat(text(object, "cache_status") + "/" + text(object, "http_status"))
          .isEqualTo(fields[5]);
      assertThat(text(object, "dt")).isEqualTo(fields[2].substring(0, 19));
      assertThat(object.get("sequence").longValue())
          .isEqualTo(Integer.toUnsignedLong(Integer.parseInt(fields[1])));
      assertThat(text(object, "user_agent")).isEqualTo(fields[13].replace("%20", " "));
      assertThat(others(object))
          .containsExactly(
              fields[0],
              fields[4],
              fields[7],
              fields[10],
              fields[11],
              fields[12],
              fields[14],
              fields[15]);
      assertThat(lines.get(i))
          .contains("\"time_firstbyte\":" + fields[3] + ",")
          .contains("\"response_size\":" + fields[6].replace("-", "0") + ",");
    }
  }

  private static String url(JsonNode object) {
    return "http://"
        + text(object, "uri_host")
        + text(object, "uri_path")
        + text(object, "uri_query");
  }

  private static String text(JsonNode object, String key) {
    return object.get(key).textValue();
  }

  private static List<String> others(JsonNode object) {
    return Stream.of(
            "hostname",
            "ip",
            "http_method",
            "content_type",
            "referer",
            "x_forwarded_for",
            "accept_language",
            "x_analytics")
        .map(key -> text(object, key))
        .toList();
  }

  @Test
  void krakenLineIsTheTabLineBehindTheOffsetOfItsFirstByte() {
    List<String> lines = SampledLines.of(SOUND, SampleFormat.KRAKEN);
    long expected = Long.parseLong(SampledLines.fields(lines.get(0))[0]);
    for (int i = 0; i < TAB.size(); i++) {
      assertThat(lines.get(i)).isEqualTo(expected + "\t" + TAB.get(i));
      expected += lines.get(i).length() + 1;
    }
  }

  @Test
  void spaceLineIsTheTabLineWithNoSpaceButInTheContentType() {
    List<String> lines = SampledLines.of(SOUND, SampleFormat.SPACE);
    for (int i = 0; i < TAB.size(); i++) {
      String[] fields = SampledLines.fields(TAB.get(i));
      fields[8] = fields[8].replace(' ', '_');
      fields[13] = fields[13].replace(" ", "%20");
      assertThat(lines.get(i)).isEqualTo(String.join(" ", fields));
      fields[10] = "";
      assertThat(String.join("", fields)).doesNotContain(" ");
    }
  }

  @Test
  void urlsInTabLinesHaveSpacesNowAndThen() {
    assertThat(TAB).anyMatch(line -> SampledLines.fields(line)[8].contains(" "));
    assertThat(TAB).anyMatch(line -> SampledLines.fields(line)[13].contains(" "));
  }
}
