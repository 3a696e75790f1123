package org.wikimedia.analytics.kraken.jobs.validate;

import java.util.regex.Pattern;
import org.wikimedia.analytics.kraken.jobs.limn.LimnDocument;

/** What all documents have in common. */
final class Documents {
  private static final Pattern TEST = Pattern.compile("(?i)test([_-].*)?");

  private Documents() {}

  /** Limn looks a document up by its file's name, but shows and saves the id inside. */
  static void checkId(LimnDocument document, Findings findings) {
    String id = document.content().path("id").asText("");
    if (!id.equals(document.id())) {
      findings.refuse(
          "id-differs", document.path(), "the id in it is '" + id + "', not the file's name");
    }
    if (TEST.matcher(document.id()).matches() || document.path().contains("/test/")) {
      findings.refuse("test-data", document.path(), "what is for a test is not for the public");
    }
  }
}
