package org.wikimedia.analytics.kraken.jobs.lines;

import static java.nio.charset.StandardCharsets.US_ASCII;

import java.io.IOException;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.wikimedia.analytics.kraken.definition.PageviewDefinition;
import org.wikimedia.analytics.kraken.definition.Verdict;
import org.wikimedia.analytics.kraken.jobs.shuffle.CountReceiver;
import org.wikimedia.analytics.kraken.request.ParseStatus;

/**
 * How many lines of one task went where. Handed on as counts under names: {@code malformed REASON},
 * {@code HOUR parsed}, {@code HOUR out_of_range}, {@code HOUR without_sequence} and {@code HOUR
 * verdict DEFINITION VERDICT}, their parts separated by a TAB.
 */
public final class LineTotals {
  static final String MALFORMED = "malformed";
  static final String VERDICT = "verdict";

  /** Lines in range. */
  public static final String PARSED = "parsed";

  /** Lines of hours that were not asked for. */
  public static final String OUT_OF_RANGE = "out_of_range";

  /** Lines in range without a sequence number. */
  public static final String WITHOUT_SEQUENCE = "without_sequence";

  private final List<PageviewDefinition> definitions;
  private final long[] byStatus = new long[ParseStatus.values().length];
  private final List<OfHour> byHour = new ArrayList<>();
  private OfHour last;

  /** The lines of one hour. */
  public static final class OfHour {
    private final int hour;
    private final long[][] verdicts;
    private long parsed;
    private long outOfRange;
    private long withoutSequence;

    private OfHour(int hour, List<PageviewDefinition> definitions) {
      this.hour = hour;
      verdicts = new long[definitions.size()][];
      Arrays.setAll(verdicts, i -> new long[definitions.get(i).verdicts().size()]);
    }

    /** Adds a line in range. */
    public void addParsed(boolean hasSequence) {
      parsed++;
      withoutSequence += hasSequence ? 0 : 1;
    }

    public void addOutOfRange() {
      outOfRange++;
    }

    /** Adds what a definition, by its place among all, says of a line. */
    public void addVerdict(int definition, int verdict) {
      verdicts[definition][verdict]++;
    }
  }

  public LineTotals(List<PageviewDefinition> definitions) {
    this.definitions = definitions;
  }

  /** The name under which lines of an hour are handed on. */
  public static String ofHour(int hour, String what) {
    return hour + "\t" + what;
  }

  public void addLine(ParseStatus status) {
    byStatus[status.ordinal()]++;
  }

  public long lines(ParseStatus status) {
    return byStatus[status.ordinal()];
  }

  public long read() {
    return Arrays.stream(byStatus).sum();
  }

  /** The lines of an hour, whose count is in hours since 1970. */
  public OfHour of(int hour) {
    if (last == null || last.hour != hour) {
      last = find(hour);
    }
    return last;
  }

  /** By halves, since a map of hours would allocate where lines of two hours alternate. */
  private OfHour find(int hour) {
    int from = 0;
    int to = byHour.size();
    while (from < to) {
      int middle = (from + to) >>> 1;
      if (byHour.get(middle).hour < hour) {
        from = middle + 1;
      } else {
        to = middle;
      }
    }
    if (from == byHour.size() || byHour.get(from).hour != hour) {
      byHour.add(from, new OfHour(hour, definitions));
    }
    return byHour.get(from);
  }

  /** Hands on all numbers but zeros, in ascending order of names. */
  public void drain(CountReceiver receiver) throws IOException, InterruptedException {
    Map<String, Long> names = new TreeMap<>();
    for (ParseStatus status : ParseStatus.values()) {
      if (status != ParseStatus.PARSED) {
        names.put(MALFORMED + "\t" + status.reason(), lines(status));
      }
    }
    byHour.forEach(hour -> name(hour, names));
    for (Map.Entry<String, Long> entry : names.entrySet()) {
      if (entry.getValue() != 0) {
        byte[] name = entry.getKey().getBytes(US_ASCII);
        receiver.count(name, 0, name.length, new long[] {entry.getValue()});
      }
    }
  }

  private void name(OfHour totals, Map<String, Long> names) {
    names.put(ofHour(totals.hour, PARSED), totals.parsed);
    names.put(ofHour(totals.hour, OUT_OF_RANGE), totals.outOfRange);
    names.put(ofHour(totals.hour, WITHOUT_SEQUENCE), totals.withoutSequence);
    for (int i = 0; i < definitions.size(); i++) {
      String definition = ofHour(totals.hour, VERDICT) + "\t" + definitions.get(i).name() + "\t";
      for (Verdict verdict : definitions.get(i).verdicts()) {
        names.put(definition + verdict.name(), totals.verdicts[i][verdict.ordinal()]);
      }
    }
  }
}
