package org.wikimedia.analytics.kraken.definition;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.util.List;
import java.util.function.Supplier;
import org.wikimedia.analytics.kraken.agent.AgentClassifier;
import org.wikimedia.analytics.kraken.data.DataException;
import org.wikimedia.analytics.kraken.data.DataFile;
import org.wikimedia.analytics.kraken.data.DataFiles;
import org.wikimedia.analytics.kraken.zero.RequestCarrier;

/** What stands behind the kind of a rule or scheme in a definition file. */
final class Arguments {
  private final DataFiles files;
  private final DataFile.Line line;
  private final AgentClassifier agents;
  private final Supplier<RequestCarrier> carriers;
  private final String kind;
  private final List<String> words;

  /**
   * @param kindAt index of the word that names the kind
   * @param agents what the definition knows of agents, or null
   * @param carriers what it knows of carriers
   */
  Arguments(
      DataFiles files,
      DataFile.Line line,
      int kindAt,
      AgentClassifier agents,
      Supplier<RequestCarrier> carriers) {
    this.files = files;
    this.line = line;
    this.agents = agents;
    this.carriers = carriers;
    kind = line.words().get(kindAt);
    words = line.words().subList(kindAt + 1, line.words().size());
  }

  /** The same line, its first argument taken for the kind. */
  Arguments shift() {
    if (words.isEmpty()) {
      throw wrong("'" + kind + "' needs a kind of rule behind it");
    }
    return new Arguments(files, line, line.words().size() - words.size(), agents, carriers);
  }

  String kind() {
    return kind;
  }

  DataFiles files() {
    return files;
  }

  /** The arguments, at least one. */
  List<String> words() {
    if (words.isEmpty()) {
      throw wrong("'" + kind + "' needs something to compare with");
    }
    return words;
  }

  /** The arguments as bytes, at least one. */
  byte[][] texts() {
    return bytes(words());
  }

  /** The entries of the data file that is the only argument. */
  byte[][] entries() {
    return bytes(file().entries());
  }

  DataFile file() {
    return files.read(word());
  }

  /** The only argument. */
  String word() {
    if (words.size() != 1) {
      throw wrong("'" + kind + "' takes one argument");
    }
    return words.get(0);
  }

  void none() {
    if (!words.isEmpty()) {
      throw wrong("'" + kind + "' takes no arguments");
    }
  }

  /** For a rule that asks about the agent. */
  Arguments needAgents() {
    if (agents == null) {
      throw wrong("'" + kind + "' needs a line 'agents FILE' above");
    }
    return this;
  }

  /** Who carries requests, the same for all rules that ask. */
  RequestCarrier carrier() {
    return carriers.get();
  }

  DataException wrong(String sentence) {
    return line.wrong(sentence);
  }

  private static byte[][] bytes(List<String> texts) {
    return texts.stream().map(text -> text.getBytes(UTF_8)).toArray(byte[][]::new);
  }
}
