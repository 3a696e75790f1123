package org.wikimedia.analytics.kraken.jobs.sample;

import java.util.List;
import java.util.SplittableRandom;
import org.wikimedia.analytics.kraken.project.Site;

/** The wikis of {@code wikis.tsv}, drawn by their share of requests. */
final class WikiPool {
  private static final int FEWEST_TITLES = 5;

  private final Weighted<Wiki> wikis = new Weighted<>();
  private final Weighted<Site> sites =
      new Weighted<Site>().add(79, Site.DESKTOP).add(18, Site.MOBILE).add(3, Site.ZERO);

  /**
   * @param titles titles of the wiki with the largest share; the others' fall off more slowly than
   *     their shares do
   */
  WikiPool(int titles, SplittableRandom random) {
    List<String[]> rows = SampleTable.rows("wikis.tsv", 7);
    double largest = rows.stream().mapToInt(row -> Integer.parseInt(row[0])).max().orElseThrow();
    TitleMaker maker = new TitleMaker();
    for (String[] row : rows) {
      int share = Integer.parseInt(row[0]);
      int size = (int) (titles * StrictMath.pow(share / largest, 0.7));
      TitlePool pool =
          new TitlePool(row[6], row[4], Math.max(size, FEWEST_TITLES), maker, random.split());
      wikis.add(share, new Wiki(row[1], row[2], row[3], row[5], pool));
    }
  }

  Wiki draw(SplittableRandom random) {
    return wikis.draw(random);
  }

  Site drawSite(SplittableRandom random) {
    return sites.draw(random);
  }
}
