package org.wikimedia.analytics.kraken.project;

import static java.nio.charset.StandardCharsets.ISO_8859_1;

import java.util.Arrays;
import java.util.stream.Collectors;
import org.wikimedia.analytics.kraken.bytes.ByteSlice;
import org.wikimedia.analytics.kraken.bytes.LineBytes;
import org.wikimedia.analytics.kraken.bytes.Swar;

/**
 * A wiki as one host shows it. Its texts hold one char for each byte of the log.
 *
 * <p>{@code code} is the name in published counts ({@code en}, {@code de.m.b}, {@code www.wd}).
 */
public final class Project {
  private final String language;
  private final String family;
  private final Site site;
  private final String code;
  private final ByteSlice publishedCode;
  private final ByteSlice pageKey;
  private final ByteSlice columns;
  private final byte[] onlyTitle;

  /**
   * @param language as in the host, empty if it names none
   * @param family the domain, {@code wikipedia.org}
   */
  public Project(String language, String family, Site site, String code) {
    this(language, family, site, code, null);
  }

  /**
   * @param onlyTitle the title that all pages of this project are published under, null if each has
   *     its own
   */
  public Project(String language, String family, Site site, String code, String onlyTitle) {
    this.language = language;
    this.family = family;
    this.site = site;
    this.code = code;
    publishedCode = cell(code);
    pageKey = cell(code + ':');
    columns = row(language, family, site.letter());
    this.onlyTitle = onlyTitle == null ? null : onlyTitle.getBytes(ISO_8859_1);
  }

  public String language() {
    return language;
  }

  public String family() {
    return family;
  }

  public Site site() {
    return site;
  }

  public String code() {
    return code;
  }

  /** The code as it is published, {@code _} for bytes that break a line; not to be changed. */
  public ByteSlice publishedCode() {
    return publishedCode;
  }

  /** The published code and a colon: how the key of each of its pages begins; not to be changed. */
  public ByteSlice pageKey() {
    return pageKey;
  }

  /** Language, family and letter of the site, as published tables have them; not to be changed. */
  public ByteSlice columns() {
    return columns;
  }

  /** The title that all pages are published under, or null; not to be changed. */
  public byte[] onlyTitle() {
    return onlyTitle;
  }

  private static ByteSlice cell(String text) {
    return copyable(published(text));
  }

  private static ByteSlice row(String... cells) {
    return copyable(
        Arrays.stream(cells)
            .map(cell -> new String(published(cell), ISO_8859_1))
            .collect(Collectors.joining("\t"))
            .getBytes(ISO_8859_1));
  }

  private static byte[] published(String text) {
    byte[] bytes = text.getBytes(ISO_8859_1);
    LineBytes.replace(bytes, 0, bytes.length);
    return bytes;
  }

  /** Eight bytes more than it takes, so that it can be copied by eight. */
  private static ByteSlice copyable(byte[] bytes) {
    return new ByteSlice().set(Arrays.copyOf(bytes, bytes.length + Swar.SLACK), 0, bytes.length);
  }

  @Override
  public String toString() {
    return code;
  }
}
