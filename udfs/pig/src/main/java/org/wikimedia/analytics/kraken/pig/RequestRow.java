package org.wikimedia.analytics.kraken.pig;

import java.io.IOException;
import java.util.Arrays;
import java.util.stream.Collectors;
import org.apache.pig.data.Tuple;
import org.apache.pig.impl.logicalLayer.schema.Schema;
import org.wikimedia.analytics.kraken.bytes.ByteSlice;
import org.wikimedia.analytics.kraken.request.Field;
import org.wikimedia.analytics.kraken.request.Hour;
import org.wikimedia.analytics.kraken.request.Request;
import org.wikimedia.analytics.kraken.request.RequestFields;

/**
 * Fills a request out of the arguments of a function, which are told by the names of their columns:
 * those of {@link RequestColumn}, in any order, as many as are known.
 */
final class RequestRow {
  private final RequestColumn[] columns;
  private final int first;
  private final RequestFields fields = new RequestFields();
  private String lastHour;
  private int hour;

  /**
   * @param first index of the first argument that is a column
   * @throws IllegalArgumentException with a sentence for a person, if an argument is no column
   */
  RequestRow(String function, Schema arguments, int first) {
    this.first = first;
    columns = new RequestColumn[arguments.size() - first];
    for (int i = 0; i < columns.length; i++) {
      columns[i] = column(function, arguments.getFields().get(first + i).alias);
    }
  }

  /** The request of a row, null if its URL is null or was not given. */
  Request read(Tuple arguments) throws IOException {
    fields.clear();
    ByteSlice url = null;
    ByteSlice[] parts = new ByteSlice[3];
    for (int i = 0; i < columns.length; i++) {
      Object value = arguments.get(first + i);
      switch (columns[i]) {
        case URI_HOST -> parts[0] = Question.bytes(value);
        case URI_PATH -> parts[1] = Question.bytes(value);
        case URI_QUERY -> parts[2] = Question.bytes(value);
        case URL -> url = Question.bytes(value);
        case X_ANALYTICS -> fields.set(Field.X_ANALYTICS, Question.pairs(value));
        case HTTP_STATUS -> fields.httpStatus(Question.bytes(value));
        case HOUR -> fields.hour(value == null ? Hour.NONE : hour(value.toString()));
        default -> set(columns[i].field(), value);
      }
    }
    if (url == null && parts[0] == null) {
      return null;
    }
    return (url == null ? fields.url(parts[0], parts[1], parts[2]) : fields.set(Field.URL, url))
        .request();
  }

  private void set(Field field, Object value) {
    if (field != null) {
      fields.set(field, Question.bytes(value));
    }
  }

  private int hour(String text) {
    if (!text.equals(lastHour)) {
      lastHour = text;
      hour = read(text);
    }
    return hour;
  }

  private static int read(String text) {
    try {
      return Hour.parse(text);
    } catch (IllegalArgumentException error) {
      return Hour.NONE;
    }
  }

  private static RequestColumn column(String function, String alias) {
    String label = alias == null ? "" : alias.substring(alias.lastIndexOf(':') + 1);
    RequestColumn column = RequestColumn.of(label);
    if (column == null) {
      String labels =
          Arrays.stream(RequestColumn.values())
              .map(RequestColumn::label)
              .collect(Collectors.joining(", "));
      throw new IllegalArgumentException(
          function
              + " is given columns by their names, and "
              + (alias == null ? "one has none" : "'" + label + "' is none")
              + "; there are "
              + labels);
    }
    return column;
  }
}
