package org.wikimedia.analytics.kraken.zero;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.util.Map;
import java.util.TreeMap;
import org.wikimedia.analytics.kraken.data.DataFiles;

/** Carrier files of a test's own: {@code |} for TAB, the header and the row default are there. */
final class CarrierRows {
  static final String HEADER =
      "codes|carrier|name|country|networks|valid_from|valid_to|sites|languages|proxies|https";
  static final String DEFAULT = "*|default|Any other|-|-|-|-|M Z|*|-|yes";

  private CarrierRows() {}

  /** Rows in lines 3 and following. */
  static DataFiles of(String... rows) {
    return of(Map.of(), rows);
  }

  static DataFiles of(Map<String, String> networks, String... rows) {
    return file(networks, HEADER + "\n" + DEFAULT + "\n" + String.join("\n", rows));
  }

  /** The whole file. */
  static DataFiles file(Map<String, String> others, String content) {
    Map<String, byte[]> files = new TreeMap<>();
    files.put("carriers.tsv", content.replace('|', '\t').getBytes(UTF_8));
    others.forEach((name, text) -> files.put(name, text.getBytes(UTF_8)));
    return DataFiles.with(files);
  }
}
