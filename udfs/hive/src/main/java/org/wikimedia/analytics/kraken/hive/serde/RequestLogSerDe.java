package org.wikimedia.analytics.kraken.hive.serde;

import java.util.Properties;
import org.apache.hadoop.conf.Configuration;
import org.apache.hadoop.hive.serde2.AbstractSerDe;
import org.apache.hadoop.hive.serde2.SerDeException;
import org.apache.hadoop.hive.serde2.objectinspector.ObjectInspector;
import org.apache.hadoop.io.Text;
import org.apache.hadoop.io.Writable;

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
  private LogLine line;
  private PartsInspector<LogLine> inspector;

  @Override
  public void initialize(Configuration conf, Properties table, Properties partition)
      throws SerDeException {
    super.initialize(conf, table, partition);
    RequestLogTable declared =
        new RequestLogTable(conf, properties, getColumnNames(), getColumnTypes());
    line = declared.newLine();
    inspector = declared.inspector();
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
