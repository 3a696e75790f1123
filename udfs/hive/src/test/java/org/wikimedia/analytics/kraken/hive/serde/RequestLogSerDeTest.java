package org.wikimedia.analytics.kraken.hive.serde;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.Map;
import java.util.Properties;
import org.apache.hadoop.conf.Configuration;
import org.apache.hadoop.hive.serde2.SerDeException;
import org.apache.hadoop.hive.serde2.objectinspector.ObjectInspectorUtils;
import org.apache.hadoop.hive.serde2.objectinspector.StructObjectInspector;
import org.apache.hadoop.io.Text;
import org.junit.jupiter.api.Test;
import org.wikimedia.analytics.kraken.data.DataException;

class RequestLogSerDeTest {
  private static final String TAB =
      "cp1.eqiad.wmnet\t-5\t2013-02-28T22:15:00\t0.1\t1.2.3.4\thit/200\t1234\tGET\t"
          + "http://en.m.wikipedia.org/wiki/A?x=1\tNONE/-\ttext/html; charset=UTF-8\t-\t-\t"
          + "Mozilla/5.0%20(X11)\ten\tzero=641-14";

  private final Configuration configuration = new Configuration(false);

  @Test
  void fieldsAreColumns() throws SerDeException {
    assertThat(read("hostname,timestamp,bytes_sent", "string:string:bigint", TAB))
        .isEqualTo("[cp1.eqiad.wmnet, 2013-02-28T22:15:00, 1234]");
  }

  @Test
  void aUriAndAStatusAreTakenApart() throws SerDeException {
    assertThat(
            read(
                "uri_host,uri_path,uri_query,cache_status,http_status",
                "string:string:string:string:string",
                TAB))
        .isEqualTo("[en.m.wikipedia.org, /wiki/A, ?x=1, hit, 200]");
  }

  @Test
  void aNegativeSequenceNumberIsOneOf32Bits() throws SerDeException {
    assertThat(read("sequence", "bigint", TAB)).isEqualTo("[4294967291]");
    assertThat(read("sequence", "bigint", TAB.replace("\t-5\t", "\t-\t"))).isEqualTo("[null]");
  }

  @Test
  void anAgentIsAsTheClientSentIt() throws SerDeException {
    assertThat(read("user_agent", "string", TAB)).isEqualTo("[Mozilla/5.0 (X11)]");
  }

  @Test
  void aFieldThatOlderLinesLackIsNull() throws SerDeException {
    String old = TAB.substring(0, TAB.indexOf("\ten\t"));

    assertThat(read("accept_language,x_analytics", "string:string", old)).isEqualTo("[null, null]");
  }

  @Test
  void aDefinitionSaysWhatItMakesOfALine() throws SerDeException {
    assertThat(read("pageview", view(), TAB))
        .isEqualTo("[[counted, en.m, A, en, wikipedia.org, M, true, 1234]]");
  }

  @Test
  void aRefusedLineHasAProjectButNoTitle() throws SerDeException {
    assertThat(read("pageview", view(), TAB.replace("hit/200", "hit/404")))
        .isEqualTo("[[status, en.m, null, en, wikipedia.org, M, true, null]]");
  }

  @Test
  void aMalformedLineHasNothingButAReason() throws SerDeException {
    assertThat(read("hostname,malformed", "string:string", "a line"))
        .isEqualTo("[null, few-fields]");
    assertThat(read("hostname,malformed", "string:string", TAB))
        .isEqualTo("[cp1.eqiad.wmnet, null]");
  }

  @Test
  void aLineIsReadThroughTheColumnsOfAnotherTable() throws SerDeException {
    RequestLogSerDe one = serde(Map.of("columns", "pageview", "columns.types", view()));
    RequestLogSerDe other = serde(Map.of("columns", "pageview", "columns.types", view()));

    assertThat(one.getObjectInspector()).isEqualTo(other.getObjectInspector());
    assertThat(show(one, other.deserialize(new Text(TAB)))).startsWith("[[counted, en.m, A");
    assertThat(show(one, one.deserialize(new Text(TAB.replace("/A?", "/B?")))))
        .startsWith("[[counted, en.m, B");
  }

  @Test
  void inspectorsOfOtherColumnsDiffer() throws SerDeException {
    assertThat(serde(Map.of("columns", "referer", "columns.types", "string")).getObjectInspector())
        .isNotEqualTo(
            serde(Map.of("columns", "uri", "columns.types", "string")).getObjectInspector());
  }

  @Test
  void aFormatIsTakenAtItsWord() throws SerDeException {
    RequestLogSerDe json =
        serde(Map.of("columns", "malformed", "columns.types", "string", "format", "json"));

    assertThat(show(json, json.deserialize(new Text(TAB)))).isEqualTo("[not-json]");
  }

  @Test
  void whatTheTableDoesNotAskForIsNotLoaded() throws SerDeException {
    configuration.set("kraken.geo.db", "/nowhere.mmdb");

    assertThat(read("uri_host", "string", TAB)).isEqualTo("[en.m.wikipedia.org]");
    assertThatThrownBy(() -> read("country_code", "string", TAB))
        .isInstanceOf(DataException.class)
        .hasMessage("/nowhere.mmdb: there is no such file; kraken.geo.db names it");
  }

  @Test
  void anUnknownColumnIsNamed() {
    assertThatThrownBy(() -> read("hostnam", "string", TAB))
        .hasMessageStartingWith("request logs have no column hostnam; they have hostname, ");
  }

  @Test
  void aColumnOfAnotherTypeIsNamed() {
    assertThatThrownBy(() -> read("sequence", "string", TAB))
        .hasMessage("the column sequence is bigint, not string");
  }

  @Test
  void anUnknownFormatIsNamed() {
    assertThatThrownBy(
            () -> serde(Map.of("columns", "uri", "columns.types", "string", "format", "xml")))
        .hasMessage("format is auto, tab, space, json or kraken, not 'xml'");
  }

  @Test
  void nothingIsWritten() throws SerDeException {
    RequestLogSerDe serde = serde(Map.of("columns", "uri", "columns.types", "string"));

    assertThatThrownBy(() -> serde.serialize(null, serde.getObjectInspector()))
        .hasMessage("request logs are read only");
  }

  private static String view() {
    return LineView.inspector().getTypeName();
  }

  private String read(String columns, String types, String line) throws SerDeException {
    RequestLogSerDe serde = serde(Map.of("columns", columns, "columns.types", types));
    return show(serde, serde.deserialize(new Text(line)));
  }

  private RequestLogSerDe serde(Map<String, String> table) throws SerDeException {
    Properties properties = new Properties();
    properties.putAll(table);
    RequestLogSerDe serde = new RequestLogSerDe();
    serde.initialize(configuration, properties, null);
    return serde;
  }

  private static String show(RequestLogSerDe serde, Object row) {
    return ObjectInspectorUtils.copyToStandardJavaObject(
            row, (StructObjectInspector) serde.getObjectInspector())
        .toString();
  }
}
