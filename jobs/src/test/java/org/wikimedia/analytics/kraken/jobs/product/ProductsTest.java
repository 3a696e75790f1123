package org.wikimedia.analytics.kraken.jobs.product;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class ProductsTest {
  @ParameterizedTest
  @ValueSource(
      strings = {"projectcounts", "pagecounts", "zero", "countries", "sequence", "pageview_hourly"})
  void aProductIsFoundByItsName(String name) {
    assertThat(Products.get(name).name()).isEqualTo(name);
    assertThat(Products.names()).contains(name);
  }

  @Test
  void onlySequenceIsTheSameForEveryDefinition() {
    assertThat(Products.names())
        .filteredOn(name -> !Products.get(name).isPerDefinition())
        .containsExactly("sequence");
  }

  @Test
  void onlyPageviewHourlyTakesSpiders() {
    assertThat(Products.names())
        .filteredOn(name -> Products.get(name).takesSpiders())
        .containsExactly("pageview_hourly");
  }

  @Test
  void onlyTheTwoTablesAskForTheOriginOfRequests() {
    assertThat(Products.names())
        .filteredOn(Products::asksForOrigin)
        .containsExactly("zero", "countries");
    assertThat(Products.asksForOrigin("Zero")).isFalse();
  }

  @Test
  void anUnknownNameIsRefusedWithTheNamesThereAre() {
    assertThatThrownBy(() -> Products.get("Sequence"))
        .isInstanceOf(IllegalArgumentException.class)
        .hasMessage(
            "there is no product 'Sequence'; there are projectcounts, pagecounts, zero, countries,"
                + " sequence, pageview_hourly");
  }
}
