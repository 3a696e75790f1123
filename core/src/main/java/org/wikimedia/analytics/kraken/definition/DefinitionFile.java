package org.wikimedia.analytics.kraken.definition;

import java.util.ArrayList;
import java.util.List;
import org.wikimedia.analytics.kraken.agent.AgentClassifier;
import org.wikimedia.analytics.kraken.data.DataFile;
import org.wikimedia.analytics.kraken.data.DataFiles;
import org.wikimedia.analytics.kraken.project.ProjectScheme;
import org.wikimedia.analytics.kraken.title.TitleScheme;
import org.wikimedia.analytics.kraken.zero.RequestCarrier;

/**
 * Reads a {@code .definition} file:
 *
 * <pre>
 * name     webstatscollector
 * version  0.5-1
 * projects webstatscollector            how hosts become project codes
 * titles   pieces                       how URLs become titles
 * agents   spider-agents.tsv            what gives spiders away; only for rules about agents
 * sizes    signed                       a size with a sign is a number, too; else it counts as 0
 * rule     path third-piece-is wiki     name, kind, arguments
 * spider   spider agent-is-user ...     a rule whose no means: not a person
 * </pre>
 */
final class DefinitionFile {
  private final DataFiles files;
  private final List<Rule> rules = new ArrayList<>();
  private final List<Verdict> verdicts = new ArrayList<>();
  private String name;
  private String version;
  private ProjectScheme projects;
  private TitleScheme titles;
  private AgentClassifier agents;
  private RequestCarrier carrier;
  private boolean signedSizes;

  DefinitionFile(DataFiles files, DataFile file) {
    this.files = files;
    verdicts.add(new Verdict(Verdict.COUNTED, Verdict.Kind.COUNTED, 0));
    for (DataFile.Line line : file.lines()) {
      read(line);
    }
    DataFile.Line last = file.lines().get(file.lines().size() - 1);
    if (name == null || version == null || projects == null || titles == null || rules.isEmpty()) {
      throw last.wrong("a definition needs name, version, projects, titles and a rule");
    }
    if (!file.name().equals(Definitions.fileName(name))) {
      throw file.lines().get(0).wrong("the name must be that of the file, not '" + name + "'");
    }
  }

  String name() {
    return name;
  }

  String version() {
    return version;
  }

  List<Rule> rules() {
    return rules;
  }

  List<Verdict> verdicts() {
    return verdicts;
  }

  ProjectScheme projects() {
    return projects;
  }

  TitleScheme titles() {
    return titles;
  }

  /** Null if no line names a list of them. */
  AgentClassifier agents() {
    return agents;
  }

  boolean signedSizes() {
    return signedSizes;
  }

  private void read(DataFile.Line line) {
    List<String> words = line.words();
    if (words.size() < 2) {
      throw line.wrong("'" + words.get(0) + "' says nothing");
    }
    switch (words.get(0)) {
      case "name" -> name = once(line, name);
      case "version" -> version = once(line, version);
      case "projects" -> projects = Schemes.projects(arguments(line, 1));
      case "titles" -> titles = Schemes.titles(arguments(line, 1));
      case "agents" -> agents = AgentClassifier.of(files, arguments(line, 0).word());
      case "sizes" -> signedSizes = isSigned(line);
      case "rule" -> addRule(line, Verdict.Kind.REJECTED);
      case "spider" -> addRule(line, Verdict.Kind.SPIDER);
      default ->
          throw line.wrong(
              "'"
                  + words.get(0)
                  + "' is none of name, version, projects, titles, agents, sizes, rule, spider");
    }
  }

  private static String once(DataFile.Line line, String before) {
    if (before != null || line.words().size() != 2) {
      throw line.wrong("'" + line.words().get(0) + "' takes one word and stands once");
    }
    return line.words().get(1);
  }

  private static boolean isSigned(DataFile.Line line) {
    if (!line.words().equals(List.of("sizes", "signed"))) {
      throw line.wrong("sizes can be 'signed', or are not mentioned");
    }
    return true;
  }

  private void addRule(DataFile.Line line, Verdict.Kind kind) {
    if (line.words().size() < 3) {
      throw line.wrong("a rule needs a name and a kind");
    }
    String rule = line.words().get(1);
    for (Verdict verdict : verdicts) {
      if (verdict.name().equals(rule)) {
        throw line.wrong("a rule named '" + rule + "' stands here already");
      }
    }
    rules.add(Rules.rule(arguments(line, 2)));
    verdicts.add(new Verdict(rule, kind, verdicts.size()));
  }

  /** Read once, and only for a definition that asks. */
  private RequestCarrier carrier() {
    if (carrier == null) {
      carrier = RequestCarrier.of(files);
    }
    return carrier;
  }

  private Arguments arguments(DataFile.Line line, int kind) {
    return new Arguments(files, line, kind, agents, this::carrier);
  }
}
