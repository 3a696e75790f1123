package org.wikimedia.analytics.kraken.agent;

import org.wikimedia.analytics.kraken.bytes.ByteSlice;
import org.wikimedia.analytics.kraken.bytes.ByteTable;
import org.wikimedia.analytics.kraken.data.DataFile;

/**
 * Tells spiders from people by the user agent, as the refinery does: by a list of texts ({@link
 * SpiderTexts}) or because a user-agent parser calls the device a spider ({@link SpiderDevices}).
 * Answers are remembered, so that an agent costs one look-up a line. Not for use by several
 * threads; the parser behind it is shared by all.
 */
public final class AgentClassifier {
  /**
   * Bytes of the longest agent that is parsed and remembered. The refinery parses up to as many
   * characters; a longer agent is judged by its texts alone, each time.
   */
  static final int LONGEST_PARSED = 512;

  private static final int REMEMBERED_AGENTS = 64 * 1024;

  private final SpiderTexts texts;
  private final ByteTable<Boolean> known;

  /** Reads the texts as {@link SpiderTexts} does. */
  public AgentClassifier(DataFile texts) {
    this(texts, REMEMBERED_AGENTS);
  }

  AgentClassifier(DataFile texts, int remembered) {
    this.texts = new SpiderTexts(texts);
    known = new ByteTable<>(remembered);
  }

  /**
   * True if no person sent this.
   *
   * @param agent with its spaces decoded; {@code -} where the client sent none
   */
  public boolean isSpider(ByteSlice agent) {
    if (agent.length() > LONGEST_PARSED) {
      return texts.matchOneOf(agent);
    }
    Boolean answer = known.get(agent);
    if (answer == null) {
      answer = texts.matchOneOf(agent) || SpiderDevices.isSpider(agent.toString());
      known.put(agent, answer);
    }
    return answer;
  }
}
