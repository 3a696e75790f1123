package org.wikimedia.analytics.kraken.hive;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.wikimedia.analytics.kraken.launcher.hive.HiveFolder;

/** {@code kraken hive} as its users start it, with the built jars. */
class HiveCommandIT {
  private static final String MAIN = "org.wikimedia.analytics.kraken.launcher.hive.HiveCommand";

  @TempDir private Path scratch;

  @Test
  void standardOutputHoldsTheAnswerOnly() throws IOException, InterruptedException {
    Path script = scratch.resolve("views.hql");
    Files.writeString(
        script,
        """
        -- Parameters:
        --   host = en.wikipedia.org   whose views to count
        --   path = /static/logo.png
        CREATE TABLE requests AS SELECT '${host}' host, '${path}' path;
        SELECT host, count(*) views,
          max(ua_parser('Firefox/18.0')['browser_family']) browser,
          max(geocoded_country('41.210.128.1')) country
        FROM requests
        WHERE is_pageview(host, path, '', '200', 'text/html', 'Mozilla/5.0')
        GROUP BY host; -- one row
        """);

    JavaProcess hive = hive("-f", script.toString(), "--set", "path=/wiki/A", "--format", "csv");

    assertThat(hive.stderr()).isEmpty();
    assertThat(hive.stdout())
        .isEqualTo("host,views,browser,country\nen.wikipedia.org,1,Firefox,UG\n");
    assertThat(hive.exit()).isZero();
  }

  @Test
  void aStatementThatIsRefusedFailsWithOneSentence() throws IOException, InterruptedException {
    JavaProcess hive = hive("-e", "SELECT 1 a; SELECT * FROM nowhere", "--format", "json");

    assertThat(hive.stdout()).isEqualTo("{\"a\":1}\n");
    assertThat(hive.stderr()).isEqualTo("kraken: Line 1:14 Table not found 'nowhere'.\n");
    assertThat(hive.exit()).isEqualTo(1);
  }

  @Test
  void aWrongCommandLineIsNotTheWorksFault() throws IOException, InterruptedException {
    JavaProcess hive = hive("-e", "SELECT 1", "--format", "xml");

    assertThat(hive.stderr()).contains("--format").contains("TABLE, CSV, JSON");
    assertThat(hive.exit()).isEqualTo(2);
  }

  @Test
  void tasksOfAClusterAreGivenTheJar() throws IOException, InterruptedException {
    Path cluster = Files.createDirectories(scratch.resolve("conf"));
    try (InputStream site = HiveFolder.class.getResourceAsStream("embedded-hive-site.xml")) {
      Files.copy(site, cluster.resolve("hive-site.xml"));
    }

    JavaProcess hive =
        JavaProcess.run(
            scratch,
            Map.of("HADOOP_CONF_DIR", cluster.toString()),
            List.of(
                "-Dkraken.root=" + HiveSession.root(),
                "-Dkraken.hive.dir=" + scratch,
                "-Dkraken.hive.jars=" + scratch,
                "-Dderby.stream.error.file=" + scratch.resolve("derby.log"),
                "-cp",
                JavaProcess.classPath(cluster, HiveServerProcess.launcherJar(), jar())),
            MAIN,
            List.of("-e", "LIST JARS", "--dir", scratch.resolve("logs").toString()));

    assertThat(hive.stdout().strip()).endsWith("/kraken-hive.jar");
    assertThat(hive("-e", "LIST JARS").stdout()).doesNotContain("kraken-hive.jar");
  }

  private JavaProcess hive(String... arguments) throws IOException, InterruptedException {
    return hive(scratch, arguments);
  }

  /** {@code kraken hive}, working in a folder. */
  static JavaProcess hive(Path scratch, String... arguments)
      throws IOException, InterruptedException {
    List<String> all = new ArrayList<>(List.of(arguments));
    all.addAll(List.of("--dir", scratch.resolve("a folder").toString()));
    return JavaProcess.run(
        scratch,
        List.of(
            "-Dkraken.root=" + HiveSession.root(),
            "-cp",
            JavaProcess.classPath(HiveServerProcess.launcherJar(), jar())),
        MAIN,
        all);
  }

  private static Path jar() {
    return Path.of(System.getProperty("kraken.jar"));
  }
}
