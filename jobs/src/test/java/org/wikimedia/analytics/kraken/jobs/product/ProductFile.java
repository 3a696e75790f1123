package org.wikimedia.analytics.kraken.jobs.product;

import static java.nio.charset.StandardCharsets.ISO_8859_1;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import org.wikimedia.analytics.kraken.data.DataFiles;
import org.wikimedia.analytics.kraken.definition.Definitions;
import org.wikimedia.analytics.kraken.definition.PageviewDefinition;
import org.wikimedia.analytics.kraken.geo.CountryLookup;
import org.wikimedia.analytics.kraken.request.Hour;
import org.wikimedia.analytics.kraken.request.Request;

/** Runs requests through a product's tally and file, as the job does with one mapper. */
final class ProductFile {
  static final int HOUR = Hour.parse("2013-02-28T22");

  private ProductFile() {}

  /** The bytes of the file of {@link #HOUR}. */
  static byte[] bytes(Product product, Tally tally) throws Exception {
    ByteArrayOutputStream out = new ByteArrayOutputStream();
    try (CountFile file = product.open(out, HOUR)) {
      tally.drain(
          (hour, key, from, to, measures) -> {
            if (hour == HOUR) {
              file.count(key, from, to, measures);
            }
          });
    }
    return out.toByteArray();
  }

  static byte[] empty(Product product) throws IOException {
    ByteArrayOutputStream out = new ByteArrayOutputStream();
    product.open(out, HOUR).close();
    return out.toByteArray();
  }

  /** An empty tally over the shipped countries. */
  static Tally tally(Product product) {
    return product.tally(new Origin(DataFiles.shipped(), CountryLookup::shipped));
  }

  /** A tally of all requests that the definition counts. */
  static Tally tally(Product product, String definition, List<RequestLine> lines) {
    PageviewDefinition judge = Definitions.load(DataFiles.shipped(), definition);
    Tally tally = tally(product);
    for (RequestLine line : lines) {
      Request request = line.parsed();
      if (judge.judge(request).isCounted()) {
        tally.add(request, judge.view());
      }
    }
    return tally;
  }

  /** The keys a tally hands on: hour, key, measures. */
  static List<String> drained(Tally tally) throws Exception {
    List<String> drained = new ArrayList<>();
    tally.drain(
        (hour, key, from, to, measures) ->
            drained.add(
                hour
                    - HOUR
                    + " "
                    + new String(key, from, to - from, ISO_8859_1)
                    + " "
                    + measures[0]
                    + " "
                    + measures[1]));
    return drained;
  }

  static String text(byte[] bytes) {
    return new String(bytes, ISO_8859_1);
  }
}
