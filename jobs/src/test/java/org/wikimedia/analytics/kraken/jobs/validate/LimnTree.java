package org.wikimedia.analytics.kraken.jobs.validate;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import org.wikimedia.analytics.kraken.jobs.limn.LimnColumn;
import org.wikimedia.analytics.kraken.jobs.limn.LimnDashboard;
import org.wikimedia.analytics.kraken.jobs.limn.LimnFolder;
import org.wikimedia.analytics.kraken.jobs.limn.LimnGraph;
import org.wikimedia.analytics.kraken.jobs.limn.LimnTable;

/** A small Limn directory that holds, for tests to spoil. */
final class LimnTree {
  static final LocalDate TODAY = LocalDate.of(2013, 3, 5);

  private final Path root;

  LimnTree(Path root) throws IOException {
    this.root = root;
    LimnTable table =
        new LimnTable(
            "views_by_project",
            "Views",
            "",
            "Month",
            "1mo",
            List.of(
                LimnColumn.whole("total", "Total"),
                LimnColumn.whole("wikipedia", "Wikipedia"),
                LimnColumn.whole("wikinews", "Wikinews")),
            List.of(
                List.of("2012/12/01", "1000", "900", "100"),
                List.of("2013/01/01", "1100", "1000", "100"),
                List.of("2013/02/01", "1200", "1090", "110")));
    LimnFolder folder = new LimnFolder(root, "");
    folder.write(table);
    folder.write(LimnGraph.lines("views", "Views", table));
    folder.write(
        new LimnDashboard("reportcard", "Card", "February 2013", Map.of("Core", List.of("views"))));
  }

  Path root() {
    return root;
  }

  /** Replaces the first occurrence of a text that must be there. */
  LimnTree edit(String file, String old, String now) throws IOException {
    String text = Files.readString(root.resolve(file));
    int at = text.indexOf(old);
    if (at < 0) {
      throw new IllegalArgumentException(file + " has no " + old);
    }
    String edited = text.substring(0, at) + now + text.substring(at + old.length());
    return write(file, edited);
  }

  LimnTree write(String file, String text) throws IOException {
    Files.createDirectories(root.resolve(file).getParent());
    Files.writeString(root.resolve(file), text);
    return this;
  }

  Validation validation() {
    return new Validation(root).limits(Limits.on(TODAY));
  }

  List<Finding> findings() throws IOException {
    return validation().findings();
  }

  /** The names of the checks that refused, each once. */
  List<String> refused() throws IOException {
    return findings().stream().filter(Finding::isRefused).map(Finding::check).distinct().toList();
  }
}
