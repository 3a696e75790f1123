package org.wikimedia.analytics.kraken.referer;

import static java.nio.charset.StandardCharsets.US_ASCII;

import java.util.Locale;
import java.util.regex.Pattern;
import org.wikimedia.analytics.kraken.bytes.ByteSlice;
import org.wikimedia.analytics.kraken.bytes.ByteTable;
import org.wikimedia.analytics.kraken.data.DataFiles;

/**
 * Classes of referers, told by scheme and domain as the refinery does. Answers are remembered by
 * domain. Not for use by several threads.
 */
public final class Referers {
  private static final String FILE = "referers.tsv";
  private static final int REMEMBERED_DOMAINS = 16 * 1024;
  private static final int MOST_DOTS = 10;
  private static final Pattern DOMAIN = Pattern.compile("[A-Za-z0-9_.:-]+");
  private static final Pattern LETTER = Pattern.compile("[A-Za-z]");
  private static final byte[][] SCHEMES = {
    "http://".getBytes(US_ASCII), "https://".getBytes(US_ASCII), "android-app://".getBytes(US_ASCII)
  };
  private static final Referer NONE = Referer.unnamed(RefererClass.NONE);
  private static final Referer UNKNOWN = Referer.unnamed(RefererClass.UNKNOWN);

  private final RefererSites sites;
  private final ByteTable<Referer> byDomain = new ByteTable<>(REMEMBERED_DOMAINS);
  private final ByteSlice domain = new ByteSlice();

  private Referers(DataFiles files) {
    sites = new RefererSites(files.read(FILE));
  }

  public static Referers of(DataFiles files) {
    return new Referers(files);
  }

  /** The site that a referer as logged names; a text that is null is none. */
  public Referer classify(ByteSlice referer) {
    if (referer == null || referer.isMissing()) {
      return NONE;
    }
    int from = domainStart(referer);
    if (from < 0) {
      return UNKNOWN;
    }
    int slash = referer.indexOf('/', from);
    domain.set(referer.array(), from, slash < 0 ? referer.to() : slash);
    Referer known = byDomain.get(domain);
    if (known == null) {
      known = read(domain.toLatin1().toLowerCase(Locale.ROOT));
      byDomain.remember(domain, known);
    }
    return known;
  }

  /** Index behind the two slashes of a scheme that pages and apps have, or -1. */
  private static int domainStart(ByteSlice referer) {
    for (byte[] scheme : SCHEMES) {
      if (referer.startsWithIgnoreCase(scheme)) {
        return referer.from() + scheme.length;
      }
    }
    return -1;
  }

  private Referer read(String host) {
    long dots = host.chars().filter(c -> c == '.').count();
    boolean good =
        DOMAIN.matcher(host).matches() && LETTER.matcher(host).find() && dots <= MOST_DOTS;
    String name = host.split(":", 2)[0].replaceFirst("\\.+$", "");
    return good && name.indexOf('.', 1) > 0 ? sites.of(name) : UNKNOWN;
  }
}
