package org.wikimedia.analytics.kraken.agent;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.regex.PatternSyntaxException;
import org.wikimedia.analytics.kraken.bytes.ByteSlice;
import org.wikimedia.analytics.kraken.bytes.ByteTable;
import org.wikimedia.analytics.kraken.data.DataFile;
import org.wikimedia.analytics.kraken.data.DataFiles;

/**
 * Apps told by their agents as Kraken's user agent classifier told them in 2013: a list of regular
 * expressions, the first one found anywhere in the agent says which. Answers are remembered. Not
 * for use by several threads.
 *
 * <p>Columns of the file: maker, {@code wikimedia} or {@code other}; app; pattern.
 */
public final class MobileApps {
  private static final String FILE = "app-agents.tsv";
  private static final int REMEMBERED_AGENTS = 16 * 1024;
  private static final MobileApp NONE = new MobileApp("", false);

  private final List<Row> rows = new ArrayList<>();
  private final ByteTable<MobileApp> known = new ByteTable<>(REMEMBERED_AGENTS);

  private record Row(MobileApp app, Pattern pattern) {}

  private MobileApps(DataFile file) {
    Set<String> names = new HashSet<>();
    for (DataFile.Line line : file.rows("maker", "app", "pattern")) {
      if (!names.add(line.cells().get(1))) {
        throw line.wrong("app '" + line.cells().get(1) + "' stands here twice");
      }
      rows.add(read(line));
    }
  }

  public static MobileApps of(DataFiles files) {
    return new MobileApps(files.read(FILE));
  }

  /**
   * The app that sent the agent, or null if none of the known ones did.
   *
   * @param agent with its spaces decoded
   */
  public MobileApp app(ByteSlice agent) {
    MobileApp app = known.get(agent);
    if (app == null) {
      app = find(agent.toLatin1());
      known.remember(agent, app);
    }
    return app == NONE ? null : app;
  }

  private MobileApp find(String agent) {
    for (Row row : rows) {
      if (row.pattern().matcher(agent).find()) {
        return row.app();
      }
    }
    return NONE;
  }

  private static Row read(DataFile.Line line) {
    String maker = line.cells().get(0);
    if (!maker.matches("wikimedia|other")) {
      throw line.wrong("maker must be wikimedia or other, not '" + maker + "'");
    }
    MobileApp app = new MobileApp(line.cells().get(1), maker.equals("wikimedia"));
    try {
      return new Row(app, Pattern.compile(line.cells().get(2)));
    } catch (PatternSyntaxException e) {
      throw line.wrong("no regular expression: " + e.getDescription());
    }
  }
}
