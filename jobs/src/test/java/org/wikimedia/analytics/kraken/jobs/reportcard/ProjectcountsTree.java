package org.wikimedia.analytics.kraken.jobs.reportcard;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.wikimedia.analytics.kraken.counts.HourFile;
import org.wikimedia.analytics.kraken.request.Hour;

/** A tree of hour files of projects. */
final class ProjectcountsTree {
  private final Path root;
  private final Path folder;

  private ProjectcountsTree(Path root, Path folder) {
    this.root = root;
    this.folder = folder;
  }

  /** As {@code kraken hourly} publishes them. */
  static ProjectcountsTree ours(Path root) {
    return new ProjectcountsTree(root, root.resolve("pageview"));
  }

  /** As Wikimedia does: years lie in the folder itself. */
  static ProjectcountsTree published(Path root) {
    return new ProjectcountsTree(root, root);
  }

  Path root() {
    return root;
  }

  /** The file of an hour like {@code 2013-02-28T22}. */
  Path file(String product, String hour) {
    String path = HourFile.path(product, Hour.parse(hour), "");
    return folder.equals(root)
        ? root.resolve(path.substring(product.length() + 1))
        : folder.resolve(path);
  }

  ProjectcountsTree write(String product, String hour, String... lines) throws IOException {
    Path file = file(product, hour);
    Files.createDirectories(file.getParent());
    StringBuilder text = new StringBuilder();
    for (String line : lines) {
      text.append(line).append('\n');
    }
    Files.write(file, text.toString().getBytes(UTF_8));
    return this;
  }

  /** The same lines in every hour of the days, the last one among them. */
  ProjectcountsTree days(String first, String last, String... lines) throws IOException {
    for (int hour = Hour.parse(first + "T00"); hour <= Hour.parse(last + "T23"); hour++) {
      write("projectcounts", Hour.text(hour), lines);
    }
    return this;
  }

  ProjectcountsTree delete(String hour) throws IOException {
    Files.delete(file("projectcounts", hour));
    return this;
  }
}
