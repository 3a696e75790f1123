package org.wikimedia.analytics.kraken.jobs.sample;

import java.util.Locale;
import java.util.Map;
import java.util.SplittableRandom;
import java.util.TreeMap;
import org.wikimedia.analytics.kraken.project.Site;

/** The kinds of requests of {@code requests.tsv}, drawn by their share. */
final class RequestPatterns {
  private final Map<String, ContentKind> contents = new TreeMap<>();
  private final Weighted<RequestPattern> patterns = new Weighted<>();

  RequestPatterns(AgentPool agents) {
    for (String[] row : SampleTable.rows("contents.tsv", 6)) {
      contents.put(row[0], content(row));
    }
    for (String[] row : SampleTable.rows("requests.tsv", 9)) {
      RequestPattern pattern = pattern(row);
      if (pattern.agents() != null && !agents.has(pattern.agents())) {
        throw new IllegalStateException("sample/agents.tsv has no class " + pattern.agents());
      }
      patterns.add(Integer.parseInt(row[0]), pattern);
    }
  }

  RequestPattern draw(SplittableRandom random) {
    return patterns.draw(random);
  }

  private static ContentKind content(String[] row) {
    return new ContentKind(
        Ascii.bytes(row[1]),
        Ascii.bytes(row[2]),
        Integer.parseInt(row[3]),
        Integer.parseInt(row[4]),
        row[5].equals("page"));
  }

  private RequestPattern pattern(String[] row) {
    ContentKind content = contents.get(row[5]);
    if (content == null) {
      throw new IllegalStateException("sample/contents.tsv has no kind " + row[5]);
    }
    return new RequestPattern(
        row[1].equals("any") ? null : Site.valueOf(row[1].toUpperCase(Locale.ROOT)),
        new Template(row[2]),
        new Template(row[3]),
        new Template(row[4]),
        content,
        content.page() || row[3].contains("/wiki/"),
        Ascii.bytes(row[6]),
        row[7].equals("any") ? null : row[7],
        row[8].equals("any") ? null : Ascii.bytes(row[8]));
  }
}
