package org.wikimedia.analytics.kraken.jobs.product;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.wikimedia.analytics.kraken.data.DataFiles;

/** The products there are. */
public final class Products {
  private static final Map<String, Product> BY_NAME = new LinkedHashMap<>();

  static {
    Stream.of(
            new Projectcounts(),
            new Pagecounts(),
            new Zero(),
            new Countries(),
            new SequenceProduct(),
            new PageviewHourlyProduct(DataFiles.shipped()))
        .forEach(product -> BY_NAME.put(product.name(), product));
  }

  private Products() {}

  /** All names, in the order of publication. */
  public static List<String> names() {
    return List.copyOf(BY_NAME.keySet());
  }

  /** True if there is such a product, and it asks where requests come from. */
  public static boolean asksForOrigin(String name) {
    Product product = BY_NAME.get(name);
    return product != null && product.asksForOrigin();
  }

  /** The first line of the files of a product that is a table. */
  public static String tableHeader(String name) {
    return ((ViewTable) get(name)).header();
  }

  /**
   * The product of that name.
   *
   * @throws IllegalArgumentException with a sentence for a person
   */
  public static Product get(String name) {
    Product product = BY_NAME.get(name);
    if (product == null) {
      throw new IllegalArgumentException(
          "there is no product '" + name + "'; there are " + String.join(", ", names()));
    }
    return product;
  }
}
