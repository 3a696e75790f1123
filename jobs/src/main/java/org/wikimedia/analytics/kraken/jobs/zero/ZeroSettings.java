package org.wikimedia.analytics.kraken.jobs.zero;

import java.util.List;
import org.apache.hadoop.conf.Configuration;
import org.wikimedia.analytics.kraken.jobs.input.HourGaps;
import org.wikimedia.analytics.kraken.jobs.run.TableMemory;

/** What the tasks of a roll-up have to know; the command sets all but the memory. */
enum ZeroSettings {
  /** Dates, separated by commas. */
  BAD_DATES("bad.dates", ""),
  /** Days with a file of zero, as {@link MonthDays#write} wrote them. */
  DAYS("days", ""),
  /** Days with hours that have a file of both products, likewise. */
  SHARE_DAYS("share.days", ""),
  /** Hours with a file of one product only, as {@link HourGaps#ranges}, separated by commas. */
  LONE_HOURS("lone.hours", ""),
  /** By which views and bytes are multiplied. */
  SAMPLE_FACTOR("sample.factor", "1"),
  /** The data files that replace shipped ones. */
  DATA("data", ""),
  /** Bytes of counts a mapper holds before it hands on partial sums. */
  TABLE_BYTES("table.bytes", "200m");

  private static final String PREFIX = "kraken.zero.";

  private final String key;
  private final String standard;

  ZeroSettings(String key, String standard) {
    this.key = PREFIX + key;
    this.standard = standard;
  }

  String in(Configuration configuration) {
    return configuration.get(key, standard);
  }

  /** What commas separate. */
  List<String> listIn(Configuration configuration) {
    String text = in(configuration);
    return text.isEmpty() ? List.of() : List.of(text.split(","));
  }

  void set(Configuration configuration, String value) {
    configuration.set(key, value);
  }

  /** The same as a number of bytes. */
  TableMemory memory() {
    return new TableMemory(key, standard);
  }
}
