package org.wikimedia.analytics.kraken.hive.serde;

import static java.nio.charset.StandardCharsets.ISO_8859_1;
import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Properties;
import org.apache.hadoop.conf.Configuration;
import org.apache.hadoop.hive.serde2.SerDeException;
import org.apache.hadoop.hive.serde2.objectinspector.ObjectInspectorUtils;
import org.apache.hadoop.hive.serde2.objectinspector.StructObjectInspector;
import org.apache.hadoop.io.Text;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.wikimedia.analytics.kraken.cases.CaseFile;

/** Hive's table of raw logs says of each line of {@code lines.tsv} what the case says. */
class LineCasesTest {
  static List<CaseFile.Row> cases() {
    return CaseFile.read("lines.tsv").rows();
  }

  @ParameterizedTest(name = "{0}")
  @MethodSource("cases")
  void aLineIsARowOfItsCase(CaseFile.Row row) throws SerDeException {
    List<?> columns = read(row);

    boolean parsed = row.get("reason").equals("parsed");
    assertThat(columns.get(0)).as("reason").isEqualTo(parsed ? null : row.get("reason"));
    assertThat(columns.get(1)).as("hour").isEqualTo(parsed ? row.get("hour") : null);
    if (parsed) {
      check(row, "sequence", columns.get(2));
      check(row, "url", columns.get(3));
      check(row, "type", columns.get(4));
      check(row, "referer", columns.get(5));
    }
  }

  private static void check(CaseFile.Row row, String column, Object answer) {
    String text = answer == null ? "none" : answer.toString();
    String expected = row.get(column, text);
    assertThat(text)
        .as(column)
        .isEqualTo(
            expected.equals("(empty)") ? "" : new String(expected.getBytes(ISO_8859_1), UTF_8));
  }

  private static List<?> read(CaseFile.Row row) throws SerDeException {
    Properties table = new Properties();
    table.setProperty("columns", "malformed,event_hour,sequence,uri,content_type,referer");
    table.setProperty("columns.types", "string:string:bigint:string:string:string");
    table.setProperty("format", row.get("format"));
    RequestLogSerDe serde = new RequestLogSerDe();
    serde.initialize(new Configuration(false), table, null);
    Text line = new Text();
    line.set(row.get("line").getBytes(ISO_8859_1));
    return (List<?>)
        ObjectInspectorUtils.copyToStandardJavaObject(
            serde.deserialize(line), (StructObjectInspector) serde.getObjectInspector());
  }
}
