package org.wikimedia.analytics.kraken.pig;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import java.io.File;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** {@code kraken pig} as its users start it, with the built jars. */
class PigCommandIT {
  /** No program of these tests takes a quarter of this. */
  private static final int SECONDS = 120;

  private static final String MAIN = "org.wikimedia.analytics.kraken.launcher.pig.PigCommand";

  private static final String SCRIPT =
      """
      %default path '/static/logo.png'
      requests = LOAD '$input' AS (host:chararray);
      views = FILTER requests BY org.wikimedia.analytics.kraken.pig.IsPageview(
          host, '$path', '', '200', 'text/html', 'Mozilla/5.0');
      told = FOREACH views GENERATE host,
          org.wikimedia.analytics.kraken.pig.UserAgentProperties('Firefox/18.0')#'browser_family',
          org.wikimedia.analytics.kraken.pig.Country('41.210.128.1');
      counts = FOREACH (GROUP told BY ($0, $1, $2)) GENERATE FLATTEN(group), COUNT(told);
      DUMP counts;
      """;

  @TempDir private Path scratch;

  @Test
  void standardOutputHoldsTheAnswerOnly() throws IOException, InterruptedException {
    Path input = scratch.resolve("requests");
    Files.writeString(input, "en.wikipedia.org\nexample.org\nen.wikipedia.org\n");

    int exit = pig(SCRIPT, "-p", "input=" + input, "-p", "path=/wiki/A");

    assertThat(printed("stderr")).isEmpty();
    assertThat(printed("stdout")).isEqualTo("(en.wikipedia.org,Firefox,UG,2)\n");
    assertThat(exit).isZero();
  }

  @Test
  void zstdIsReadWithoutANativeLibrary() throws IOException, InterruptedException {
    Path input =
        PackedLog.write(scratch.resolve("requests.zst"), "en.wikipedia.org\n".getBytes(UTF_8));

    int exit = pig(SCRIPT, "-p", "input=" + input, "-p", "path=/wiki/A");

    assertThat(printed("stdout")).isEqualTo("(en.wikipedia.org,Firefox,UG,1)\n");
    assertThat(exit).isZero();
  }

  @Test
  void inputThatIsNotThereFailsWithOneSentence() throws IOException, InterruptedException {
    int exit = pig(SCRIPT, "-p", "input=" + scratch.resolve("nowhere"));

    assertThat(printed("stderr"))
        .isEqualTo("kraken: Input path does not exist: file:" + scratch.resolve("nowhere") + ".\n");
    assertThat(printed("stdout")).isEmpty();
    assertThat(exit).isEqualTo(1);
  }

  @Test
  void aJobThatFailsWhileStoringIsNoSuccess() throws IOException, InterruptedException {
    Path input = scratch.resolve("requests");
    Files.writeString(input, "http://en.wikipedia.org/wiki/A\n");
    String script =
        """
        requests = LOAD '$input' AS (url:chararray);
        verdicts = FOREACH requests GENERATE
            org.wikimedia.analytics.kraken.pig.PageviewVerdict('none such', url);
        STORE verdicts INTO '$output';
        """;

    int exit = pig(script, "-p", "input=" + input, "-p", "output=" + scratch.resolve("verdicts"));

    assertThat(printed("stderr")).startsWith("kraken: ");
    assertThat(exit).isEqualTo(1);
  }

  @Test
  void aParameterWithoutAValueIsAsWrongAsIsSaid() throws IOException, InterruptedException {
    int exit = pig(SCRIPT, "-p", "input");

    assertThat(printed("stderr")).contains("-p").contains("NAME=VALUE");
    assertThat(exit).isEqualTo(2);
  }

  private int pig(String script, String... arguments) throws IOException, InterruptedException {
    Path file = scratch.resolve("script.pig");
    Files.writeString(file, script);
    Path root = Path.of(System.getProperty("kraken.root"));
    List<String> command = new ArrayList<>();
    command.add(Path.of(System.getProperty("java.home"), "bin", "java").toString());
    command.addAll(List.of("-XX:TieredStopAtLevel=1", "-XX:+UseSerialGC", "-Xmx1g"));
    command.add("-Djava.io.tmpdir=" + scratch);
    command.addAll(List.of("-Dkraken.root=" + root, "-cp", classPath(root), MAIN));
    command.addAll(List.of(file.toString(), "--dir", scratch.resolve("a folder").toString()));
    command.addAll(List.of(arguments));
    ProcessBuilder builder =
        new ProcessBuilder(command)
            .redirectOutput(scratch.resolve("stdout").toFile())
            .redirectError(scratch.resolve("stderr").toFile());
    builder.environment().remove("HADOOP_CONF_DIR");
    Process process = builder.start();
    try {
      assertThat(process.waitFor(SECONDS, TimeUnit.SECONDS)).as("has ended").isTrue();
      return process.exitValue();
    } finally {
      process.destroyForcibly();
    }
  }

  private static String classPath(Path root) throws IOException {
    String libraries = Files.readString(Path.of(System.getProperty("kraken.classpath"))).strip();
    Path launcher = root.resolve("launcher/pig/target/kraken-launcher-pig.jar");
    return String.join(
        File.pathSeparator, launcher.toString(), System.getProperty("kraken.jar"), libraries);
  }

  private String printed(String stream) throws IOException {
    return Files.readString(scratch.resolve(stream), UTF_8);
  }
}
