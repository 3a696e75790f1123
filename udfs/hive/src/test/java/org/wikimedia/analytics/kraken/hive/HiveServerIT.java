package org.wikimedia.analytics.kraken.hive;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.wikimedia.analytics.kraken.launcher.hive.Column;
import org.wikimedia.analytics.kraken.launcher.hive.HiveFailure;
import org.wikimedia.analytics.kraken.launcher.hive.HiveServer;

/** A real HiveServer2, asked by Beeline and by what is behind {@code kraken hive --server}. */
class HiveServerIT {
  private static final String QUERY =
      "SELECT host, sum(if(is_pageview(host, path, '', '200', 'text/html', 'Mozilla/5.0'), 1, 0))"
          + " views FROM (SELECT 'en.wikipedia.org' host, '/wiki/Kraken' path"
          + " UNION ALL SELECT 'en.wikipedia.org', '/static/logo.png') requests"
          + " GROUP BY host HAVING views >= ${least}";

  private static HiveServerProcess server;
  private static Rows answer;

  @BeforeAll
  static void ask() throws IOException, InterruptedException {
    server = HiveServerProcess.shared();
    answer = new Rows();
    server.session().run("SET hivevar:least=1", new Rows());
    server.session().run(QUERY, answer);
  }

  @Test
  void krakenAsks() {
    assertThat(answer.columns)
        .containsExactly(new Column("host", "string"), new Column("views", "bigint"));
    assertThat(answer.rows).containsExactly(List.of("en.wikipedia.org", 1L));
  }

  @Test
  void beelineAsks(@TempDir Path scratch) throws IOException, InterruptedException {
    Path script = Files.writeString(scratch.resolve("query.hql"), QUERY + ";\n");

    JavaProcess beeline = Beeline.run(scratch, server.address(), script, Map.of("least", "1"));

    assertThat(beeline.exit()).as(beeline.stderr()).isZero();
    assertThat(beeline.stdout().strip()).isEqualTo("host,views\nen.wikipedia.org,1");
  }

  @Test
  void whatTheServerRefusesIsOneSentence() {
    assertThatThrownBy(() -> server.session().run("SELECT nothing", new Rows()))
        .isInstanceOf(HiveFailure.class)
        .hasMessageStartingWith("Line 1:7 Invalid table alias or column reference 'nothing'");
  }

  @Test
  void aServerThatIsNotThereIsNamed() {
    assertThatThrownBy(() -> new HiveServer("127.0.0.1:1", Map.of(), Map.of()))
        .isInstanceOf(HiveFailure.class)
        .hasMessage("no HiveServer2 answers at 127.0.0.1:1");
  }
}
