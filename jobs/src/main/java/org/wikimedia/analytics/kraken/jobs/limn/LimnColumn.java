package org.wikimedia.analytics.kraken.jobs.limn;

/**
 * A column of a datafile behind its date.
 *
 * @param id by which graphs name it, unique in its table
 * @param label the same in the header and in the datasource
 * @param type {@code int} or {@code float}
 */
public record LimnColumn(String id, String label, String type) {
  public LimnColumn {
    LimnText.checkLabel(label);
  }

  /** A column of whole numbers. */
  public static LimnColumn whole(String id, String label) {
    return new LimnColumn(id, label, "int");
  }
}
