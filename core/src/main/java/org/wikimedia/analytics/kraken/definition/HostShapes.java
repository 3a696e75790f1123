package org.wikimedia.analytics.kraken.definition;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.regex.Pattern;
import java.util.regex.PatternSyntaxException;
import org.wikimedia.analytics.kraken.bytes.ByteSlice;
import org.wikimedia.analytics.kraken.bytes.ByteTable;
import org.wikimedia.analytics.kraken.data.DataFile;

/**
 * Accepts hosts that one of the patterns of a list matches as a whole, in lower case, without
 * blanks around and without one trailing dot. A host is matched once and remembered.
 */
final class HostShapes implements Rule {
  private static final int REMEMBERED_HOSTS = 4096;

  /** The refinery takes no longer host for one of Wikimedia's. */
  private static final int LONGEST_HOST = 800;

  private final List<Pattern> shapes = new ArrayList<>();
  private final ByteTable<Boolean> known = new ByteTable<>(REMEMBERED_HOSTS);

  HostShapes(DataFile file) {
    for (DataFile.Line line : file.lines()) {
      try {
        shapes.add(Pattern.compile(line.text()));
      } catch (PatternSyntaxException e) {
        throw line.wrong("no regular expression: " + e.getDescription());
      }
    }
  }

  @Override
  public boolean accepts(PageView view) {
    ByteSlice host = view.request().url().host();
    if (host.length() > LONGEST_HOST) {
      return false;
    }
    Boolean answer = known.get(host);
    if (answer == null) {
      answer = hasShape(host.toLatin1());
      known.put(host, answer);
    }
    return answer;
  }

  private boolean hasShape(String logged) {
    String host = logged.trim().toLowerCase(Locale.ROOT);
    String name = host.endsWith(".") ? host.substring(0, host.length() - 1) : host;
    return shapes.stream().anyMatch(shape -> shape.matcher(name).matches());
  }
}
