package org.wikimedia.analytics.kraken.counts;

import org.wikimedia.analytics.kraken.request.Hour;

/** Names of published hour files, which carry the end of their hour. */
public final class HourFile {
  private HourFile() {}

  /**
   * {@code projectcounts/2013/2013-02/projectcounts-20130228-230000}, for the hour that ends then.
   */
  public static String path(String product, int hour, String extension) {
    return path(product, product, hour, extension);
  }

  /** The same for files that are not called as their folder is. */
  public static String path(String folder, String name, int hour, String extension) {
    return folder + "/" + Hour.endFolder(hour) + "/" + name + "-" + Hour.endStamp(hour) + extension;
  }
}
