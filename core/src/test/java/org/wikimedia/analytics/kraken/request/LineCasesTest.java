package org.wikimedia.analytics.kraken.request;

import static java.nio.charset.StandardCharsets.ISO_8859_1;
import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Locale;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.wikimedia.analytics.kraken.bytes.ByteSlice;
import org.wikimedia.analytics.kraken.cases.CaseFile;

/** Runs {@code lines.tsv}: each line alone, and between two others. */
class LineCasesTest {
  private final Request request = new Request();

  static List<CaseFile.Row> cases() {
    return CaseFile.read("lines.tsv").rows();
  }

  @ParameterizedTest(name = "{0}")
  @MethodSource("cases")
  void aloneGivesTheReasonAndFieldsOfTheCase(CaseFile.Row row) {
    parser(row).parse(row.get("line").getBytes(ISO_8859_1), request);
    check(row);
  }

  @ParameterizedTest(name = "{0}")
  @MethodSource("cases")
  void amongOthersGivesTheReasonAndFieldsOfTheCase(CaseFile.Row row) {
    String good = LogLines.tab("2013-03-01T01:00:00");
    String lines = good + "\n" + row.get("line") + "\n" + good + "\n";
    RequestParser parser = parser(row);
    byte[] buffer = RequestParser.buffer(lines.getBytes(ISO_8859_1));
    parser.start(buffer, 0, lines.length());
    assertThat(parser.next(request)).isTrue();
    assertThat(parser.next(request)).isTrue();
    check(row);
    assertThat(parser.lineFrom()).isEqualTo(good.length() + 1);
    assertThat(parser.lineTo()).isEqualTo(good.length() + 1 + row.get("line").length());
    assertThat(parser.next(request)).isTrue();
    assertThat(parser.next(request)).isFalse();
  }

  private static RequestParser parser(CaseFile.Row row) {
    return new RequestParser(LogFormat.valueOf(row.get("format").toUpperCase(Locale.ROOT)));
  }

  private void check(CaseFile.Row row) {
    assertThat(request.parseStatus().reason()).as("reason").isEqualTo(row.get("reason"));
    if (request.parseStatus() != ParseStatus.PARSED) {
      return;
    }
    assertThat(Hour.text(request.hour())).as("hour").isEqualTo(row.get("hour"));
    long sequence = request.sequence();
    checkText(row, "sequence", sequence < 0 ? "none" : Long.toString(sequence));
    checkText(row, "size", request.hasSize() ? Long.toUnsignedString(request.size()) : "none");
    checkSlice(row, "status", request.get(Field.STATUS));
    checkSlice(row, "url", request.get(Field.URL));
    checkSlice(row, "type", request.get(Field.CONTENT_TYPE));
    checkSlice(row, "referer", request.get(Field.REFERER));
    checkSlice(row, "agent", request.userAgent());
    checkSlice(row, "language", request.get(Field.ACCEPT_LANGUAGE));
    checkSlice(row, "x_analytics", request.get(Field.X_ANALYTICS));
  }

  private static void checkSlice(CaseFile.Row row, String column, ByteSlice actual) {
    checkText(row, column, actual.isEmpty() ? "(empty)" : actual.toLatin1());
  }

  private static void checkText(CaseFile.Row row, String column, String actual) {
    assertThat(actual).as(column).isEqualTo(row.get(column, actual));
  }
}
