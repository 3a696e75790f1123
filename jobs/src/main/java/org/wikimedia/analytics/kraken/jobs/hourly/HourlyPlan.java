package org.wikimedia.analytics.kraken.jobs.hourly;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import org.apache.hadoop.conf.Configuration;
import org.wikimedia.analytics.kraken.data.DataFiles;
import org.wikimedia.analytics.kraken.definition.Definitions;
import org.wikimedia.analytics.kraken.definition.PageviewDefinition;
import org.wikimedia.analytics.kraken.jobs.product.Channel;
import org.wikimedia.analytics.kraken.jobs.product.Origin;
import org.wikimedia.analytics.kraken.jobs.product.Product;
import org.wikimedia.analytics.kraken.jobs.product.Products;
import org.wikimedia.analytics.kraken.jobs.product.Tally;
import org.wikimedia.analytics.kraken.jobs.product.TotalsFormat;
import org.wikimedia.analytics.kraken.jobs.run.CountryDatabase;
import org.wikimedia.analytics.kraken.jobs.run.ShippedData;
import org.wikimedia.analytics.kraken.request.Hour;
import org.wikimedia.analytics.kraken.request.LogFormat;

/** What one run was asked, as its tasks read it out of the job's configuration. */
final class HourlyPlan {
  private final LogFormat format;
  private final int from;
  private final int until;
  private final long tableBytes;
  private final List<String> definitionNames;
  private final List<Product> products;
  private final List<Channel> channels = new ArrayList<>();
  private final DataFiles data;
  private final Configuration configuration;

  /**
   * Reads the plan.
   *
   * @throws IllegalArgumentException with a sentence for a person, if a setting is none
   */
  HourlyPlan(Configuration configuration) {
    this.configuration = configuration;
    format = format(HourlySettings.FORMAT.in(configuration));
    from = hour(HourlySettings.FROM.in(configuration), Hour.NONE);
    until = hour(HourlySettings.UNTIL.in(configuration), Integer.MAX_VALUE);
    tableBytes = HourlySettings.TABLE_BYTES.memory().in(configuration);
    definitionNames = HourlySettings.DEFINITIONS.listIn(configuration);
    data = ShippedData.read(HourlySettings.DATA.in(configuration));
    products =
        HourlySettings.PRODUCTS.listIn(configuration).stream()
            .map(name -> Products.get(name).with(data))
            .toList();
    addChannels();
  }

  LogFormat format() {
    return format;
  }

  /** First hour that counts. */
  int from() {
    return from;
  }

  /** Hour behind the last one that counts. */
  int until() {
    return until;
  }

  long tableBytes() {
    return tableBytes;
  }

  /** The data files, which know those that were read. */
  DataFiles data() {
    return data;
  }

  List<String> definitionNames() {
    return definitionNames;
  }

  List<Product> products() {
    return products;
  }

  /** Every channel; a key's channel is an index in here. */
  List<Channel> channels() {
    return channels;
  }

  /** The channel of the totals, which is the last. */
  int totals() {
    return channels.size() - 1;
  }

  /** The definitions, made anew: they hold the last request they judged. */
  List<PageviewDefinition> definitions() {
    return definitionNames.stream().map(name -> Definitions.load(data, name)).toList();
  }

  /** Where requests come from, made anew: it holds the last request that was asked about. */
  Origin origin() {
    return new Origin(data, () -> HourlySettings.GEO_DB.countries().open(configuration));
  }

  /** Opens a file of countries even if no product needs it: its name may be misspelt. */
  void refuseUnusableCountries(Origin origin) {
    CountryDatabase countries = HourlySettings.GEO_DB.countries();
    if (origin.database() == null && countries.isNamed(configuration)) {
      countries.open(configuration);
    }
  }

  /** An empty tally for each channel but that of the totals. */
  List<Tally> tallies(Origin origin) {
    return channels.subList(0, totals()).stream()
        .map(channel -> ((Product) channel.format()).tally(origin))
        .toList();
  }

  private void addChannels() {
    for (Product product : products) {
      if (!product.isPerDefinition()) {
        channels.add(new Channel(product, -1, ""));
        continue;
      }
      for (int i = 0; i < definitionNames.size(); i++) {
        channels.add(new Channel(product, i, definitionNames.get(i)));
      }
    }
    channels.add(new Channel(new TotalsFormat(), -1, ""));
  }

  private static LogFormat format(String label) {
    return LogFormat.of(label.toLowerCase(Locale.ROOT))
        .orElseThrow(
            () ->
                new IllegalArgumentException(
                    "--format takes auto, tab, space, json or kraken, not '" + label + "'"));
  }

  private static int hour(String text, int absent) {
    return text.isEmpty() ? absent : Hour.parse(text);
  }
}
