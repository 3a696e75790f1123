package org.wikimedia.analytics.kraken.jobs.zero;

import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import org.apache.hadoop.conf.Configuration;
import org.wikimedia.analytics.kraken.data.DataFiles;
import org.wikimedia.analytics.kraken.jobs.input.HourGaps;
import org.wikimedia.analytics.kraken.jobs.product.Channel;
import org.wikimedia.analytics.kraken.jobs.product.TotalsFormat;
import org.wikimedia.analytics.kraken.jobs.run.ShippedData;
import org.wikimedia.analytics.kraken.zero.Carriers;

/** What one run was asked, as its tasks read it out of the job's configuration. */
final class ZeroPlan {
  static final int CARRIER_DAILY = 0;
  static final int COUNTRY_DAILY = 1;

  private static final int ROLL_UPS = 2;

  private final Set<String> badDates;
  private final Set<Integer> loneHours;
  private final RollUpDays days;
  private final long sampleFactor;
  private final long tableBytes;
  private final DataFiles data;

  ZeroPlan(Configuration configuration) {
    badDates = Set.copyOf(ZeroSettings.BAD_DATES.listIn(configuration));
    loneHours = HourGaps.read(ZeroSettings.LONE_HOURS.listIn(configuration));
    days = RollUpDays.read(configuration);
    sampleFactor = Long.parseLong(ZeroSettings.SAMPLE_FACTOR.in(configuration));
    tableBytes = ZeroSettings.TABLE_BYTES.memory().in(configuration);
    data = ShippedData.read(ZeroSettings.DATA.in(configuration));
  }

  boolean isBad(String date) {
    return badDates.contains(date);
  }

  /** Whether both products have a file of the hour, so that shares of it can be taken. */
  boolean isShared(int hour) {
    return !loneHours.contains(hour);
  }

  /** By which views and bytes are multiplied, 1 or more. */
  long sampleFactor() {
    return sampleFactor;
  }

  long tableBytes() {
    return tableBytes;
  }

  HomeCountries homeCountries() {
    return new HomeCountries(Carriers.load(data));
  }

  /** The data files, which know those that were read. */
  DataFiles data() {
    return data;
  }

  /** Every channel; a key's channel is an index in here. The last one is that of the totals. */
  List<Channel> channels() {
    List<Channel> channels = new ArrayList<>();
    channels.add(new Channel(new PredecessorFile("zero_carrier-daily.tsv")));
    channels.add(new Channel(new PredecessorFile("zero_country-daily.tsv")));
    for (RollUp rollUp : RollUp.values()) {
      channels.add(new Channel(new RollUpFormat(rollUp, null, sampleFactor)));
      channels.add(new Channel(new RollUpFormat(rollUp, days.of(rollUp), sampleFactor)));
    }
    channels.add(new Channel(new TotalsFormat()));
    return channels;
  }

  static int daily(RollUp rollUp) {
    return ROLL_UPS + 2 * rollUp.ordinal();
  }

  static int monthly(RollUp rollUp) {
    return daily(rollUp) + 1;
  }

  static int totals() {
    return ROLL_UPS + 2 * RollUp.values().length;
  }
}
