package org.wikimedia.analytics.kraken.jobs.zero;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import org.wikimedia.analytics.kraken.counts.HourFile;
import org.wikimedia.analytics.kraken.jobs.cli.KrakenRun;
import org.wikimedia.analytics.kraken.request.Hour;

/** A tree of hour files as {@code kraken hourly} publishes it, and roll-ups of it. */
final class HourlyTree {
  private final Path root;
  private final Path output;

  HourlyTree(Path folder) {
    root = folder.resolve("counts");
    output = folder.resolve("zero");
  }

  Path root() {
    return root;
  }

  Path output() {
    return output;
  }

  /** Writes a file of zero; cells of a row are separated by spaces. */
  HourlyTree zero(String hour, String... rows) throws IOException {
    return write("zero", HourlyViews.ZERO_HEADER, hour, rows);
  }

  /** The same of countries. */
  HourlyTree countries(String hour, String... rows) throws IOException {
    return write("countries", HourlyViews.COUNTRIES_HEADER, hour, rows);
  }

  private HourlyTree write(String product, String header, String hour, String... rows)
      throws IOException {
    StringBuilder text = new StringBuilder(header).append('\n');
    for (String row : rows) {
      text.append(hour).append('\t').append(row.replace(' ', '\t')).append('\n');
    }
    Path file = root.resolve("pageview/" + HourFile.path(product, Hour.parse(hour), ".tsv"));
    Files.createDirectories(file.getParent());
    Files.write(file, text.toString().getBytes(UTF_8));
    return this;
  }

  KrakenRun rollUp(String... options) {
    List<String> arguments =
        new ArrayList<>(List.of("zero", "--input", root.toString(), "--output", output.toString()));
    arguments.addAll(List.of(options));
    return KrakenRun.of(arguments.toArray(String[]::new));
  }

  /** The text of the only run file. */
  String runFile() throws IOException {
    try (Stream<Path> files = Files.list(output.resolve("runs"))) {
      return Files.readString(files.findFirst().orElseThrow(), UTF_8);
    }
  }

  /** The rows of a table below its header, cells separated by spaces. */
  List<String> table(String name) throws IOException {
    List<String> lines = Files.readAllLines(output.resolve(name), UTF_8);
    return lines.subList(name.contains("/") ? 1 : 0, lines.size()).stream()
        .map(line -> line.replace('\t', ' '))
        .toList();
  }
}
