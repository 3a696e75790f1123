package org.wikimedia.analytics.kraken.months;

import java.time.LocalDate;
import java.time.YearMonth;
import java.util.Collections;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.SortedSet;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.wikimedia.analytics.kraken.aggregate.Databases;
import org.wikimedia.analytics.kraken.project.Site;
import org.wikimedia.analytics.kraken.request.Hour;

/**
 * Views by month, corrected and normalised to 30 days. The views of a column are summed and then
 * rounded, so that anybody can work a cell out by hand.
 */
public final class MonthlyViews {
  /**
   * What holds for a part of a day.
   *
   * @param rows of corrections, of whatever sites
   */
  private record Part(boolean bad, List<Correction> rows) {}

  private final Corrections corrections;
  private final Databases databases;
  private final SortedSet<Integer> hours;
  private final Map<Integer, Part> known = new HashMap<>();
  private final Map<String, CountedSite> sites = new HashMap<>();
  private final Map<CardColumn, Set<CountedSite>> columnSites = new HashMap<>();
  private final Map<YearMonth, Map<CountedSite, MonthSum>> sums = new TreeMap<>();
  private final Map<YearMonth, Map<Correction, Set<CountedSite>>> applied = new TreeMap<>();
  private final Map<YearMonth, MonthHours> monthHours = new TreeMap<>();
  private final Map<Site, LocalDate> since = new EnumMap<>(Site.class);
  private final Map<Site, LocalDate> sinceByHand;

  /**
   * Nothing summed so far.
   *
   * @param hours those that have a file
   */
  public MonthlyViews(Corrections corrections, Databases databases, Set<Integer> hours) {
    this(corrections, databases, hours, Map.of());
  }

  /**
   * The same.
   *
   * @param siteSince the first day of a site, instead of the first with views of it
   */
  public MonthlyViews(
      Corrections corrections,
      Databases databases,
      Set<Integer> hours,
      Map<Site, LocalDate> siteSince) {
    sinceByHand = Map.copyOf(siteSince);
    this.corrections = corrections;
    this.databases = databases;
    this.hours = new TreeSet<>(hours);
  }

  /**
   * Adds the views of a part of a day, in any order.
   *
   * @param code as published, in lower case
   * @param partStart as {@link DayParts#start} with the cuts at {@link Corrections#edges}
   */
  public void add(String code, int partStart, long views) {
    CountedSite site = sites.computeIfAbsent(code, this::site);
    YearMonth month = YearMonth.from(Hour.start(partStart));
    LocalDate date = Hour.start(partStart).toLocalDate();
    since.merge(site.site(), date, (one, other) -> one.isBefore(other) ? one : other);
    MonthSum sum =
        sums.computeIfAbsent(month, key -> new HashMap<>())
            .computeIfAbsent(site, key -> new MonthSum());
    Part part = known.computeIfAbsent(partStart, this::part);
    if (part.bad()) {
      sum.addBad(views);
      return;
    }
    List<Correction> rows = part.rows().stream().filter(row -> row.isAbout(site)).toList();
    for (Correction row : rows) {
      applied
          .computeIfAbsent(month, key -> new HashMap<>())
          .computeIfAbsent(row, key -> new HashSet<>())
          .add(site);
    }
    sum.add(views, rows);
  }

  private CountedSite site(String code) {
    columnSites.clear();
    return CountedSite.of(code, databases);
  }

  private Part part(int start) {
    List<Correction> rows =
        corrections.rows().stream().filter(row -> row.range().has(start)).toList();
    return new Part(corrections.isBad(start), rows);
  }

  /** The hours of a month. */
  public MonthHours hours(YearMonth month) {
    return monthHours.computeIfAbsent(month, key -> MonthHours.of(key, hours, corrections));
  }

  public Corrections corrections() {
    return corrections;
  }

  public int firstHour() {
    return hours.first();
  }

  public int lastHour() {
    return hours.last();
  }

  /** The month of the first file. */
  public YearMonth first() {
    return YearMonth.from(Hour.start(hours.first()));
  }

  /**
   * The last month that is over: all hours behind the last file, if there are any, are bad; null if
   * there is none.
   */
  public YearMonth lastOver() {
    YearMonth month = YearMonth.from(Hour.start(hours.last()));
    SortedSet<Integer> missing = hours(month).missing().tailSet(hours.last());
    YearMonth over = missing.isEmpty() ? month : month.minusMonths(1);
    return over.isBefore(first()) ? null : over;
  }

  /**
   * The views of a column in a month.
   *
   * @return null if they are not known: hours are missing, or nobody counted these sites yet
   */
  public MonthViews views(CardColumn column, YearMonth month) {
    if (!hours(month).isKnown() || column.sites().stream().noneMatch(site -> has(site, month))) {
      return null;
    }
    MonthSum views = new MonthSum();
    Map<CountedSite, MonthSum> of = sums.getOrDefault(month, Map.of());
    for (CountedSite site : sites(column)) {
      MonthSum sum = of.get(site);
      if (sum != null) {
        views.add(sum);
        views.addInstead(instead(site, month));
      }
    }
    return views.views(hours(month));
  }

  /** Views in the place of those counted, for each good hour that has a file. */
  private long instead(CountedSite site, YearMonth month) {
    HourRange range = HourRange.month(month);
    List<Correction> rows =
        corrections.rows().stream().filter(row -> row.isInstead(site, range)).toList();
    long views = 0;
    for (int hour = range.from(); !rows.isEmpty() && hour < range.until(); hour++) {
      int of = hour;
      if (hours.contains(hour) && !corrections.isBad(hour)) {
        views +=
            rows.stream()
                .filter(row -> row.range().has(of))
                .findFirst()
                .map(row -> row.value().longValueExact())
                .orElse(0L);
      }
    }
    return views;
  }

  private Set<CountedSite> sites(CardColumn column) {
    return columnSites.computeIfAbsent(
        column, key -> sites.values().stream().filter(key::has).collect(Collectors.toSet()));
  }

  private boolean has(Site site, YearMonth month) {
    LocalDate first = since(site);
    return first != null && !month.isBefore(YearMonth.from(first));
  }

  /** The first day of a site, null if it has none. */
  public LocalDate since(Site site) {
    return sinceByHand.getOrDefault(site, since.get(site));
  }

  /** The corrections that touched a column in a month, those that only note something too. */
  public List<Correction> applied(CardColumn column, YearMonth month) {
    Map<Correction, Set<CountedSite>> touched = applied.getOrDefault(month, Map.of());
    Set<CountedSite> of = sites(column);
    return corrections.rows().stream()
        .filter(
            row ->
                !Collections.disjoint(touched.getOrDefault(row, Set.of()), of)
                    || of.stream().anyMatch(site -> row.isInstead(site, HourRange.month(month))))
        .toList();
  }

  /** What changed a column in a month: the keys of bad ranges and corrections. */
  public List<String> touched(CardColumn column, YearMonth month) {
    Stream<String> bad = corrections.badIn(HourRange.month(month)).stream().map(BadRange::key);
    Stream<String> rows =
        applied(column, month).stream().filter(Correction::isChange).map(Correction::key);
    return Stream.concat(bad, rows).toList();
  }
}
