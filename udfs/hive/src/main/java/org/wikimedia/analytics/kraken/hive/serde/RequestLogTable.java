package org.wikimedia.analytics.kraken.hive.serde;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Properties;
import org.apache.hadoop.conf.Configuration;
import org.apache.hadoop.hive.serde2.SerDeException;
import org.apache.hadoop.hive.serde2.typeinfo.TypeInfo;
import org.wikimedia.analytics.kraken.request.LogFormat;

/** A table over request logs as it was declared: the format of its lines, and its columns. */
final class RequestLogTable {
  private static final String FORMAT = "format";
  private static final String COUNTRY_DATABASE = "kraken.geo.db";

  private final LogFormat format;
  private final List<Part<LogLine>> parts = new ArrayList<>();

  /**
   * @param conf null for one without settings
   * @throws SerDeException with a sentence, if there is no such format or column
   */
  RequestLogTable(Configuration conf, Properties table, List<String> names, List<TypeInfo> types)
      throws SerDeException {
    format = format(table.getProperty(FORMAT, LogFormat.AUTO.label()));
    LineColumns columns = new LineColumns(conf == null ? "" : conf.get(COUNTRY_DATABASE, ""));
    for (int i = 0; i < names.size(); i++) {
      parts.add(part(columns, names.get(i), types.get(i), i));
    }
  }

  LogLine newLine() {
    return new LogLine(format);
  }

  /** The column at a place. */
  Part<LogLine> part(int place) {
    return parts.get(place);
  }

  PartsInspector<LogLine> inspector() {
    return new PartsInspector<>(LogLine.class, parts);
  }

  private static Part<LogLine> part(LineColumns columns, String name, TypeInfo declared, int place)
      throws SerDeException {
    Part<LogLine> part = columns.part(name, place);
    if (part == null) {
      throw new SerDeException(
          "request logs have no column " + name + "; they have " + columns.names());
    }
    String type = part.getFieldObjectInspector().getTypeName();
    if (!type.equals(declared.getTypeName())) {
      throw new SerDeException(
          "the column " + name + " is " + type + ", not " + declared.getTypeName());
    }
    return part;
  }

  private static LogFormat format(String label) throws SerDeException {
    return LogFormat.of(label.toLowerCase(Locale.ROOT))
        .orElseThrow(
            () ->
                new SerDeException(
                    "format is auto, tab, space, json or kraken, not '" + label + "'"));
  }
}
