package org.wikimedia.analytics.kraken.jobs.refine;

import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.stream.Collectors;
import org.apache.hadoop.conf.Configuration;
import org.wikimedia.analytics.kraken.data.DataFiles;
import org.wikimedia.analytics.kraken.definition.Definitions;
import org.wikimedia.analytics.kraken.definition.PageviewDefinition;
import org.wikimedia.analytics.kraken.jobs.run.ShippedData;
import org.wikimedia.analytics.kraken.jobs.table.Compression;
import org.wikimedia.analytics.kraken.jobs.table.TableFormat;
import org.wikimedia.analytics.kraken.jobs.table.TableLayout;
import org.wikimedia.analytics.kraken.request.Hour;
import org.wikimedia.analytics.kraken.request.LogFormat;
import org.wikimedia.analytics.kraken.schemas.RefinedWebrequest;

/** What one run was asked, as its tasks read it out of the job's configuration. */
final class RefinePlan {
  private final Configuration configuration;
  private final LogFormat format;
  private final int from;
  private final int until;
  private final DataFiles data;

  /**
   * Reads the plan.
   *
   * @throws IllegalArgumentException with a sentence for a person, if a setting is none
   */
  RefinePlan(Configuration configuration) {
    this.configuration = configuration;
    format = format(RefineSettings.LINES.in(configuration));
    from = hour(RefineSettings.FROM.in(configuration), Hour.NONE);
    until = hour(RefineSettings.UNTIL.in(configuration), Integer.MAX_VALUE);
    data = ShippedData.read(RefineSettings.DATA.in(configuration));
  }

  Configuration configuration() {
    return configuration;
  }

  LogFormat format() {
    return format;
  }

  /** First hour that is refined. */
  int from() {
    return from;
  }

  /** Hour behind the last one that is refined. */
  int until() {
    return until;
  }

  /** The data files, which know those that were read. */
  DataFiles data() {
    return data;
  }

  Addresses addresses() {
    return Addresses.valueOf(RefineSettings.ADDRESSES.in(configuration));
  }

  Agents agents() {
    return Agents.valueOf(RefineSettings.AGENTS.in(configuration));
  }

  boolean deduplicates() {
    return Boolean.parseBoolean(RefineSettings.DEDUPLICATE.in(configuration));
  }

  TableFormat tableFormat() {
    return TableFormat.of(RefineSettings.FORMAT.in(configuration));
  }

  /** What the files of the table have in common. */
  TableLayout layout() {
    return new TableLayout(
        RefinedWebrequest.getClassSchema(),
        Compression.of(RefineSettings.COMPRESSION.in(configuration)),
        header());
  }

  /** The definitions, made anew: they hold the last request they judged. */
  List<PageviewDefinition> definitions() {
    return RefineSettings.DEFINITIONS.listIn(configuration).stream()
        .map(name -> Definitions.load(data, name))
        .toList();
  }

  private SortedMap<String, String> header() {
    String versions =
        definitions().stream()
            .map(definition -> definition.name() + " " + definition.version())
            .collect(Collectors.joining(", "));
    return new TreeMap<>(Map.of("kraken.definitions", versions));
  }

  private static LogFormat format(String label) {
    return LogFormat.of(label.toLowerCase(Locale.ROOT))
        .orElseThrow(
            () ->
                new IllegalArgumentException(
                    "--lines takes auto, tab, space, json or kraken, not '" + label + "'"));
  }

  private static int hour(String text, int absent) {
    return text.isEmpty() ? absent : Hour.parse(text);
  }
}
