package org.wikimedia.analytics.kraken.request;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.core.JsonFactory;
import com.fasterxml.jackson.core.JsonParser;
import com.fasterxml.jackson.core.JsonToken;
import java.io.IOException;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.wikimedia.analytics.kraken.bytes.ByteSlice;

/**
 * Reads the same texts with our scanner and with Jackson: both must take or refuse them, and find
 * the same values. Where we differ on purpose:
 *
 * <ul>
 *   <li>bytes that are no UTF-8 pass, since logs hold them; Jackson is given replacement characters
 *   <li>a surrogate alone becomes U+FFFD; Jackson keeps it, which no UTF-8 can
 *   <li>nothing is nested deeper than {@value #DEEPEST} levels; Jackson goes further
 * </ul>
 */
class JsonAgreementTest {
  private static final int DEEPEST = 64;
  private static final JsonFactory JACKSON = new JsonFactory();

  /** The keys whose value is a field of its own, and that field. */
  private static final Map<String, Field> FIELDS =
      Map.ofEntries(
          Map.entry("hostname", Field.HOST),
          Map.entry("sequence", Field.SEQUENCE),
          Map.entry("time_firstbyte", Field.SERVICE_TIME),
          Map.entry("ip", Field.CLIENT_IP),
          Map.entry("response_size", Field.SIZE),
          Map.entry("http_method", Field.METHOD),
          Map.entry("content_type", Field.CONTENT_TYPE),
          Map.entry("referer", Field.REFERER),
          Map.entry("x_forwarded_for", Field.X_FORWARDED_FOR),
          Map.entry("user_agent", Field.USER_AGENT),
          Map.entry("accept_language", Field.ACCEPT_LANGUAGE),
          Map.entry("x_analytics", Field.X_ANALYTICS));

  private static final List<String> NEEDED =
      List.of("dt", "uri_host", "uri_path", "http_status", "ip");
  private static final List<String> NUMBERS =
      List.of("sequence", "time_firstbyte", "response_size");

  private final RequestParser parser = new RequestParser(LogFormat.JSON);
  private final Request request = new Request();

  @Test
  void agreesOnValidObjects() {
    RandomJson random = new RandomJson(8259);
    int parsed = 0;
    for (int i = 0; i < 40_000; i++) {
      byte[] text = random.object();
      parsed += compare(text) == ParseStatus.PARSED ? 1 : 0;
      assertThat(read(text)).as(new String(text, UTF_8)).isNotEqualTo(ParseStatus.NOT_JSON);
    }
    assertThat(parsed).isGreaterThan(5_000);
  }

  @Test
  void agreesOnBrokenObjects() {
    RandomJson random = new RandomJson(7159);
    int refused = 0;
    int taken = 0;
    for (int i = 0; i < 150_000; i++) {
      ParseStatus status = compare(random.mutated(random.object()));
      refused += status == ParseStatus.NOT_JSON ? 1 : 0;
      taken += status == ParseStatus.NOT_JSON ? 0 : 1;
    }
    assertThat(refused).isGreaterThan(20_000);
    assertThat(taken).isGreaterThan(20_000);
  }

  @Test
  void agreesOnDepthAsFarAsWeGo() {
    for (int depth : new int[] {1, 2, DEEPEST - 1, DEEPEST}) {
      compare(nested("[", "]", depth));
      compare(nested("{\"a\":", "}", depth));
    }
    assertThat(read(nested("[", "]", DEEPEST + 1))).isEqualTo(ParseStatus.NOT_JSON);
    assertThat(read(nested("[", "]", 30_000))).isEqualTo(ParseStatus.NOT_JSON);
  }

  private static byte[] nested(String open, String close, int depth) {
    return ("{\"x\":" + open.repeat(depth) + "1" + close.repeat(depth) + "}").getBytes(UTF_8);
  }

  private ParseStatus compare(byte[] text) {
    String shown = new String(text, UTF_8);
    Map<String, String> expected = jackson(shown);
    ParseStatus status = read(text);
    if (expected == null) {
      assertThat(status).as(shown).isEqualTo(ParseStatus.NOT_JSON);
      return status;
    }
    boolean complete = expected.keySet().containsAll(NEEDED);
    assertThat(status).as(shown).isEqualTo(complete ? ParseStatus.PARSED : ParseStatus.MISSING_KEY);
    if (complete) {
      compareFields(shown, expected);
    }
    return status;
  }

  private void compareFields(String shown, Map<String, String> expected) {
    FIELDS.forEach(
        (key, field) -> {
          String absent = NUMBERS.contains(key) ? "0" : "-";
          assertField(shown, field, expected.getOrDefault(key, absent));
        });
    assertField(shown, Field.TIME, expected.get("dt"));
    assertField(
        shown,
        Field.STATUS,
        expected.getOrDefault("cache_status", "-") + "/" + expected.get("http_status"));
    assertField(
        shown,
        Field.URL,
        "http://"
            + expected.get("uri_host")
            + expected.get("uri_path")
            + expected.getOrDefault("uri_query", ""));
  }

  private void assertField(String shown, Field field, String expected) {
    ByteSlice actual = request.get(field);
    assertThat(actual.toString()).as("%s of %s", field, shown).isEqualTo(expected);
    if (shown.indexOf('\ufffd') < 0) {
      assertThat(actual.copy()).as("%s of %s", field, shown).isEqualTo(expected.getBytes(UTF_8));
    }
  }

  /** What it is as JSON: hardly any of these objects holds a time. */
  private ParseStatus read(byte[] text) {
    ParseStatus status = parser.parse(text, request);
    return switch (status) {
      case BAD_TIME -> ParseStatus.PARSED;
      case EMPTY_LINE -> ParseStatus.NOT_JSON;
      default -> status;
    };
  }

  /** Texts and plain values by key, the last of each; null if this is not one object. */
  private static Map<String, String> jackson(String text) {
    Map<String, String> values = new LinkedHashMap<>();
    try (JsonParser parser = JACKSON.createParser(text)) {
      if (parser.nextToken() != JsonToken.START_OBJECT) {
        return null;
      }
      while (parser.nextToken() == JsonToken.FIELD_NAME) {
        String key = parser.currentName();
        values.remove(key);
        JsonToken value = parser.nextToken();
        if (value.isScalarValue() && value != JsonToken.VALUE_NULL) {
          values.put(key, withoutLoneSurrogates(parser.getText()));
        }
        skipToEnd(parser);
      }
      return parser.nextToken() == null ? values : null;
    } catch (IOException e) {
      return null;
    }
  }

  /** Unlike skipChildren, asks for every token, and an end inside is an error. */
  private static void skipToEnd(JsonParser parser) throws IOException {
    int depth = parser.currentToken().isStructStart() ? 1 : 0;
    while (depth > 0) {
      JsonToken token = parser.nextToken();
      depth += token.isStructStart() ? 1 : token.isStructEnd() ? -1 : 0;
    }
  }

  private static String withoutLoneSurrogates(String text) {
    return text.replaceAll("\\p{Cs}", "\ufffd");
  }

  @Test
  void knowsWhatJacksonSays() {
    assertThat(jackson("{\"a\":1}x")).isNull();
    assertThat(jackson("{\"a\":1,\"a\":\"\\ud83d\"}")).containsExactly(Map.entry("a", "\ufffd"));
    assertThat(jackson("{\"a\":1,\"a\":[{}]}")).isEmpty();
  }
}
