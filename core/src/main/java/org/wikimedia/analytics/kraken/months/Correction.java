package org.wikimedia.analytics.kraken.months;

import java.math.BigDecimal;
import java.util.Set;
import java.util.stream.Collectors;
import org.wikimedia.analytics.kraken.project.Site;

/**
 * One row of a corrections file.
 *
 * @param range hours of event time
 * @param wikis as {@link WikiPattern} spells them
 * @param sites the sites it is about
 * @param rule what it does
 * @param value the rule's number, 0 for a note
 * @param reason for a person, never empty
 */
public record Correction(
    HourRange range,
    Set<String> wikis,
    Set<Site> sites,
    CorrectionRule rule,
    BigDecimal value,
    String reason) {

  /** What it does, in a word that two deliveries can be compared by: all but its reason. */
  public String key() {
    return RangeText.of(range)
        + " "
        + String.join(" ", wikis)
        + " "
        + sites.stream().map(Site::letter).collect(Collectors.joining(" "))
        + " "
        + rule.word()
        + " "
        + value.stripTrailingZeros().toPlainString();
  }

  /** Whether it changes numbers, and does not only tell something. */
  public boolean isChange() {
    return rule != CorrectionRule.NOTE;
  }

  /** {@code 2010-04 * factor 1.241: packets were lost}. */
  public String text() {
    String number = rule == CorrectionRule.NOTE ? "" : " " + value.toPlainString();
    return RangeText.of(range)
        + " "
        + String.join(" ", wikis)
        + " "
        + rule.word()
        + number
        + ": "
        + reason;
  }

  /** Whether it sets views of a site in some of these hours. */
  boolean isInstead(CountedSite site, HourRange hours) {
    return rule == CorrectionRule.VIEWS_PER_HOUR && range.touches(hours) && isAbout(site);
  }

  boolean isAbout(CountedSite site) {
    return sites.contains(site.site())
        && wikis.stream().anyMatch(wiki -> new WikiPattern(wiki).matches(site));
  }
}
