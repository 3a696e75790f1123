package org.wikimedia.analytics.kraken.reportcard;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** How the page's modules read Limn's spellings and write numbers: one row, one truth. */
class LimnReadingIT extends BrowserTest {
  @BeforeEach
  void visit() {
    tab.visit(
        server.address() + "vendor/LICENSES.txt"); // any page; the modules are imported into it
  }

  private String of(String module, String expression) {
    return tab.run(
            "import('/js/"
                + module
                + ".js').then((m) => { try { return String("
                + expression
                + "); } catch (e) { return e.message; } })")
        .asText();
  }

  @ParameterizedTest(name = "{0}")
  @CsvSource({
    "2012/09/01, 2012-09-01T00:00:00.000Z",
    "2012-9-1, 2012-09-01T00:00:00.000Z",
    "2012-06, 2012-06-01T00:00:00.000Z",
    "2013-01-01_05, 2013-01-01T05:00:00.000Z",
    "2013-01-01T05:06:07, 2013-01-01T05:06:07.000Z",
    "20120901, “20120901” is not a date",
    "09/01/2012, “09/01/2012” is not a date",
    "2012/13/45, “2012/13/45” is not a date",
    "2012/02/30, “2012/02/30” is not a date",
    "foo, “foo” is not a date",
  })
  void dates(String text, String read) {
    assertThat(of("limn/dates", "m.parseDate('" + text + "').toISOString()")).isEqualTo(read);
  }

  @ParameterizedTest(name = "{1} before {0}")
  @CsvSource({
    "2013-03-31, 1M, 2013-02-28",
    "2012-03-31, 1M, 2012-02-29",
    "2012-02-29, 1y, 2011-02-28",
    "2013-01-01, 1M, 2012-12-01",
    "2013-03-01, 1w, 2013-02-22",
    "2013-03-01, 1q, 'a callout''s step is “1q”, not one like 1M or 1y'",
  })
  void steps(String date, String step, String earlier) {
    String expression = "m.earlier(new Date('" + date + "'), '" + step + "').toISOString()";
    assertThat(of("limn/dates", expression).replace("T00:00:00.000Z", "")).isEqualTo(earlier);
  }

  @ParameterizedTest
  @CsvSource({
    // commas and tabs, comments, CRLF, short and long rows
    "'Month,A,B\\n2012/01/01,1,2', '1,2'",
    "'Month\\tA\\tB\\n2012/01/01\\t1\\t2', '1,2'",
    "'# made by hand\\nMonth,A\\n2012/01/01,1 // about', '1'",
    "'Month,A\\r\\n2012/01/01,1\\r\\n', '1'",
    "'Month,A,B\\n2012/01/01,1', '1'",
    "'Month,A\\n\\n2012/01/01,1e3\\nlonely\\n', '1000'",
    "'Month,A,B\\n2012/01/01,,12abc', 'NaN,12'",
    "'Month,A\\n2012/02/01,2\\n2012/01/01,1', '1 2'",
    "'Month,A\\n,1', 'line 2 has no date'",
    "'Month,A\\n2012/01/01,1\\nfoo,2', 'line 3: “foo” is not a date'",
    "'Month,A\\n', 'it has a header but no rows'",
    "'', 'it is empty'",
  })
  void tables(String text, String read) {
    String values = "m.parseTable('" + text + "', 'csv').rows.map((r) => r.values).join(' ')";
    assertThat(of("limn/table", values)).isEqualTo(read);
  }

  @ParameterizedTest(name = "{0}")
  @CsvSource({
    "'[{id: \"all\", label: \"All\"}]', all",
    "'[{label: \"All Projects\"}]', all_projects",
    "'[[\"All Projects\", \"int\"]]', all_projects",
    "'{labels: [\"allProjects\"], types: [\"int\"]}', all_projects",
    "'{labels: [\"All\"], ids: [\"total\"]}', total",
    "'[{type: \"int\"}]', one of its columns has neither id nor label",
  })
  void columns(String columns, String id) {
    String datasource =
        "m.readDatasource({url: '/data/datafiles/a.csv', columns: " + columns + "})";
    assertThat(of("limn/datasource", datasource + ".columns[0].id")).isEqualTo(id);
  }

  @ParameterizedTest(name = "{0}")
  @CsvSource({
    "'{url: \"a.csv\"}', csv",
    "'{url: \"a.tsv?x=1\"}', tsv",
    "'{url: \"a\", format: \"csv\"}', csv",
    "'{url: \"a.json\"}', 'its format is json, not csv or tsv'",
    "'{url: \"a\"}', 'its format is not given, not csv or tsv'",
    "'{}', it has no url",
    "'null', it is empty",
  })
  void formats(String datasource, String format) {
    assertThat(of("limn/datasource", "m.readDatasource(" + datasource + ").format"))
        .isEqualTo(format);
  }

  @ParameterizedTest(name = "{0}")
  @CsvSource({
    "19143262405, 19.14B, 19.1433B",
    "20000000000, 20B, 20B",
    "999999, 1M, 999.999K",
    "1500, 1.5K, 1.5K",
    "0, 0, 0",
    "24.93, 24.93, 24.93",
    "-2500, \u22122.5K, \u22122.5K",
  })
  void numbers(String value, String inLegend, String onAxis) {
    assertThat(of("format", "m.short(" + value + ")")).isEqualTo(inLegend);
    assertThat(of("format", "m.tick(" + value + ")")).isEqualTo(onAxis);
  }

  @ParameterizedTest(name = "{0} to {1}")
  @CsvSource({
    "2010-04-01, 2010-05-01, Apr 2010",
    "2009-12-01, 2010-04-01, Dec 2009 to Mar 2010",
    "2011-12-23, 2011-12-26, 23 Dec 2011 to 25 Dec 2011",
  })
  void spansOfMonths(String from, String until, String text) {
    String dates = "new Date('" + from + "'), new Date('" + until + "')";
    assertThat(of("format", "m.span(" + dates + ", 'month')")).isEqualTo(text);
  }

  @ParameterizedTest(name = "{0}")
  @CsvSource({
    "'#/reportcard/core?pageviews.scale=log&pageviews.hide=English%7CFrench'",
    "'#/zero/m_z/orange_uganda'",
    "'#/a%20b/tab'",
  })
  void addressesComeBackAsTheyWere(String address) {
    assertThat(of("page/address", "m.writeAddress(m.readAddress('" + address + "'))"))
        .isEqualTo(address);
  }
}
