package org.wikimedia.analytics.kraken.agent;

import static java.nio.charset.StandardCharsets.US_ASCII;

import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.wikimedia.analytics.kraken.bytes.ByteSlice;
import org.wikimedia.analytics.kraken.bytes.ByteTable;
import org.wikimedia.analytics.kraken.request.Request;
import ua_parser.Client;
import ua_parser.Parser;

/**
 * What a user agent says of browser, system, device and app: the refinery's user agent map, by
 * uap-java. Answers are remembered. Not for use by several threads; the parser behind it, built at
 * the first agent that needs it, is shared by all.
 */
public final class UserAgentProperties {
  /** The keys of every map, in their order. */
  public static final List<String> KEYS =
      List.of(
          "browser_family",
          "browser_major",
          "os_family",
          "os_major",
          "os_minor",
          "device_family",
          "wmf_app_version");

  private static final String MISSING = "-";

  /** Characters of the longest agent that is parsed, as in the refinery. */
  private static final int LONGEST_PARSED = 512;

  private static final int REMEMBERED_AGENTS = 16 * 1024;
  private static final byte[] APP_VERSION = "WikipediaApp/".getBytes(US_ASCII);
  private static final Map<String, String> UNKNOWN =
      map(MISSING, MISSING, MISSING, MISSING, MISSING, MISSING, MISSING);

  private final ByteTable<Map<String, String>> known = new ByteTable<>(REMEMBERED_AGENTS);

  /** Built once for all threads. */
  private static final class AllPatterns {
    static final Parser PARSER = new Parser();
  }

  /** The properties of the request's agent. */
  public Map<String, String> of(Request request) {
    return of(request.userAgent());
  }

  /**
   * A map that cannot be changed, of every key in {@link #KEYS}. A dash stands for what the agent
   * does not tell; all are dashes for an agent of more than 512 characters.
   *
   * @param agent with its spaces decoded
   */
  public Map<String, String> of(ByteSlice agent) {
    Map<String, String> properties = known.get(agent);
    if (properties == null) {
      properties = parse(agent);
      known.remember(agent, properties);
    }
    return properties;
  }

  private static Map<String, String> parse(ByteSlice agent) {
    String text = agent.toString();
    if (text.length() > LONGEST_PARSED) {
      return UNKNOWN;
    }
    Client client = AllPatterns.PARSER.parse(text);
    return map(
        client.userAgent.family,
        client.userAgent.major,
        client.os.family,
        client.os.major,
        client.os.minor,
        client.device.family,
        appVersion(agent));
  }

  /** What stands behind {@code WikipediaApp/} up to the next blank. */
  private static String appVersion(ByteSlice agent) {
    int at = agent.indexOf(APP_VERSION);
    if (at < 0) {
      return MISSING;
    }
    int from = at + APP_VERSION.length;
    int to = from;
    while (to < agent.to() && (agent.array()[to] & 0xff) > ' ') {
      to++;
    }
    return new ByteSlice().set(agent.array(), from, to).toString();
  }

  private static Map<String, String> map(String... values) {
    Map<String, String> map = new LinkedHashMap<>();
    for (int i = 0; i < values.length; i++) {
      boolean missing = values[i] == null || values[i].isBlank();
      map.put(KEYS.get(i), missing ? MISSING : values[i]);
    }
    return Collections.unmodifiableMap(map);
  }
}
