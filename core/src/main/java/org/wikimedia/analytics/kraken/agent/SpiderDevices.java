package org.wikimedia.analytics.kraken.agent;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.util.regex.Pattern;
import ua_parser.Parser;

/**
 * Whether uap-java takes a device for a spider. Its first matching pattern of some six hundred
 * gives the name, seven give that of a spider. So those are asked alone, and all only when one of
 * the seven matches: a third of the time for an agent, and half of the time to load.
 *
 * <p>A pattern that copies its name out of the agent may say Spider, too, but only of an agent in
 * which the word stands, and {@link SpiderTexts} has seen it there.
 */
final class SpiderDevices {
  private static final String SPIDER = "Spider";
  private static final String PATTERNS = "regexes.yaml";
  private static final String SECTION = "\ndevice_parsers:\n";
  private static final String ONLY_DEVICES = "user_agent_parsers: []\nos_parsers: []";
  private static final Pattern ENTRY_START = Pattern.compile("^(?= *- )", Pattern.MULTILINE);
  private static final String SPIDER_ENTRY = "device_replacement: '" + SPIDER + "'\n";

  private SpiderDevices() {}

  /** Built at the first agent that needs it, once for all threads. */
  private static final class SpiderPatterns {
    static final Parser PARSER = parser(spiderEntries(deviceEntries()));
  }

  /** Built at the first agent that one of the spider patterns matches. */
  private static final class AllPatterns {
    static final Parser PARSER = parser(deviceEntries());
  }

  static boolean isSpider(String agent) {
    return isSpider(SpiderPatterns.PARSER, agent) && isSpider(AllPatterns.PARSER, agent);
  }

  private static boolean isSpider(Parser parser, String agent) {
    return SPIDER.equals(parser.parseDevice(agent).family);
  }

  private static Parser parser(String entries) {
    String yaml = ONLY_DEVICES + SECTION + entries;
    return new Parser(new ByteArrayInputStream(yaml.getBytes(UTF_8)));
  }

  /** The library's own patterns of devices, the last section of their file. */
  static String deviceEntries() {
    try (InputStream shipped = Parser.class.getResourceAsStream(PATTERNS)) {
      String patterns = new String(shipped.readAllBytes(), UTF_8);
      return patterns.substring(patterns.indexOf(SECTION) + SECTION.length());
    } catch (IOException e) {
      throw new UncheckedIOException("cannot read uap-java's " + PATTERNS, e);
    }
  }

  static String spiderEntries(String deviceEntries) {
    StringBuilder spiders = new StringBuilder();
    for (String entry : ENTRY_START.split(deviceEntries)) {
      if (entry.contains(SPIDER_ENTRY)) {
        spiders.append(entry);
      }
    }
    return spiders.toString();
  }
}
