package org.wikimedia.analytics.kraken.jobs.validate;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.wikimedia.analytics.kraken.jobs.limn.LimnCsv;
import org.wikimedia.analytics.kraken.jobs.limn.LimnDocument;
import org.wikimedia.analytics.kraken.jobs.limn.LimnDocuments;
import org.wikimedia.analytics.kraken.jobs.limn.LimnFolder;
import org.wikimedia.analytics.kraken.jobs.limn.LimnSource;

/** A Limn directory as it was read; what could not be is among the findings. */
final class LimnDirectory {
  private final Path root;
  private final Findings findings;
  private final Map<String, LimnSource> sources = new LinkedHashMap<>();
  private final Map<String, LimnDocument> graphs = new LinkedHashMap<>();
  private final Map<String, LimnDocument> dashboards = new LinkedHashMap<>();
  private final Map<String, LimnCsv> tables = new LinkedHashMap<>();

  LimnDirectory(Path folder, Findings findings) throws IOException {
    root = folder.toAbsolutePath().normalize();
    this.findings = findings;
    for (String kind : LimnFolder.FOLDERS) {
      if (!Files.isDirectory(root.resolve(kind))) {
        findings.refuse("folder-missing", kind, "Limn needs this folder, be it empty");
      }
    }
    read("geo");
    read("datasources").forEach(source -> sources.put(source.id(), new LimnSource(source)));
    read("graphs").forEach(graph -> graphs.put(graph.id(), graph));
    read("dashboards").forEach(dashboard -> dashboards.put(dashboard.id(), dashboard));
    for (LimnSource source : sources.values()) {
      Path file = datafile(source);
      if (file != null) {
        tables.put(source.document().id(), LimnCsv.read(file, source.format()));
      }
    }
  }

  private List<LimnDocument> read(String kind) throws IOException {
    List<LimnDocument> documents =
        LimnDocuments.read(root, kind, (path, what) -> findings.refuse("unreadable", path, what));
    Map<String, String> seen = new LinkedHashMap<>();
    List<LimnDocument> first = new ArrayList<>();
    for (LimnDocument document : documents) {
      String other = seen.putIfAbsent(document.id().toLowerCase(Locale.ROOT), document.path());
      if (other != null) {
        findings.refuse("id-twice", document.path(), "Limn may find " + other + " in its place");
      } else {
        first.add(document);
      }
    }
    return first;
  }

  /** The datafile of a source; null if it is elsewhere on the net, or missing. */
  Path datafile(LimnSource source) {
    String rest = source.url().replaceFirst("\\?.*$", "").replaceFirst("^/?data/datafiles/", "");
    Path folder = root.resolve("datafiles");
    while (!rest.isEmpty() && source.isHere()) {
      Path file = folder.resolve(rest).normalize();
      if (file.startsWith(folder) && Files.isRegularFile(file)) {
        return file;
      }
      // the name of the group, under which Limn links the directory, is no folder here
      int slash = rest.indexOf('/');
      rest = slash < 0 ? "" : rest.substring(slash + 1);
    }
    return null;
  }

  /** {@code datafiles/a.csv}. */
  String path(Path file) {
    return root.relativize(file).toString();
  }

  Path root() {
    return root;
  }

  Map<String, LimnSource> sources() {
    return sources;
  }

  Map<String, LimnDocument> graphs() {
    return graphs;
  }

  Map<String, LimnDocument> dashboards() {
    return dashboards;
  }

  /** The tables there are, by the id of their source. */
  Map<String, LimnCsv> tables() {
    return tables;
  }
}
