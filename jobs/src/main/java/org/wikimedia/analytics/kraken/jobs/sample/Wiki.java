package org.wikimedia.analytics.kraken.jobs.sample;

import java.util.SplittableRandom;
import org.wikimedia.analytics.kraken.project.Site;

/** One wiki: its hosts, its titles, and the languages its readers ask for. */
final class Wiki {
  private final byte[] desktop;
  private final byte[] mobile;
  private final byte[] zero;
  private final byte[][] languages;
  private final TitlePool titles;

  Wiki(String desktop, String mobile, String zero, String locale, TitlePool titles) {
    this.desktop = Ascii.bytes(desktop);
    this.mobile = Ascii.bytes(mobile.equals("-") ? desktop : mobile);
    this.zero = zero.equals("-") ? this.mobile : Ascii.bytes(zero);
    this.languages = languages(locale);
    this.titles = titles;
  }

  private static byte[][] languages(String locale) {
    String language = locale.substring(0, locale.indexOf('-'));
    String english = language.equals("en") ? "" : ",en-US;q=0.6,en;q=0.4";
    return new byte[][] {
      Ascii.bytes(locale + "," + language + ";q=0.8" + english),
      Ascii.bytes(language),
      Ascii.bytes(locale),
      Ascii.bytes("en-US,en;q=0.8"),
      Ascii.bytes(language + english),
      Ascii.DASH
    };
  }

  byte[] host(Site site) {
    return switch (site) {
      case DESKTOP -> desktop;
      case MOBILE -> mobile;
      case ZERO -> zero;
    };
  }

  byte[] drawLanguage(SplittableRandom random) {
    return languages[random.nextInt(languages.length)];
  }

  TitlePool titles() {
    return titles;
  }
}
