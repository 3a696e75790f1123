package org.wikimedia.analytics.kraken.jobs.sample;

import java.util.SplittableRandom;
import org.wikimedia.analytics.kraken.project.Site;

/** What stands in the X-CS, later X-Analytics field, Zero carriers in every notation. */
final class CarrierMarks {
  private static final String CODE = "{code}";

  private final Weighted<byte[]> carriers = new Weighted<>();
  private final Weighted<byte[]> others = new Weighted<>();

  CarrierMarks() {
    for (String[] row : SampleTable.rows("x-analytics.tsv", 2)) {
      int share = Integer.parseInt(row[0]);
      if (row[1].contains(CODE)) {
        addCarriers(share, row[1]);
      } else {
        others.add(share, Ascii.bytes(row[1]));
      }
    }
  }

  private void addCarriers(int share, String notation) {
    for (String[] row : SampleTable.rows("carriers.tsv", 2)) {
      carriers.add(share * Integer.parseInt(row[0]), Ascii.bytes(notation.replace(CODE, row[1])));
    }
  }

  /** Draws the field's value; on desktop hosts hardly any request is a carrier's. */
  byte[] draw(Site site, SplittableRandom random) {
    int percent =
        switch (site) {
          case DESKTOP -> 0;
          case MOBILE -> 12;
          case ZERO -> 92;
        };
    if (random.nextInt(1000) < 10 * percent + 1) {
      return carriers.draw(random);
    }
    return random.nextInt(100) < 94 ? Ascii.DASH : others.draw(random);
  }
}
