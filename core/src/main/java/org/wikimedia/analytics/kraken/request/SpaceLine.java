package org.wikimedia.analytics.kraken.request;

/**
 * Splits a line at every space. varnish wrote content types with a space in them, so a field 11
 * that ends in {@code ;} takes in the one behind it.
 */
final class SpaceLine {
  private static final int TRACKED = Field.COUNT + 1;

  private final int[] bounds = new int[TRACKED + 1];

  /** Points the request at the fields of the line {@code [from, to)}. */
  void split(byte[] line, int from, int to, Request request) {
    bounds[0] = from - 1;
    int fields = 1;
    for (int i = from; i < to; i++) {
      if (line[i] == ' ' && !endsInParameter(line, fields, i)) {
        if (fields <= TRACKED) {
          bounds[fields] = i;
        }
        fields++;
      }
    }
    request.refine(line, bounds, Math.min(fields, TRACKED), to);
  }

  private boolean endsInParameter(byte[] line, int field, int at) {
    boolean isContentType = field == Field.CONTENT_TYPE.ordinal() + 1;
    return isContentType && at > bounds[field - 1] + 1 && line[at - 1] == ';';
  }
}
