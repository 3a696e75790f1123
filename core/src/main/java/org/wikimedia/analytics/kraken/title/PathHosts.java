package org.wikimedia.analytics.kraken.title;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.wikimedia.analytics.kraken.bytes.ByteSlice;
import org.wikimedia.analytics.kraken.bytes.ByteTable;
import org.wikimedia.analytics.kraken.data.DataFile;

/**
 * The hosts that have pages, and which of their paths are pages. Names compare as in DNS: letter
 * case and a dot at the end do not matter. Not for use by several threads.
 *
 * <p>Columns: domain; names in front of it, apart by spaces ({@code *} for any or no label, {@code
 * **} for anything at all, {@code -} for the domain itself; {@code ?} in a name is one letter,
 * {@code !} in front takes a name out), each with {@code .m} or {@code .zero} behind it or not;
 * pages ({@code wiki}, {@code last-segment} or {@code main}).
 */
public final class PathHosts {
  private static final int REMEMBERED_HOSTS = 4096;
  private static final String SITE = "(?:\\.(?:m|zero))?";

  /** Where a host's pages are, and what their titles are. */
  public enum Pages {
    /** It has none. */
    NONE,
    /** Below {@code /wiki/}; the title is what follows. */
    WIKI,
    /** Every path is one; the title is its last segment. */
    LAST_SEGMENT,
    /** Every path is one; all have the title {@code main}. */
    MAIN
  }

  private record Row(String domain, Pattern names, Pages pages) {
    boolean has(String host) {
      return host.equals(domain) || host.endsWith("." + domain);
    }

    Pages of(String host) {
      int length = Math.max(0, host.length() - domain.length() - 1);
      return names.matcher(host.substring(0, length)).matches() ? pages : Pages.NONE;
    }
  }

  private final ByteTable<Pages> byHost = new ByteTable<>(REMEMBERED_HOSTS);
  private final List<Row> rows = new ArrayList<>();

  public PathHosts(DataFile file) {
    for (DataFile.Line line : file.rows("domain", "names", "pages")) {
      Row row = read(line);
      for (Row other : rows) {
        if (other.domain.equals(row.domain)) {
          throw line.wrong("domain '" + row.domain + "' stands here twice");
        }
      }
      rows.add(row);
    }
  }

  public Pages of(ByteSlice host) {
    Pages known = byHost.get(host);
    if (known == null) {
      known = find(host.toLatin1().toLowerCase(Locale.ROOT).replaceFirst("\\.+$", ""));
      byHost.remember(host, known);
    }
    return known;
  }

  private Pages find(String host) {
    Row longest = null;
    for (Row row : rows) {
      boolean longer = longest == null || row.domain.length() > longest.domain.length();
      longest = longer && row.has(host) ? row : longest;
    }
    return longest == null || host.startsWith(".") ? Pages.NONE : longest.of(host);
  }

  private static Row read(DataFile.Line line) {
    String domain = line.cells().get(0);
    if (!domain.matches("[a-z0-9-]+(\\.[a-z0-9-]+)+")) {
      throw line.wrong("'" + domain + "' is not a domain in lower case");
    }
    return new Row(domain, names(line), pages(line));
  }

  private static Pages pages(DataFile.Line line) {
    return switch (line.cells().get(2)) {
      case "wiki" -> Pages.WIKI;
      case "last-segment" -> Pages.LAST_SEGMENT;
      case "main" -> Pages.MAIN;
      default -> throw line.wrong("pages must be wiki, last-segment or main");
    };
  }

  private static Pattern names(DataFile.Line line) {
    String names = line.cells().get(1);
    return switch (names) {
      case "-" -> Pattern.compile("");
      case "*" -> Pattern.compile("(?:[a-z0-9-]+" + SITE + ")?");
      case "**" -> Pattern.compile(".*", Pattern.DOTALL);
      default -> listed(line, Arrays.asList(names.split(" ", -1)));
    };
  }

  private static Pattern listed(DataFile.Line line, List<String> names) {
    for (String name : names) {
      if (!name.matches("!?[a-z0-9?-]+") || names.indexOf(name) != names.lastIndexOf(name)) {
        throw line.wrong("'" + name + "' is not a name, or stands here twice");
      }
    }
    String out = alternatives(names, true);
    String without = out.isEmpty() ? "" : "(?!(?:" + out + ")(?:\\.|$))";
    return Pattern.compile(without + "(?:" + alternatives(names, false) + ")" + SITE);
  }

  private static String alternatives(List<String> names, boolean out) {
    return names.stream()
        .filter(name -> name.startsWith("!") == out)
        .map(name -> name.replace("!", "").replace("?", "[a-z]"))
        .collect(Collectors.joining("|"));
  }
}
