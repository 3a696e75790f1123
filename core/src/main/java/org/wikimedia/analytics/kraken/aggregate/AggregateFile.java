package org.wikimedia.analytics.kraken.aggregate;

import java.io.IOException;
import java.io.OutputStream;
import java.util.List;
import org.wikimedia.analytics.kraken.counts.LineBuffer;
import org.wikimedia.analytics.kraken.project.Site;

/** The file of a table and wiki: comma separated with a header, lines end in CR LF. */
public final class AggregateFile {
  /** The name of the file of all wikis together, where others have that of a database. */
  public static final String ALL = "all";

  private static final String HEADER = "Date,Total,Desktop site,Mobile site,Zero site";
  private static final String EXTENSION = ".csv";

  private AggregateFile() {}

  /** {@code daily_raw/enwiki.csv}. */
  public static String path(AggregateTable table, String database) {
    return table.folder() + "/" + database + EXTENSION;
  }

  /** Writes the file; the stream is not closed. */
  public static void write(OutputStream out, List<Period> periods, List<SiteViews> rows)
      throws IOException {
    LineBuffer lines = new LineBuffer(out);
    end(lines.text(HEADER));
    for (int i = 0; i < rows.size(); i++) {
      SiteViews row = rows.get(i);
      lines.text(periods.get(i).name()).text(",").unsigned(row.total());
      for (Site site : Site.values()) {
        lines.text(",");
        if (row.of(site) != SiteViews.NONE) {
          lines.unsigned(row.of(site));
        }
      }
      end(lines);
    }
    lines.flush();
  }

  private static void end(LineBuffer line) throws IOException {
    line.text("\r").end();
  }
}
