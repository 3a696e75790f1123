package org.wikimedia.analytics.kraken.aggregate;

import org.wikimedia.analytics.kraken.project.Site;

/** Views of a wiki by site; {@link #NONE} where there was nothing to read them from. */
public record SiteViews(long desktop, long mobile, long zero) {
  /** No reading, which is an empty cell and not 0. */
  public static final long NONE = -1;

  /** No reading of any site. */
  public static final SiteViews EMPTY = new SiteViews(NONE, NONE, NONE);

  /** Views of one site. */
  public long of(Site site) {
    return switch (site) {
      case DESKTOP -> desktop;
      case MOBILE -> mobile;
      case ZERO -> zero;
    };
  }

  /** The sum of the sites that were read. */
  public long total() {
    return Math.max(0, plus(plus(desktop, mobile), zero));
  }

  /** Sums by site of what was read. */
  public SiteViews plus(SiteViews more) {
    return new SiteViews(
        plus(desktop, more.desktop), plus(mobile, more.mobile), plus(zero, more.zero));
  }

  private static long plus(long one, long other) {
    if (one == NONE || other == NONE) {
      return Math.max(one, other);
    }
    return Math.addExact(one, other);
  }
}
