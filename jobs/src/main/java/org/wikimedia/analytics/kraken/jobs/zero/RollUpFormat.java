package org.wikimedia.analytics.kraken.jobs.zero;

import static java.nio.charset.StandardCharsets.ISO_8859_1;

import java.io.IOException;
import java.io.OutputStream;
import java.util.ArrayList;
import java.util.List;
import org.wikimedia.analytics.kraken.counts.LineBuffer;
import org.wikimedia.analytics.kraken.jobs.product.CountFile;
import org.wikimedia.analytics.kraken.jobs.product.CountFileFormat;
import org.wikimedia.analytics.kraken.jobs.shuffle.Measures;

/**
 * The table of a roll-up, with a header. Those of months have their days besides, and each number
 * of views a second time, scaled to 30 days.
 *
 * @param days null for a table of days
 * @param sampleFactor by which views and bytes have been multiplied
 */
record RollUpFormat(RollUp rollUp, MonthDays days, long sampleFactor) implements CountFileFormat {
  private static final int MONTH = "2013-01".length();

  @Override
  public Measures measures() {
    return Measures.sums(1);
  }

  @Override
  public String path(int hour) {
    return (isDaily() ? "daily/" : "monthly/") + rollUp.fileName() + ".tsv";
  }

  @Override
  public CountFile open(OutputStream out, int hour) throws IOException {
    LineBuffer lines = new LineBuffer(out);
    lines.text(String.join("\t", columns())).end();
    return new RowFile(out, lines, rollUp.numbers()) {
      @Override
      void row(byte[] cells, int end, long[] counted) throws IOException {
        if (rollUp.isShown(counted)) {
          String date = new String(cells, 0, MONTH, ISO_8859_1);
          lines.bytes(cells, 0, end);
          lines.text(String.join("\t", numbers(date, counted))).end();
        }
      }
    };
  }

  private boolean isDaily() {
    return days == null;
  }

  List<String> columns() {
    List<String> columns = new ArrayList<>();
    columns.add(isDaily() ? "date" : "month");
    columns.addAll(rollUp.cellColumns());
    if (!isDaily()) {
      columns.add("days");
    }
    columns.addAll(rollUp.viewColumns());
    if (!rollUp.otherColumn().isEmpty()) {
      columns.add(rollUp.otherColumn());
    }
    if (!isDaily()) {
      rollUp.viewColumns().forEach(column -> columns.add(column + "_per_30_days"));
    }
    columns.add("sample_factor");
    return columns;
  }

  private List<String> numbers(String month, long... counted) {
    List<String> numbers = new ArrayList<>();
    long[] views = rollUp.views(counted);
    if (!isDaily()) {
      numbers.add(Integer.toString(days.days(month)));
    }
    for (long number : views) {
      numbers.add(Long.toUnsignedString(number));
    }
    if (!rollUp.otherColumn().isEmpty()) {
      numbers.add(rollUp.other(counted));
    }
    if (!isDaily()) {
      for (long number : views) {
        numbers.add(days.scale(number, month).toString());
      }
    }
    numbers.add(Long.toString(sampleFactor));
    return numbers;
  }
}
