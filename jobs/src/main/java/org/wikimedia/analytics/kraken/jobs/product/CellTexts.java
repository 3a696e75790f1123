package org.wikimedia.analytics.kraken.jobs.product;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.util.HashMap;
import java.util.Map;

/** Bytes of the few texts that come again and again, fit for a cell of a key; made once each. */
final class CellTexts {
  private static final int MOST = 1 << 16;

  /** For a TAB, which separates cells. */
  private static final byte SUBSTITUTE = '_';

  private final Map<String, byte[]> known = new HashMap<>();

  /** Not to be changed. */
  byte[] of(String text) {
    byte[] cell = known.get(text);
    if (cell == null) {
      cell = text.getBytes(UTF_8);
      for (int i = 0; i < cell.length; i++) {
        cell[i] = cell[i] == PageviewHourlyTally.TAB ? SUBSTITUTE : cell[i];
      }
      if (known.size() == MOST) {
        known.clear();
      }
      known.put(text, cell);
    }
    return cell;
  }
}
