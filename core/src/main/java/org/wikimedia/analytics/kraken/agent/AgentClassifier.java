package org.wikimedia.analytics.kraken.agent;

import static java.nio.charset.StandardCharsets.US_ASCII;

import org.wikimedia.analytics.kraken.bytes.ByteSlice;
import org.wikimedia.analytics.kraken.bytes.ByteTable;
import org.wikimedia.analytics.kraken.data.DataFiles;
import org.wikimedia.analytics.kraken.request.Field;
import org.wikimedia.analytics.kraken.request.Request;

/**
 * Tells spiders from people by the user agent, as the refinery does: by a list of texts ({@link
 * SpiderTexts}) or because a user-agent parser calls the device a spider ({@link SpiderDevices}).
 * Answers are remembered, so that an agent costs one look-up a line. Not for use by several
 * threads, for each instance has a memory of its own; shipped texts and the parser are shared by
 * all.
 */
public final class AgentClassifier implements Agents {
  /**
   * Bytes of the longest agent that is parsed and remembered. The refinery parses up to as many
   * characters; a longer agent is judged by its texts alone, each time.
   */
  static final int LONGEST_PARSED = 512;

  private static final String TEXTS = "spider-agents.tsv";
  private static final int REMEMBERED_AGENTS = 64 * 1024;
  private static final Agent[] AGENTS = {
    new Agent(false, false), new Agent(false, true), new Agent(true, false), new Agent(true, true)
  };
  private static final byte[] APP = "WikipediaApp".getBytes(US_ASCII);

  private final SpiderTexts texts;
  private final ByteTable<Agent> known;

  /** Agents as udp2log wrote them: a hit here saves decoding their spaces. */
  private final ByteTable<Agent> knownAsLogged;

  /** By the texts of {@code spider-agents.tsv}. */
  public static AgentClassifier of(DataFiles files) {
    return of(files, TEXTS);
  }

  /**
   * By the texts of a file.
   *
   * @throws org.wikimedia.analytics.kraken.data.DataException naming file and line of a mistake
   */
  public static AgentClassifier of(DataFiles files, String name) {
    return new AgentClassifier(SpiderTexts.of(files, name), REMEMBERED_AGENTS);
  }

  AgentClassifier(SpiderTexts texts, int remembered) {
    this.texts = texts;
    known = new ByteTable<>(remembered);
    knownAsLogged = new ByteTable<>(remembered);
  }

  @Override
  public Agent of(Request request) {
    if (!request.encodesAgentSpaces()) {
      return of(request.userAgent());
    }
    ByteSlice logged = request.get(Field.USER_AGENT);
    Agent agent = knownAsLogged.get(logged);
    if (agent == null) {
      agent = of(request.userAgent());
      if (logged.length() <= LONGEST_PARSED) {
        knownAsLogged.put(logged, agent);
      }
    }
    return agent;
  }

  /**
   * The agent with that text.
   *
   * @param text with its spaces decoded; {@code -} where the client sent none
   */
  public Agent of(ByteSlice text) {
    if (text.length() > LONGEST_PARSED) {
      return agent(texts.matchOneOf(text), isApp(text));
    }
    Agent agent = known.get(text);
    if (agent == null) {
      boolean spider = texts.matchOneOf(text) || SpiderDevices.isSpider(text.toString());
      agent = agent(spider, isApp(text));
      known.put(text, agent);
    }
    return agent;
  }

  static boolean isApp(ByteSlice text) {
    return text.contains(APP);
  }

  /** One of the four there are: a long agent is judged anew each time, without an object. */
  static Agent agent(boolean spider, boolean app) {
    return AGENTS[(spider ? 2 : 0) + (app ? 1 : 0)];
  }
}
