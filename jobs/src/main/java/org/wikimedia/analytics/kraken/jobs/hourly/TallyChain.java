package org.wikimedia.analytics.kraken.jobs.hourly;

import java.util.List;
import org.wikimedia.analytics.kraken.definition.PageView;
import org.wikimedia.analytics.kraken.jobs.product.Tally;
import org.wikimedia.analytics.kraken.request.Request;

/**
 * Tallies that count the same requests. Each of the first has a call of its own, where the compiler
 * sees the one product that comes there and puts its code in place; in a loop it would see them all
 * and call each ({@code benchmarks/hourly --only zero}).
 */
final class TallyChain {
  private static final int UNROLLED = 4;

  private final Tally[] tallies;

  TallyChain(List<Tally> tallies) {
    this.tallies = tallies.toArray(new Tally[0]);
  }

  void add(Request request, PageView view) {
    Tally[] all = tallies;
    int count = all.length;
    if (count > 0) {
      all[0].add(request, view);
    }
    if (count > 1) {
      all[1].add(request, view);
    }
    if (count > 2) {
      all[2].add(request, view);
    }
    if (count > 3) {
      all[3].add(request, view);
    }
    for (int i = UNROLLED; i < count; i++) {
      all[i].add(request, view);
    }
  }
}
