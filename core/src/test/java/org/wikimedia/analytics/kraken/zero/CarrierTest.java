package org.wikimedia.analytics.kraken.zero;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.wikimedia.analytics.kraken.bytes.ByteSlice;
import org.wikimedia.analytics.kraken.project.Project;
import org.wikimedia.analytics.kraken.project.Site;
import org.wikimedia.analytics.kraken.request.Hour;

/** A carrier whose deal changed at a midnight and at an hour, with a gap between. */
class CarrierTest {
  private final Carrier carrier =
      Carriers.load(
              CarrierRows.of(
                  "641-14|a|A|UG|-|2013-02-01T10|-|M Z|*|*|no",
                  "641-14|a|A|UG|-|2012-04-12|2012-09-01|M|en fr -|-|yes",
                  "641-14|a|A|UG|-|2012-09-01|2013-01-01|Z|sw|Opera Nokiaprod|no"))
          .ofCode(ByteSlice.of("641-14"));

  private Deal deal(String hour) {
    return carrier.deal(Hour.parse(hour));
  }

  private Deal lastBegun(String hour) {
    return carrier.lastDealBegun(Hour.parse(hour));
  }

  @Test
  void theDealOfTheHourHolds() {
    assertThat(deal("2012-04-12T00").givesSite(Site.MOBILE)).isTrue();
    assertThat(deal("2012-08-31T23").givesSite(Site.MOBILE)).isTrue();
    assertThat(deal("2012-09-01T00").givesSite(Site.MOBILE)).isFalse();
    assertThat(deal("2012-09-01T00").givesSite(Site.ZERO)).isTrue();
    assertThat(deal("2012-12-31T23").givesSite(Site.ZERO)).isTrue();
    assertThat(deal("2013-02-01T10").givesSite(Site.MOBILE)).isTrue();
    assertThat(deal("2099-01-01T00").givesSite(Site.MOBILE)).isTrue();
  }

  @Test
  void thereIsNoneBeforeTheFirstAndInGaps() {
    assertThat(deal("2012-04-11T23")).isNull();
    assertThat(deal("2013-01-01T00")).isNull();
    assertThat(deal("2013-02-01T09")).isNull();
  }

  @Test
  void theLastBegunHoldsOnAndTheFirstBeforeItself() {
    assertThat(lastBegun("2001-01-01T00")).isSameAs(deal("2012-04-12T00"));
    assertThat(lastBegun("2012-09-01T00")).isSameAs(deal("2012-09-01T00"));
    assertThat(lastBegun("2013-02-01T09")).isSameAs(deal("2012-09-01T00"));
    assertThat(lastBegun("2099-01-01T00")).isSameAs(deal("2013-02-01T10"));
  }

  @Test
  void aListOfLanguagesIsAllThereIs() {
    Deal deal = deal("2012-04-12T00");
    assertThat(deal.givesLanguage("fr")).isTrue();
    assertThat(deal.givesLanguage("")).isTrue();
    assertThat(deal.givesLanguage("sw")).isFalse();
    assertThat(deal.givesLanguage("-")).isFalse();
    assertThat(deal("2012-09-01T00").givesLanguage("")).isFalse();
    assertThat(deal("2013-02-01T10").givesLanguage("")).isTrue();
    assertThat(deal("2013-02-01T10").givesLanguage("pl")).isTrue();
  }

  @Test
  void aProjectNeedsItsSiteAndItsLanguage() {
    Deal deal = deal("2012-04-12T00");
    assertThat(deal.gives(project("en", Site.MOBILE))).isTrue();
    assertThat(deal.gives(project("en", Site.ZERO))).isFalse();
    assertThat(deal.gives(project("pl", Site.MOBILE))).isFalse();
    assertThat(deal("2013-02-01T10").gives(project("en", Site.DESKTOP))).isFalse();
  }

  @Test
  void proxiesAreNoneOrListedOrAny() {
    assertThat(deal("2012-04-12T00").givesProxy("Opera")).isFalse();
    assertThat(deal("2012-09-01T00").givesProxy("Opera")).isTrue();
    assertThat(deal("2012-09-01T00").givesProxy("Nokiaprod")).isTrue();
    assertThat(deal("2012-09-01T00").givesProxy("IORG")).isFalse();
    assertThat(deal("2013-02-01T10").givesProxy("IORG")).isTrue();
  }

  @Test
  void httpsIsFreeOrNot() {
    assertThat(deal("2012-04-12T00").givesHttps()).isTrue();
    assertThat(deal("2012-09-01T00").givesHttps()).isFalse();
  }

  private static Project project(String language, Site site) {
    return new Project(language, "wikipedia.org", site, language + site.codePart());
  }
}
