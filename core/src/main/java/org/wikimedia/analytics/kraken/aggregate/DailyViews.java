package org.wikimedia.analytics.kraken.aggregate;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.SortedSet;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.stream.IntStream;
import org.wikimedia.analytics.kraken.project.Site;

/**
 * Views by wiki, site and day, and the rows they make. A mobile or zero site has no reading before
 * the day on which any wiki has it first; afterwards a wiki that is not in a file has 0 views.
 */
public final class DailyViews {
  private final CoveredDays days;
  private final Map<String, Map<Site, long[]>> wikis = new TreeMap<>();
  private final Map<Site, Integer> since = new EnumMap<>(Site.class);
  private final Map<Site, LocalDate> asked;

  /**
   * @param asked days since when sites are to have readings, instead of what the counts say
   */
  public DailyViews(CoveredDays days, Map<Site, LocalDate> asked) {
    this.days = days;
    this.asked = Map.copyOf(asked);
  }

  /** Adds views; those of a day that is not covered do not count. */
  public void add(WikiSite wiki, LocalDate day, long views) {
    if (!days.has(day)) {
      return;
    }
    long[] daily =
        wikis
            .computeIfAbsent(wiki.database(), name -> new EnumMap<>(Site.class))
            .computeIfAbsent(wiki.site(), site -> new long[days.size()]);
    int index = days.index(day);
    daily[index] = Math.addExact(daily[index], views);
    since.merge(wiki.site(), index, Math::min);
  }

  /** The wikis that have occurred, by the names of their databases. */
  public SortedSet<String> databases() {
    return new TreeSet<>(wikis.keySet());
  }

  /** What each period of a table holds for a wiki, in the order of the periods. */
  public List<SiteViews> rows(String database, List<Period> periods) {
    Map<Site, long[]> sites = wikis.get(database);
    List<SiteViews> rows = new ArrayList<>(periods.size());
    for (Period period : periods) {
      rows.add(
          new SiteViews(
              views(period, sites, Site.DESKTOP),
              views(period, sites, Site.MOBILE),
              views(period, sites, Site.ZERO)));
    }
    return rows;
  }

  /** Sums of rows, period by period: those of all wikis together are made of theirs. */
  public static List<SiteViews> sum(List<SiteViews> rows, List<SiteViews> more) {
    return IntStream.range(0, rows.size()).mapToObj(i -> rows.get(i).plus(more.get(i))).toList();
  }

  private long views(Period period, Map<Site, long[]> sites, Site site) {
    long[] daily = sites.get(site);
    int start = since(site);
    return period.views(day -> day < start ? SiteViews.NONE : daily == null ? 0 : daily[day]);
  }

  /** Index of the first day on which the site has readings. */
  private int since(Site site) {
    if (site == Site.DESKTOP) {
      return 0;
    }
    LocalDate day = asked.get(site);
    return day == null ? since.getOrDefault(site, days.size()) : days.index(day);
  }
}
