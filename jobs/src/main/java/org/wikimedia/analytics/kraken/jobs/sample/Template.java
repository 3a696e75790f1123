package org.wikimedia.analytics.kraken.jobs.sample;

import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.SplittableRandom;
import org.wikimedia.analytics.kraken.project.Site;

/**
 * Text with places to fill in: {@code {wiki}} the wiki's host, {@code {WIKI}} the same in capitals,
 * {@code {title}} one of its titles, {@code {number}}, and {@code {token}} random letters.
 */
final class Template {
  private static final byte[] LETTERS =
      Ascii.bytes("ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789-_");
  private static final int TOKEN_LENGTH = 22;

  private final List<Piece> pieces = new ArrayList<>();

  private interface Piece {
    void fill(Wiki wiki, Site site, SplittableRandom random, LogText to);
  }

  Template(String text) {
    int at = 0;
    for (int open = text.indexOf('{'); open >= 0; open = text.indexOf('{', at)) {
      int close = text.indexOf('}', open);
      addText(text.substring(at, open));
      pieces.add(place(text.substring(open + 1, close)));
      at = close + 1;
    }
    addText(text.substring(at));
  }

  /** Adds the text with every place filled in anew. */
  void fill(Wiki wiki, Site site, SplittableRandom random, LogText to) {
    for (int i = 0; i < pieces.size(); i++) {
      pieces.get(i).fill(wiki, site, random, to);
    }
  }

  private void addText(String text) {
    if (!text.isEmpty()) {
      byte[] bytes = Ascii.bytes(text);
      pieces.add((wiki, site, random, to) -> to.add(bytes));
    }
  }

  private static Piece place(String name) {
    return switch (name) {
      case "wiki" -> (wiki, site, random, to) -> to.add(wiki.host(site));
      case "WIKI" -> (wiki, site, random, to) -> to.add(capitals(wiki.host(site)));
      case "title" -> (wiki, site, random, to) -> wiki.titles().addTitle(random, to);
      case "number" -> (wiki, site, random, to) -> to.addNumber(1 + random.nextInt(9_999_999));
      case "token" -> (wiki, site, random, to) -> addToken(random, to);
      default -> throw new IllegalStateException("No place is called {" + name + "}.");
    };
  }

  private static byte[] capitals(byte[] host) {
    String text = new String(host, StandardCharsets.US_ASCII);
    return Ascii.bytes(text.toUpperCase(Locale.ROOT));
  }

  private static void addToken(SplittableRandom random, LogText to) {
    long bits = 0;
    for (int i = 0; i < TOKEN_LENGTH; i++) {
      bits = i % 10 == 0 ? random.nextLong() : bits >>> 6;
      to.add(LETTERS[(int) (bits & 63)]);
    }
  }
}
