package org.wikimedia.analytics.kraken.jobs.reportcard;

import java.util.Arrays;
import java.util.Collection;
import java.util.SortedSet;
import java.util.TreeSet;
import java.util.stream.Collectors;
import org.apache.hadoop.conf.Configuration;
import org.wikimedia.analytics.kraken.jobs.run.TableMemory;

/** What the tasks that sum up hour files have to know. */
final class ReportcardSettings {
  /** Bytes of counts a mapper holds before it hands on partial sums. */
  static final TableMemory TABLE_BYTES = new TableMemory("kraken.reportcard.table.bytes", "200m");

  private static final String CUTS = "kraken.reportcard.cuts";

  private ReportcardSettings() {}

  /** Sets the hours at which days are cut. */
  static void setCuts(Configuration configuration, Collection<Integer> hours) {
    configuration.set(CUTS, hours.stream().map(String::valueOf).collect(Collectors.joining(",")));
  }

  static SortedSet<Integer> cuts(Configuration configuration) {
    String text = configuration.get(CUTS, "");
    return text.isEmpty()
        ? new TreeSet<>()
        : Arrays.stream(text.split(","))
            .map(Integer::valueOf)
            .collect(Collectors.toCollection(TreeSet::new));
  }
}
