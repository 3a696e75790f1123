package org.wikimedia.analytics.kraken.hive.serde;

import static org.apache.hadoop.hive.serde2.objectinspector.primitive.PrimitiveObjectInspectorFactory.javaStringObjectInspector;
import static org.apache.hadoop.hive.serde2.objectinspector.primitive.PrimitiveObjectInspectorFactory.writableLongObjectInspector;
import static org.apache.hadoop.hive.serde2.objectinspector.primitive.PrimitiveObjectInspectorFactory.writableStringObjectInspector;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import java.util.function.Supplier;
import org.apache.hadoop.hive.serde2.objectinspector.ObjectInspector;
import org.apache.hadoop.hive.serde2.objectinspector.ObjectInspectorFactory;
import org.apache.hadoop.io.LongWritable;
import org.apache.hadoop.io.Text;
import org.wikimedia.analytics.kraken.bytes.ByteSlice;
import org.wikimedia.analytics.kraken.bytes.LineBytes;
import org.wikimedia.analytics.kraken.data.DataFiles;
import org.wikimedia.analytics.kraken.definition.Definitions;
import org.wikimedia.analytics.kraken.geo.ClientCountry;
import org.wikimedia.analytics.kraken.hive.CountryDatabases;
import org.wikimedia.analytics.kraken.net.ClientIp;
import org.wikimedia.analytics.kraken.request.Field;
import org.wikimedia.analytics.kraken.request.Hour;
import org.wikimedia.analytics.kraken.request.Request;
import org.wikimedia.analytics.kraken.zero.RequestCarrier;

/** The columns there are over raw lines, by name. A malformed line has all but one of them NULL. */
final class LineColumns {
  /** Why a line is no request; NULL in all that are. */
  static final String MALFORMED = "malformed";

  /** What a column shows and how it is made. */
  private record Column(ObjectInspector inspector, Function<LogLine, Object> value) {}

  /** Texts by text. */
  static final ObjectInspector WORDS =
      ObjectInspectorFactory.getStandardMapObjectInspector(
          javaStringObjectInspector, javaStringObjectInspector);

  private final Map<String, Column> columns = new LinkedHashMap<>();
  private final DataFiles files = DataFiles.shipped();
  private final Supplier<RequestCarrier> carriers = Once.of(() -> RequestCarrier.of(files));
  private final Supplier<ClientCountry> countries;

  /**
   * @param countryDatabase where Hadoop finds a MaxMind DB file, empty for the shipped one
   */
  LineColumns(String countryDatabase) {
    countries =
        Once.of(() -> new ClientCountry(ClientIp.of(files), CountryDatabases.of(countryDatabase)));
    addFields();
    addRefineryNames();
    addDerived();
    addOrigins();
    addDefinitions();
    new RefinedColumns(files).addTo(this);
    Text reason = new Text();
    columns.put(
        MALFORMED, new Column(writableStringObjectInspector, read -> malformed(read, reason)));
  }

  /** The column of that name at a place of the table, null if there is none. */
  Part<LogLine> part(String name, int place) {
    Column column = columns.get(name);
    return column == null ? null : new Part<>(name, place, column.inspector, column.value);
  }

  String names() {
    return String.join(", ", columns.keySet());
  }

  private void addFields() {
    addField("hostname", Field.HOST);
    addLong("sequence", request -> request.sequence() < 0 ? null : request.sequence());
    addField("timestamp", Field.TIME);
    addField("request_time", Field.SERVICE_TIME);
    addField("remote_addr", Field.CLIENT_IP);
    addField("status", Field.STATUS);
    addLong("bytes_sent", LineColumns::size);
    addField("request_method", Field.METHOD);
    addField("uri", Field.URL);
    addField("proxy_host", Field.PEER);
    addField("content_type", Field.CONTENT_TYPE);
    addField("referer", Field.REFERER);
    addField("x_forwarded_for", Field.X_FORWARDED_FOR);
    addText("user_agent", Request::userAgent);
    addLateField("accept_language", Field.ACCEPT_LANGUAGE);
    addLateField("x_analytics", Field.X_ANALYTICS);
  }

  /** Columns of the refinery's webrequest, which varnishkafka named. */
  private void addRefineryNames() {
    addField("dt", Field.TIME);
    addField("time_firstbyte", Field.SERVICE_TIME);
    addField("ip", Field.CLIENT_IP);
    addLong("response_size", LineColumns::size);
    addField("http_method", Field.METHOD);
  }

  private static Long size(Request request) {
    return request.hasSize() ? request.size() : null;
  }

  private void addDerived() {
    ByteSlice cacheStatus = new ByteSlice();
    addText("cache_status", request -> cacheStatus(request, cacheStatus));
    addText("http_status", Request::httpStatus);
    addText("uri_host", request -> request.url().host());
    addText("uri_path", request -> request.url().path());
    addText("uri_query", request -> request.url().query());
    HourText hour = new HourText();
    add("event_hour", writableStringObjectInspector, hour::of);
  }

  private void addOrigins() {
    addText(
        "country_code",
        request -> countries.get().of(client(request), forwardedFor(request)).cell());
    addCell("carrier_code", request -> isCarried(request) ? carriers.get().code() : null);
    addCell("carrier", request -> isCarried(request) ? carriers.get().name() : null);
  }

  private boolean isCarried(Request request) {
    return carriers.get().read(request);
  }

  private void addDefinitions() {
    Map<String, LineView> views = new LinkedHashMap<>();
    for (String name : Definitions.shipped()) {
      LineView view = new LineView(Once.of(() -> Definitions.load(files, name)), carriers);
      views.put(name, view);
      add(name.replace('-', '_'), LineView.inspector(), view::of);
    }
    add("verdicts", WORDS, request -> verdicts(views, request));
    LineView pageview = views.get("pageview");
    for (String field : List.of("project_code", "language", "family", "site", "title", "is_free")) {
      Part<LineView> part = LineView.inspector().part(field);
      add(field, part.getFieldObjectInspector(), request -> part.of(pageview.of(request)));
    }
  }

  private static Map<String, String> verdicts(Map<String, LineView> views, Request request) {
    Map<String, String> verdicts = new LinkedHashMap<>();
    views.forEach((name, view) -> verdicts.put(name, view.of(request).verdictName()));
    return verdicts;
  }

  /** One that older lines do not have. */
  private void addLateField(String name, Field field) {
    addText(name, request -> request.get(field).isEmpty() ? null : request.get(field));
  }

  private void addField(String name, Field field) {
    addText(name, request -> request.get(field));
  }

  private void addText(String name, Function<Request, ByteSlice> slice) {
    Text text = new Text();
    add(name, writableStringObjectInspector, request -> text(slice.apply(request), text));
  }

  /** One without the bytes that would break a published line. */
  private void addCell(String name, Function<Request, ByteSlice> slice) {
    Text text = new Text();
    Function<Request, Object> value =
        request -> {
          Text cell = text(slice.apply(request), text);
          if (cell != null) {
            LineBytes.replace(cell.getBytes(), 0, cell.getLength());
          }
          return cell;
        };
    add(name, writableStringObjectInspector, value);
  }

  private static Text text(ByteSlice slice, Text text) {
    if (slice == null) {
      return null;
    }
    text.set(slice.array(), slice.from(), slice.length());
    return text;
  }

  private void addLong(String name, Function<Request, Long> number) {
    LongWritable writable = new LongWritable();
    Function<Request, Object> value =
        request -> {
          Long read = number.apply(request);
          if (read == null) {
            return null;
          }
          writable.set(read);
          return writable;
        };
    add(name, writableLongObjectInspector, value);
  }

  void add(String name, ObjectInspector inspector, Function<Request, Object> value) {
    columns.put(
        name,
        new Column(inspector, line -> line.isMalformed() ? null : value.apply(line.request())));
  }

  private static Text malformed(LogLine line, Text reason) {
    if (!line.isMalformed()) {
      return null;
    }
    reason.set(line.request().parseStatus().reason());
    return reason;
  }

  private static ByteSlice cacheStatus(Request request, ByteSlice cacheStatus) {
    ByteSlice both = request.get(Field.STATUS);
    int slash = both.lastIndexOf('/');
    return cacheStatus.set(both.array(), both.from(), slash < 0 ? both.from() : slash);
  }

  private static ByteSlice client(Request request) {
    return request.get(Field.CLIENT_IP);
  }

  private static ByteSlice forwardedFor(Request request) {
    return request.get(Field.X_FORWARDED_FOR);
  }

  /** The text of an hour; lines of a log mostly have the one of the line before. */
  private static final class HourText {
    private final Text text = new Text();
    private int hour = Hour.NONE;

    Text of(Request request) {
      if (request.hour() != hour) {
        hour = request.hour();
        text.set(Hour.text(hour));
      }
      return text;
    }
  }
}
