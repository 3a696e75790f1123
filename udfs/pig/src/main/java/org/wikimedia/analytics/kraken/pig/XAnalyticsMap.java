package org.wikimedia.analytics.kraken.pig;

import java.util.Map;
import org.wikimedia.analytics.kraken.bytes.ByteSlice;

/** {@code XAnalyticsMap(x_analytics)}: the pairs of the field as a map, null for a dash. */
public final class XAnalyticsMap extends TextQuestion<Map<String, String>> {
  public XAnalyticsMap() {
    super("x_analytics_map:map[chararray]");
  }

  @Override
  protected Map<String, String> answer(ByteSlice text) {
    return org.wikimedia.analytics.kraken.request.XAnalyticsMap.of(text.toString());
  }
}
