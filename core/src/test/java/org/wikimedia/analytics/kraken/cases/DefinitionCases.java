package org.wikimedia.analytics.kraken.cases;

import static java.nio.charset.StandardCharsets.ISO_8859_1;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;

/**
 * The cases of a definition: what a request looked like, and what the definition says of it. Cells
 * that are empty take the value of an ordinary page view.
 */
public final class DefinitionCases {
  private static final String AGENT =
      "Mozilla/5.0 (Windows NT 6.1; WOW64) AppleWebKit/537.17 (KHTML, like Gecko)"
          + " Chrome/24.0.1312.57 Safari/537.17";

  private static final Set<String> NUMBERS = Set.of("sequence", "time_firstbyte", "response_size");

  private DefinitionCases() {}

  public static List<CaseFile.Row> of(String definition) {
    return CaseFile.read("definitions/" + definition + ".tsv").rows();
  }

  /** The case as a TAB separated udp2log line without line end. */
  public static byte[] tabLine(CaseFile.Row row) {
    return String.join("\t", fields(row)).getBytes(ISO_8859_1);
  }

  /** The case as Kraken's copy of the line, with a byte offset before it. */
  public static byte[] krakenLine(CaseFile.Row row) {
    return ("4096\t" + String.join("\t", fields(row))).getBytes(ISO_8859_1);
  }

  /** The case as a space separated line, or null if a space inside a field forbids that. */
  public static byte[] spaceLine(CaseFile.Row row) {
    List<String> fields = fields(row);
    String line = String.join(" ", fields);
    boolean ambiguous = line.chars().filter(c -> c == ' ').count() != fields.size() - 1;
    return ambiguous || line.indexOf('\t') >= 0 ? null : line.getBytes(ISO_8859_1);
  }

  /** The case as a webrequest object, or null if one cannot carry its URL, status or size. */
  public static byte[] jsonLine(CaseFile.Row row) {
    Map<String, String> values = webrequest(row);
    if (values == null) {
      return null;
    }
    JsonText json = new JsonText();
    values.forEach(
        (key, value) -> {
          if (NUMBERS.contains(key)) {
            json.number(key, value);
          } else {
            json.string(key, value);
          }
        });
    return json.line();
  }

  /**
   * The case as the values of a webrequest by their keys, which is what a row of a table has; null
   * if there is no such webrequest.
   */
  public static Map<String, String> webrequest(CaseFile.Row row) {
    String url = url(row);
    String status = status(row);
    String size = row.get("size", "1000");
    int slash = status.lastIndexOf('/');
    boolean carried = url.startsWith("http://") && slash >= 0 && size.matches("0|[1-9][0-9]*");
    if (!carried) {
      return null;
    }
    String rest = url.substring("http://".length());
    int path = rest.indexOf('/') < 0 ? rest.length() : rest.indexOf('/');
    int query = rest.indexOf('?', path) < 0 ? rest.length() : rest.indexOf('?', path);
    Map<String, String> values = new LinkedHashMap<>();
    values.put("hostname", "cp1001.eqiad.wmnet");
    values.put("sequence", "7");
    values.put("dt", time(row));
    values.put("time_firstbyte", "0.1");
    values.put("ip", row.get("ip", "163.212.13.195"));
    values.put("cache_status", status.substring(0, slash));
    values.put("http_status", status.substring(slash + 1));
    values.put("response_size", size);
    values.put("http_method", row.get("method", "GET"));
    values.put("uri_host", rest.substring(0, path));
    values.put("uri_path", rest.substring(path, query));
    values.put("uri_query", rest.substring(query));
    values.put("content_type", row.get("type", "text/html; charset=utf-8"));
    values.put("referer", row.get("referer", "-"));
    values.put("x_forwarded_for", row.get("xff", "-"));
    values.put("user_agent", row.get("agent", AGENT).replace("%20", " "));
    values.put("accept_language", row.get("language", "en"));
    values.put("x_analytics", row.get("x_analytics", "-"));
    return values;
  }

  private static String time(CaseFile.Row row) {
    return row.get("time", "2013-02-28T22:00:00");
  }

  private static String url(CaseFile.Row row) {
    return row.get("url", "http://en.wikipedia.org/wiki/Foo");
  }

  private static String status(CaseFile.Row row) {
    return row.get("status", "hit/200");
  }

  private static List<String> fields(CaseFile.Row row) {
    return List.of(
        "cp1001.eqiad.wmnet",
        "7",
        time(row),
        "0.1",
        row.get("ip", "163.212.13.195"),
        status(row),
        row.get("size", "1000"),
        row.get("method", "GET"),
        url(row),
        "-",
        row.get("type", "text/html; charset=utf-8"),
        row.get("referer", "-"),
        row.get("xff", "-"),
        row.get("agent", AGENT).replace(" ", "%20"),
        row.get("language", "en"),
        row.get("x_analytics", "-"));
  }
}
