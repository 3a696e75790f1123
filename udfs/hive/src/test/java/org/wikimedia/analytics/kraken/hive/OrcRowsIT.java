package org.wikimedia.analytics.kraken.hive;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.util.Arrays;
import java.util.List;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;

/** Rows of a table are answered one by one, in batches of vectors, too; none leaks into another. */
class OrcRowsIT {
  @BeforeAll
  static void makeRows() throws IOException {
    HiveSession.ask(
        "CREATE TABLE requests STORED AS ORC AS SELECT 1 number, 'en.m.wikipedia.org' host,"
            + " '/wiki/A' path, 'https=1;zero=641-14' tags, map('zero', '641-14') pairs,"
            + " cast('2013-12-01 00:30:00' AS timestamp) ts, '41.210.128.1' ip, 10L size"
            + " UNION ALL SELECT 2, 'de.wikibooks.org', '/w/api.php', NULL,"
            + " if(false, map('a', 'b'), NULL), cast(NULL AS timestamp), NULL, cast(NULL AS bigint)"
            + " UNION ALL SELECT 3, 'commons.wikimedia.org', '/wiki/B', '-', map('x', 'y'),"
            + " cast('2013-12-01 23:59:59' AS timestamp), 'nonsense', -5L");
  }

  @Test
  void booleans() throws IOException {
    assertThat(ask("is_pageview(host, path, '', '200', 'text/html', 'Mozilla/5.0', tags)"))
        .containsExactly(true, false, true);
  }

  @Test
  void conditions() throws IOException {
    String view = "is_pageview(host, path, '', '200', 'text/html', 'Mozilla/5.0', pairs)";

    assertThat(HiveSession.ask("SELECT count(*) FROM requests WHERE " + view))
        .containsExactly(List.of(2L));
    assertThat(
            HiveSession.ask(
                "SELECT seen, count(*) FROM (SELECT "
                    + view
                    + " seen FROM requests) judged GROUP BY seen ORDER BY seen"))
        .containsExactly(List.of(false, 1L), List.of(true, 2L));
  }

  @Test
  void strings() throws IOException {
    assertThat(ask("get_access_method(host, 'Mozilla/5.0')"))
        .containsExactly("mobile web", "desktop", "desktop");
    assertThat(
            ask("page_title('pageview', concat('http://', host, path), '200', 'text/html', 'M')"))
        .containsExactly("A", null, "B");
  }

  @Test
  void structs() throws IOException {
    assertThat(
            ask(
                "pageview_properties('all-sites', concat('http://', host, path), '200',"
                    + " 'text/html', 'M', pairs, ip, '-', size)"))
        .containsExactly(
            "{\"verdict\":\"counted\",\"code\":\"en.m\",\"language\":\"en\","
                + "\"project\":\"wikipedia.org\",\"site\":\"M\",\"title\":\"A\",\"bytes\":10}",
            "{\"verdict\":\"path\",\"code\":null,\"language\":null,\"project\":null,"
                + "\"site\":null,\"title\":null,\"bytes\":null}",
            "{\"verdict\":\"counted\",\"code\":\"commons.m\",\"language\":\"\","
                + "\"project\":\"wikimedia.org\",\"site\":\"X\",\"title\":\"B\",\"bytes\":0}");
    assertThat(ask("normalize_host(host).qualifiers")).containsExactly("[\"m\"]", "[]", "[]");
  }

  @Test
  void maps() throws IOException {
    assertThat(ask("x_analytics_map(tags)['zero']")).containsExactly("641-14", null, null);
    assertThat(ask("geocoded_data(ip)['country']")).containsExactly("Uganda", null, "Unknown");
  }

  @Test
  void mapsAndTimestampsAreRead() throws IOException {
    assertThat(ask("hour_of(ts)")).containsExactly("2013-12-01T00", null, "2013-12-01T23");
    assertThat(ask("zero_carrier(pairs)")).containsExactly("orange-uganda", null, null);
    assertThat(ask("zero_is_free(pairs, ts, host)")).containsExactly(true, null, null);
  }

  private static List<Object> ask(String expression) throws IOException {
    List<List<Object>> rows =
        HiveSession.ask("SELECT number, " + expression + " FROM requests ORDER BY number");
    return Arrays.asList(rows.stream().map(row -> row.get(1)).toArray());
  }
}
