package org.wikimedia.analytics.kraken.hive;

import static java.nio.charset.StandardCharsets.ISO_8859_1;
import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.math.BigInteger;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HexFormat;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.wikimedia.analytics.kraken.cases.CaseFile;
import org.wikimedia.analytics.kraken.cases.DefinitionCases;
import org.wikimedia.analytics.kraken.definition.Definitions;

/** Hive says of every case of every definition what the case says. */
class DefinitionCasesIT {
  private static final String[] LINE = {
    "host",
    "sequence",
    "dt",
    "service_time",
    "ip",
    "status",
    "size",
    "method",
    "url",
    "peer",
    "content_type",
    "referer",
    "xff",
    "agent",
    "language",
    "x_analytics"
  };

  private static final String LINE_ARGUMENTS =
      "url, status, content_type, agent, x_analytics, ip, xff, size, referer, method, dt, language";

  private static final String[] WEBREQUEST = {
    "dt",
    "ip",
    "cache_status",
    "http_status",
    "response_size",
    "http_method",
    "uri_host",
    "uri_path",
    "uri_query",
    "content_type",
    "referer",
    "x_forwarded_for",
    "user_agent",
    "accept_language",
    "x_analytics"
  };

  private static final String WEBREQUEST_ARGUMENTS =
      "concat('http://', uri_host, uri_path, uri_query), concat(cache_status, '/', http_status),"
          + " content_type, user_agent, x_analytics, ip, x_forwarded_for,"
          + " cast(response_size AS bigint), referer, http_method, dt, accept_language";

  static List<String> definitions() {
    return Definitions.shipped();
  }

  @ParameterizedTest
  @MethodSource("definitions")
  void linesOfALogAreJudgedAsTheirCasesSay(String definition) throws IOException {
    List<CaseFile.Row> rows = DefinitionCases.of(definition);
    String column = definition.replace('-', '_');
    String verdict = column + ".verdict";
    // a refused line has the code of its host
    String code = "if(" + verdict + " = 'counted', " + column + ".project_code, NULL)";

    String expression = answer(verdict, code, column + ".title", column);
    compare(rows, CaseLog.ask(rows, column + " " + CaseLog.VIEW, expression));
  }

  @ParameterizedTest
  @MethodSource("definitions")
  void fieldsOfLinesAreJudgedAsTheirCasesSay(String definition) throws IOException {
    CaseTable table = new CaseTable("case_lines", LINE);
    List<CaseFile.Row> rows = new ArrayList<>(DefinitionCases.of(definition));
    rows.removeIf(DefinitionCasesIT::lacksCacheStatus);
    for (CaseFile.Row row : rows) {
      String line = new String(DefinitionCases.tabLine(row), ISO_8859_1);
      table.add(List.of(line.split("\t", -1)));
    }

    compare(rows, table.ask(answer(definition, LINE_ARGUMENTS)));
  }

  @ParameterizedTest
  @MethodSource("definitions")
  void webrequestsAreJudgedAsTheirCasesSay(String definition) throws IOException {
    CaseTable table = new CaseTable("case_webrequests", WEBREQUEST);
    List<CaseFile.Row> rows = new ArrayList<>();
    for (CaseFile.Row row : DefinitionCases.of(definition)) {
      Map<String, String> values = DefinitionCases.webrequest(row);
      if (values != null && isCarried(values)) {
        table.add(Arrays.stream(WEBREQUEST).map(values::get).toList());
        rows.add(row);
      }
    }

    assertThat(rows).hasSizeGreaterThan(100);
    compare(rows, table.ask(answer(definition, WEBREQUEST_ARGUMENTS)));
  }

  /**
   * The cases of webstatscollector, which did not understand such a status, are those of a line;
   * {@link #linesOfALogAreJudgedAsTheirCasesSay} asks them.
   */
  @Test
  void aStatusAloneIsTakenForAWebrequests() throws IOException {
    List<CaseFile.Row> rows = new ArrayList<>(DefinitionCases.of("webstatscollector"));
    rows.removeIf(row -> !lacksCacheStatus(row));
    CaseTable alone = new CaseTable("case_lines", "status");
    CaseTable uncached = new CaseTable("case_lines", "status");
    rows.forEach(row -> alone.add(List.of(row.get("status"))));
    rows.forEach(row -> uncached.add(List.of("-/" + row.get("status"))));
    String verdict =
        "pageview_verdict('webstatscollector', 'http://en.wikipedia.org/wiki/Foo', status,"
            + " 'text/html', 'Mozilla/5.0', '-', '192.0.2.1', '-', 1000)";

    assertThat(alone.ask(verdict))
        .hasSize(3)
        .isEqualTo(uncached.ask(verdict))
        .contains("redirect", "counted");
  }

  private static boolean lacksCacheStatus(CaseFile.Row row) {
    return row.file().contains("webstatscollector") && !row.get("status", "/").contains("/");
  }

  /**
   * Hive's concat makes a mark out of bytes that are not UTF-8, and a bigint is at most half of the
   * largest size.
   */
  private static boolean isCarried(Map<String, String> webrequest) {
    String path = webrequest.get("uri_path");
    boolean isText = new String(path.getBytes(ISO_8859_1), UTF_8).indexOf('\uFFFD') < 0;
    BigInteger size = new BigInteger(webrequest.get("response_size"));
    return isText && size.bitLength() < Long.SIZE;
  }

  private static String answer(String definition, String arguments) {
    String call = "('" + definition + "', " + arguments + ")";
    return answer(
        "pageview_verdict" + call,
        "project_code" + call,
        "page_title" + call,
        "pageview_properties" + call);
  }

  /** Verdict, code, title and again the title and bytes of the properties; NULL is left out. */
  private static String answer(String verdict, String code, String title, String properties) {
    return "concat_ws(' ', %s, hex(%s), hex(%s), hex(%s.title), cast(%4$s.bytes AS string))"
        .formatted(verdict, code, title, properties);
  }

  private static void compare(List<CaseFile.Row> rows, List<Object> answers) {
    assertThat(answers).hasSameSizeAs(rows);
    for (int i = 0; i < rows.size(); i++) {
      String answer = answers.get(i).toString();
      assertThat(answer).as(rows.get(i).toString()).isEqualTo(expected(rows.get(i), answer));
    }
  }

  /** The case's code, title and bytes, where it is counted; a spider's are not in it. */
  private static String expected(CaseFile.Row row, String answer) {
    String verdict = row.get("verdict");
    if (verdict.equals("counted")) {
      String title = hex(row.get("title"));
      String bytes = row.get("bytes", answer.substring(answer.lastIndexOf(' ') + 1));
      return String.join(" ", verdict, hex(row.get("code")), title, title, signed(bytes));
    }
    return verdict.equals("spider") && answer.startsWith("spider ") ? answer : verdict;
  }

  /** A bigint of Hive's has 64 bits too, but the highest is its sign. */
  private static String signed(String bytes) {
    return bytes.startsWith("-") ? bytes : Long.toString(Long.parseUnsignedLong(bytes));
  }

  private static String hex(String latin) {
    return HexFormat.of().withUpperCase().formatHex(latin.getBytes(ISO_8859_1));
  }
}
