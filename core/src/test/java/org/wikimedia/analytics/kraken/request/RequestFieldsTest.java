package org.wikimedia.analytics.kraken.request;

import static java.nio.charset.StandardCharsets.ISO_8859_1;
import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import com.sun.management.ThreadMXBean;
import java.lang.management.ManagementFactory;
import java.util.Arrays;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.wikimedia.analytics.kraken.bytes.ByteSlice;
import org.wikimedia.analytics.kraken.cases.CaseFile;
import org.wikimedia.analytics.kraken.cases.DefinitionCases;
import org.wikimedia.analytics.kraken.data.DataFiles;
import org.wikimedia.analytics.kraken.definition.Definitions;
import org.wikimedia.analytics.kraken.definition.PageviewDefinition;

/** A request filled out of single values means what the parsed line means. */
class RequestFieldsTest {
  private static final ThreadMXBean THREADS = (ThreadMXBean) ManagementFactory.getThreadMXBean();

  private final RequestParser parser = new RequestParser(LogFormat.AUTO);
  private final Request parsed = new Request();
  private final RequestFields fields = new RequestFields();

  static List<String> definitions() {
    return Definitions.shipped();
  }

  @ParameterizedTest
  @MethodSource("definitions")
  void isJudgedAsTheLineIs(String name) {
    PageviewDefinition definition = Definitions.load(DataFiles.shipped(), name);
    for (CaseFile.Row row : DefinitionCases.of(name)) {
      parser.parse(DefinitionCases.tabLine(row), parsed);
      String expected = answer(definition, parsed);
      fill(parsed, fields.clear());
      assertThat(answer(definition, fields.request())).as("%s", row).isEqualTo(expected);
    }
  }

  @ParameterizedTest
  @MethodSource("definitions")
  void isJudgedAsTheLineIsWhenFilledWithTexts(String name) {
    PageviewDefinition definition = Definitions.load(DataFiles.shipped(), name);
    List<Field> order = Arrays.asList(Field.values());
    for (CaseFile.Row row : DefinitionCases.of(name)) {
      parser.parse(DefinitionCases.tabLine(row), parsed);
      String expected = answer(definition, parsed);
      Collections.shuffle(order, new Random(row.line()));
      fields.clear().encodesAgentSpaces(true);
      for (Field field : order) {
        fields.set(field, parsed.get(field).toString());
      }
      boolean lossless =
          ByteSlice.of(new String(DefinitionCases.tabLine(row), UTF_8))
              .is(DefinitionCases.tabLine(row));
      if (lossless) {
        assertThat(answer(definition, fields.request())).as("%s", row).isEqualTo(expected);
      }
    }
  }

  @ParameterizedTest
  @MethodSource("definitions")
  void isJudgedAsTheObjectIsWhenFilledWithThePartsOfItsUrl(String name) {
    PageviewDefinition definition = Definitions.load(DataFiles.shipped(), name);
    int asked = 0;
    for (CaseFile.Row row : DefinitionCases.of(name)) {
      Map<String, String> values = DefinitionCases.webrequest(row);
      if (values == null) {
        continue;
      }
      asked++;
      parser.parse(DefinitionCases.jsonLine(row), parsed);
      String expected = answer(definition, parsed);
      fill(parsed, fields.clear());
      fields.url(
          latin(values.get("uri_host")),
          latin(values.get("uri_path")),
          latin(values.get("uri_query")));
      fields.status(values.get("cache_status"), values.get("http_status"));
      assertThat(answer(definition, fields.request())).as("%s", row).isEqualTo(expected);
    }
    assertThat(asked).isGreaterThan(50);
  }

  @Test
  void holdsEveryFieldAsSet() {
    fields.clear();
    for (Field field : Field.values()) {
      fields.set(field, "value of " + field + "\t\u00e9\u20ac");
    }
    Request request = fields.request();
    for (Field field : Field.values()) {
      assertThat(request.get(field).toString()).isEqualTo("value of " + field + "\t\u00e9\u20ac");
    }
    assertThat(request.parseStatus()).isEqualTo(ParseStatus.PARSED);
  }

  @Test
  void showsTheVeryBytesItIsGiven() {
    byte[] bytes = "xGETx".getBytes(ISO_8859_1);
    fields.clear().set(Field.METHOD, bytes, 1, 4);
    assertThat(fields.request().get(Field.METHOD).array()).isSameAs(bytes);
    assertThat(fields.request().get(Field.METHOD).toString()).isEqualTo("GET");
  }

  @Test
  void keepsTextsThatWereSetBeforeALongOne() {
    fields.clear().set(Field.METHOD, "GET").set(Field.REFERER, "r".repeat(5000));
    assertThat(fields.request().get(Field.METHOD).toString()).isEqualTo("GET");
    assertThat(fields.request().get(Field.REFERER).length()).isEqualTo(5000);
  }

  @Test
  void takesTheLastValueOfAField() {
    fields.clear().set(Field.METHOD, "POST").set(Field.HOST, "h").set(Field.METHOD, "GET");
    assertThat(fields.request().get(Field.METHOD).toString()).isEqualTo("GET");
    assertThat(fields.request().get(Field.HOST).toString()).isEqualTo("h");
  }

  @Test
  void isAnObjectWithoutKeysWhenNothingIsSet() {
    Request request = fields.clear().request();
    for (Field field : Field.values()) {
      boolean number =
          field == Field.SEQUENCE || field == Field.SERVICE_TIME || field == Field.SIZE;
      assertThat(request.get(field).toString()).as(field.name()).isEqualTo(number ? "0" : "-");
    }
    assertThat(request.hour()).isEqualTo(Hour.NONE);
    assertThat(request.hasSize()).isTrue();
  }

  @Test
  void takesNullForNoValue() {
    fields.clear().set(Field.METHOD, "GET").set(Field.METHOD, (String) null);
    fields.set(Field.SIZE, (ByteSlice) null).httpStatus((String) null).xAnalytics(null);
    Request request = fields.request();
    assertThat(request.get(Field.METHOD).toString()).isEqualTo("-");
    assertThat(request.get(Field.SIZE).toString()).isEqualTo("0");
    assertThat(request.get(Field.STATUS).toString()).isEqualTo("-");
    assertThat(request.get(Field.X_ANALYTICS).toString()).isEqualTo("-");
  }

  @Test
  void keepsAnEmptyValue() {
    fields.clear().set(Field.METHOD, "");
    assertThat(fields.request().get(Field.METHOD).toString()).isEmpty();
  }

  @Test
  void forgetsWhatWasDerivedFromTheRowBefore() {
    Request first = fields.clear().url("en.wikipedia.org", "/wiki/Foo", "").request();
    assertThat(first.url().host().toString()).isEqualTo("en.wikipedia.org");
    Request second = fields.clear().url("de.wikipedia.org", "/wiki/Foo", "").request();
    assertThat(second.url().host().toString()).isEqualTo("de.wikipedia.org");
  }

  @Test
  void joinsTheUrl() {
    assertThat(url("h", "/p", "?q=r")).isEqualTo("http://h/p?q=r");
    assertThat(url("h", "/p", "q=r")).isEqualTo("http://h/p?q=r");
    assertThat(url("h", "/p", "")).isEqualTo("http://h/p");
    assertThat(url("h", "/p", null)).isEqualTo("http://h/p");
    assertThat(url(null, null, null)).isEqualTo("http://");
  }

  @Test
  void readsThePartsOfAUrlAsOfOneThatWasWritten() {
    RequestFields written = new RequestFields();
    Random random = new Random(20121124);
    for (int i = 0; i < 20_000; i++) {
      fields.clear().url(part(random), part(random), part(random));
      Url url = fields.request().url();
      String parts = url.host() + " " + url.path() + " " + url.query();
      String whole = fields.request().get(Field.URL).toString();
      url = written.clear().set(Field.URL, whole).request().url();
      assertThat(parts).as(whole).isEqualTo(url.host() + " " + url.path() + " " + url.query());
    }
  }

  private static ByteSlice part(Random random) {
    StringBuilder part = new StringBuilder();
    random.ints(random.nextInt(6), 0, 7).forEach(i -> part.append("/?#:.ab".charAt(i)));
    return random.nextInt(10) == 0 ? null : ByteSlice.of(part.toString());
  }

  private String url(String host, String path, String query) {
    String ofTexts = fields.clear().url(host, path, query).request().get(Field.URL).toString();
    fields.clear().url(slice(host), slice(path), slice(query));
    assertThat(fields.request().get(Field.URL).toString()).isEqualTo(ofTexts);
    return ofTexts;
  }

  private static ByteSlice slice(String text) {
    return text == null ? null : ByteSlice.of(text);
  }

  @Test
  void completesABareStatus() {
    assertThat(status("200")).isEqualTo("-/200");
    assertThat(status("hit/200")).isEqualTo("hit/200");
    assertThat(status("")).isEqualTo("-/");
  }

  @Test
  void readsABareStatus() {
    assertThat(fields.clear().httpStatus("200").request().httpStatus().toString()).isEqualTo("200");
    fields.clear().httpStatus("200").set(Field.STATUS, "hit/404");
    assertThat(fields.request().httpStatus().toString()).isEqualTo("404");
  }

  @Test
  void joinsTheStatus() {
    fields.clear().status("hit", "200");
    assertThat(fields.request().get(Field.STATUS).toString()).isEqualTo("hit/200");
    fields.clear().status(null, null);
    assertThat(fields.request().get(Field.STATUS).toString()).isEqualTo("-/-");
  }

  private String status(String status) {
    Request request = fields.clear().httpStatus(status).request();
    String ofText = request.get(Field.STATUS).toString();
    fields.clear().httpStatus(slice(status));
    assertThat(fields.request().get(Field.STATUS).toString()).isEqualTo(ofText);
    return ofText;
  }

  @Test
  void readsTheTime() {
    int hour = Hour.parse("2013-02-28T22");
    assertThat(fields.clear().set(Field.TIME, "2013-02-28T22:59:59").request().hour())
        .isEqualTo(hour);
    assertThat(fields.clear().set(Field.TIME, "2013-02-28T22:59:60").request().hour())
        .isEqualTo(Hour.NONE);
    assertThat(fields.clear().hour(hour).request().hour()).isEqualTo(hour);
    assertThat(fields.clear().request().hour()).isEqualTo(Hour.NONE);
  }

  @Test
  void decodesTheSpacesOfLoggedAgentsOnly() {
    fields.clear().set(Field.USER_AGENT, "a%20b");
    assertThat(fields.request().userAgent().toString()).isEqualTo("a%20b");
    fields.encodesAgentSpaces(true);
    assertThat(fields.request().userAgent().toString()).isEqualTo("a b");
    fields.clear().set(Field.USER_AGENT, "c%20d");
    assertThat(fields.request().userAgent().toString()).isEqualTo("c d");
  }

  @Test
  void writesPairs() {
    Map<String, String> pairs = new LinkedHashMap<>();
    pairs.put("zero", "420-01");
    pairs.put("mf-m", "a");
    assertThat(fields.clear().xAnalytics(pairs).request().get(Field.X_ANALYTICS).toString())
        .isEqualTo("zero=420-01;mf-m=a");
  }

  @Test
  void allocatesNothingForARow() {
    ByteSlice host = ByteSlice.of("en.wikipedia.org");
    ByteSlice path = ByteSlice.of("/wiki/Foo");
    PageviewDefinition definition = Definitions.load(DataFiles.shipped(), "pageview");
    fillRows(definition, host, path);
    long before = THREADS.getCurrentThreadAllocatedBytes();
    int counted = fillRows(definition, host, path);
    long allocated = THREADS.getCurrentThreadAllocatedBytes() - before;
    assertThat(counted).isEqualTo(100_000);
    assertThat(allocated).isLessThan(2_000);
  }

  private int fillRows(PageviewDefinition definition, ByteSlice host, ByteSlice path) {
    int counted = 0;
    for (int i = 0; i < 100_000; i++) {
      fields.clear().url(host, path, null).httpStatus("200").set(Field.USER_AGENT, "Mozilla/5.0");
      fields.set(Field.TIME, "2013-02-28T22:59:59").set(Field.CONTENT_TYPE, "text/html");
      counted += definition.judge(fields.request()).isCounted() ? 1 : 0;
    }
    return counted;
  }

  private static ByteSlice latin(String text) {
    return ByteSlice.of(text.getBytes(ISO_8859_1));
  }

  private static void fill(Request request, RequestFields fields) {
    fields.encodesAgentSpaces(request.encodesAgentSpaces());
    for (Field field : Field.values()) {
      fields.set(field, ByteSlice.of(request.get(field).copy())); // nothing behind a value
    }
  }

  private static String answer(PageviewDefinition definition, Request request) {
    String verdict = definition.judge(request).name();
    boolean counted = definition.judge(request).isCounted();
    String page =
        counted
            ? definition.view().project().code()
                + " "
                + definition.view().publishedTitle().toLatin1()
                + " "
                + definition.view().bytes()
            : "";
    return verdict + " " + page + " " + request.hour();
  }
}
