package org.wikimedia.analytics.kraken.hive.serde;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Properties;
import org.apache.hadoop.conf.Configuration;
import org.apache.hadoop.hive.serde2.AbstractSerDe;
import org.apache.hadoop.hive.serde2.SerDeException;
import org.apache.hadoop.hive.serde2.objectinspector.ObjectInspector;
import org.apache.hadoop.io.Text;
import org.apache.hadoop.io.Writable;
import org.wikimedia.analytics.kraken.request.LogFormat;

/**
 * Raw request logs as a table: {@code ROW FORMAT SERDE}, stored as text. A table has any of the
 * columns of {@link LineColumns}, in any order; {@code hql/tables/webrequest_raw.hql} has all. They
 * are made only when a query asks for them. A malformed line is a row of NULLs with its reason in
 * {@code malformed}, never an error.
 *
 * <p>The serde property {@code format} is {@code auto} unless given, or {@code tab}, {@code space},
 * {@code json} or {@code kraken}. {@code SET kraken.geo.db} names another country database.
 */
public final class RequestLogSerDe extends AbstractSerDe {
  private static final String FORMAT = "format";
  private static final String COUNTRY_DATABASE = "kraken.geo.db";

  private LogLine line;
  private PartsInspector<LogLine> inspector;

  @Override
  public void initialize(Configuration conf, Properties table, Properties partition)
      throws SerDeException {
    super.initialize(conf, table, partition);
    line = new LogLine(format(properties.getProperty(FORMAT, LogFormat.AUTO.label())));
    LineColumns columns = new LineColumns(conf == null ? "" : conf.get(COUNTRY_DATABASE, ""));
    List<Part<LogLine>> parts = new ArrayList<>();
    for (int i = 0; i < getColumnNames().size(); i++) {
      parts.add(part(columns, i));
    }
    inspector = new PartsInspector<>(LogLine.class, parts);
  }

  private Part<LogLine> part(LineColumns columns, int place) throws SerDeException {
    String name = getColumnNames().get(place);
    Part<LogLine> part = columns.part(name, place);
    if (part == null) {
      throw new SerDeException(
          "request logs have no column " + name + "; they have " + columns.names());
    }
    String type = part.getFieldObjectInspector().getTypeName();
    String declared = getColumnTypes().get(place).getTypeName();
    if (!type.equals(declared)) {
      throw new SerDeException("the column " + name + " is " + type + ", not " + declared);
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

  @Override
  public Object deserialize(Writable text) {
    line.read((Text) text);
    return line;
  }

  @Override
  public ObjectInspector getObjectInspector() {
    return inspector;
  }

  @Override
  public Class<? extends Writable> getSerializedClass() {
    return Text.class;
  }

  @Override
  public Writable serialize(Object row, ObjectInspector rowInspector) throws SerDeException {
    throw new SerDeException("request logs are read only");
  }
}
