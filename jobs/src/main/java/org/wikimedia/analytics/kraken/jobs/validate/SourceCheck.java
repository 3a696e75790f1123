package org.wikimedia.analytics.kraken.jobs.validate;

import java.nio.file.Path;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import org.wikimedia.analytics.kraken.jobs.limn.LimnCsv;
import org.wikimedia.analytics.kraken.jobs.limn.LimnDocument;
import org.wikimedia.analytics.kraken.jobs.limn.LimnSource;
import org.wikimedia.analytics.kraken.jobs.limn.LimnText;

/** Whether a datasource says what its datafile is. */
final class SourceCheck {
  private static final List<String> FORMATS = List.of("csv", "tsv", "json", "jsonp", "xml");

  private final LimnDirectory directory;
  private final Findings findings;

  SourceCheck(LimnDirectory directory, Findings findings) {
    this.directory = directory;
    this.findings = findings;
  }

  void check(LimnSource source) {
    LimnDocument document = source.document();
    String place = document.path();
    Documents.checkId(document, findings);
    if (document.content().path("name").asText("").isBlank()) {
      findings.refuse("metadata-missing", place, "it has no name");
    }
    if (source.columns().isEmpty()) {
      findings.refuse("metadata-missing", place, "it has no columns");
    }
    checkUrl(source);
    checkUnique(source);
    LimnCsv table = directory.tables().get(document.id());
    if (table == null) {
      return;
    }
    String file = directory.path(directory.datafile(source));
    if (table.header().isEmpty()) {
      findings.refuse("file-empty", file, "it holds nothing");
      return;
    }
    if (!isSeries(source)) {
      return;
    }
    checkLabels(source, table, file);
    new TableCheck(source, table, file, findings).check();
  }

  private static boolean isSeries(LimnSource source) {
    return source.document().content().path("type").asText("timeseries").equals("timeseries");
  }

  private void checkUrl(LimnSource source) {
    String place = source.document().path();
    String url = source.url();
    if (!FORMATS.contains(source.format())) {
      String sentence = "Limn knows no format '" + source.format() + "'";
      findings.refuse("format-unknown", place, sentence);
    }
    if (url.isEmpty()) {
      findings.refuse("url-missing", place, "it has no url");
    } else if (!source.isHere()) {
      findings.warn("url-elsewhere", place, url + " was not looked at");
    } else if (directory.datafile(source) == null) {
      findings.refuse("url-broken", place, "there is no datafile " + url);
    }
  }

  /** Two that differ in case only are one that nobody normalised. */
  private void checkUnique(LimnSource source) {
    Set<String> ids = new HashSet<>();
    Set<String> labels = new HashSet<>();
    String place = source.document().path();
    for (LimnSource.Column column : source.columns()) {
      if (column.id() != null && !ids.add(column.id().toLowerCase(Locale.ROOT))) {
        findings.refuse("column-twice", place, "two columns have the id " + column.id());
      }
      if (!labels.add(column.label().strip().toLowerCase(Locale.ROOT))) {
        findings.refuse("column-twice", place, "two columns are labelled " + column.label());
      }
    }
  }

  private void checkLabels(LimnSource source, LimnCsv table, String file) {
    List<LimnSource.Column> columns = source.columns();
    if (columns.size() != table.header().size()) {
      findings.refuse(
          "column-count",
          source.document().path(),
          columns.size() + " columns, and " + table.header().size() + " labels in " + file);
    }
    for (int i = 0; i < table.header().size(); i++) {
      String label = table.header().get(i);
      checkLabel(label, file + ":1");
      if (i < columns.size() && !columns.get(i).label().equals(label)) {
        findings.refuse(
            "label-differs",
            source.document().path(),
            "column "
                + i
                + " is '"
                + columns.get(i).label()
                + "', in "
                + file
                + " '"
                + label
                + "'");
      }
    }
    columns.forEach(column -> checkLabel(column.label(), source.document().path()));
  }

  private void checkLabel(String label, String place) {
    String forbidden = LimnText.forbidden(label);
    if (forbidden != null) {
      String name = forbidden.equals("\r") ? "CR" : forbidden;
      findings.refuse("label-forbidden", place, "a label has '" + name + "': " + label.strip());
    } else if (label.isBlank() || !label.equals(label.strip())) {
      findings.refuse("label-spaces", place, "the label '" + label + "' begins or ends in a blank");
    }
  }

  /** Datafiles that no source names. */
  void checkUnused(Iterable<Path> files) {
    Set<Path> used = new HashSet<>();
    directory.sources().values().forEach(source -> used.add(directory.datafile(source)));
    for (Path file : files) {
      if (!used.contains(file)) {
        findings.warn("datafile-unused", directory.path(file), "no datasource names it");
      }
    }
  }
}
