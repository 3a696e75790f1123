package org.wikimedia.analytics.kraken.title;

import static java.nio.charset.StandardCharsets.US_ASCII;
import static java.nio.charset.StandardCharsets.UTF_8;

import org.wikimedia.analytics.kraken.bytes.ByteSlice;

/**
 * The variant of a language that a path asks for ({@code zh-tw}, {@code sr-ec}), as the refinery
 * reads it. Not for use by several threads.
 */
public final class LanguageVariant {
  /** The variant of a page that asks for none. */
  public static final String DEFAULT = "default";

  /** The variant of a path without pages. */
  public static final String NONE = "-";

  private static final byte[] API = bytes("/w/api.php");
  private static final byte[] REST = bytes("/api/rest_v");
  private static final byte[] VIEW = bytes("/view/");
  private static final byte[] WIKI_PAGES = bytes("/wiki/");
  private static final byte[] SCRIPTS = bytes("/w/");
  private static final byte[][] ROOTS = {bytes("/"), bytes("/wiki"), bytes("/w")};

  private final PageviewPath paths = new PageviewPath();
  private final ByteSlice segment = new ByteSlice();

  /** The variant, {@code default} or {@code -}; runs of slashes are one. */
  public String of(ByteSlice logged) {
    ByteSlice path = paths.read(logged);
    if (path.isEmpty() || path.startsWith(API)) {
      return NONE;
    }
    if (isOrdinary(path)) {
      return DEFAULT;
    }
    return path.startsWith(VIEW) ? ofView(path) : ofFirstSegment(path);
  }

  private static boolean isOrdinary(ByteSlice path) {
    for (byte[] root : ROOTS) {
      if (path.is(root)) {
        return true;
      }
    }
    return path.startsWith(WIKI_PAGES) || path.startsWith(SCRIPTS) || path.startsWith(REST);
  }

  /** {@code /view/de/Foo}; without a title behind it, the segment is one. */
  private String ofView(ByteSlice path) {
    int from = path.from() + VIEW.length;
    int slash = path.indexOf('/', from);
    boolean hasTitle = slash >= 0 && slash + 1 < path.to();
    return hasTitle ? text(path, from, slash) : DEFAULT;
  }

  private String ofFirstSegment(ByteSlice path) {
    int from = path.from() + (path.at(0) == '/' ? 1 : 0);
    int slash = path.indexOf('/', from);
    segment.set(path.array(), from, slash < 0 ? path.to() : slash);
    return segment.indexOf('-') < 0 ? DEFAULT : text(path, segment.from(), segment.to());
  }

  private static String text(ByteSlice path, int from, int to) {
    return new String(path.array(), from, to - from, UTF_8);
  }

  private static byte[] bytes(String text) {
    return text.getBytes(US_ASCII);
  }
}
