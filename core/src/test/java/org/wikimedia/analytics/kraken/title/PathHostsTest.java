package org.wikimedia.analytics.kraken.title;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.wikimedia.analytics.kraken.bytes.ByteSlice;
import org.wikimedia.analytics.kraken.data.DataException;
import org.wikimedia.analytics.kraken.data.DataFiles;
import org.wikimedia.analytics.kraken.title.PathHosts.Pages;

class PathHostsTest {
  private static final String ROWS =
      "a.org\t?? !no xyz\twiki\nb.a.org\t**\tmain\nc.org\t*\twiki\nd.a.org\t-\tlast-segment\n";

  @ParameterizedTest
  @CsvSource({
    "en.a.org, WIKI", "no.a.org, NONE", "no.m.a.org, NONE", "nox.a.org, NONE", "xyz.a.org, WIKI",
    "en.m.a.org, WIKI", "en.zero.a.org, WIKI", "en.x.a.org, NONE", "a.org, NONE", "b.a.org, MAIN",
    "x.y.b.a.org, MAIN", "xb.a.org, WIKI", "c.org, WIKI", "e-1.m.c.org, WIKI", "e.f.c.org, NONE",
    "m.c.org, WIKI", ".c.org, NONE", "e_1.c.org, NONE", "xc.org, NONE", "d.a.org, LAST_SEGMENT",
    "m.d.a.org, NONE", "EN.A.ORG, WIKI", "en.a.org., WIKI", "en.a.org.., WIKI", "'', NONE",
    "org, NONE", "'en.a.org ', NONE"
  })
  void knowsWhereTheHostHasPages(String host, Pages pages) {
    assertThat(hosts(ROWS).of(ByteSlice.of(host))).isEqualTo(pages);
  }

  @Test
  void remembersHosts() {
    PathHosts hosts = hosts(ROWS);
    assertThat(hosts.of(ByteSlice.of("en.a.org"))).isEqualTo(Pages.WIKI);
    assertThat(hosts.of(ByteSlice.of("no.a.org"))).isEqualTo(Pages.NONE);
    assertThat(hosts.of(ByteSlice.of("en.a.org"))).isEqualTo(Pages.WIKI);
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = ';',
      value = {
        "A.org|*|wiki; hosts.tsv:2: 'A.org' is not a domain in lower case",
        "a.org|*|wikis; hosts.tsv:2: pages must be wiki, last-segment or main",
        "a.org|***|wiki; hosts.tsv:2: '***' is not a name, or stands here twice",
        "a.org|x y x|wiki; hosts.tsv:2: 'x' is not a name, or stands here twice",
        "a.org|x(|wiki; hosts.tsv:2: 'x(' is not a name, or stands here twice",
        "a.org||wiki; hosts.tsv:2: '' is not a name, or stands here twice",
        "a.org|*|wiki+a.org|-|main; hosts.tsv:3: domain 'a.org' stands here twice",
        "a.org|*; hosts.tsv:2: 2 cells where the header has 3",
      })
  void refusesNonsenseByFileAndLine(String rows, String message) {
    assertThatThrownBy(() -> hosts(rows.replace('|', '\t').replace('+', '\n')))
        .isInstanceOf(DataException.class)
        .hasMessage(message);
  }

  private static PathHosts hosts(String rows) {
    byte[] content = ("domain\tnames\tpages\n" + rows).getBytes(UTF_8);
    return new PathHosts(DataFiles.with(Map.of("hosts.tsv", content)).read("hosts.tsv"));
  }
}
