package org.wikimedia.analytics.kraken.hive.serde;

import static java.nio.charset.StandardCharsets.ISO_8859_1;

import java.util.function.Function;
import org.apache.hadoop.io.Text;
import org.wikimedia.analytics.kraken.bytes.LineBytes;
import org.wikimedia.analytics.kraken.project.Project;

/** A text of projects as published, worked out again only when another project comes. */
final class ProjectTexts {
  private final Function<Project, String> cell;
  private final Text text = new Text();
  private Project project;

  /**
   * @param cell gives one char for each byte, as {@link Project} does
   */
  ProjectTexts(Function<Project, String> cell) {
    this.cell = cell;
  }

  Text of(Project next) {
    if (next != project) {
      project = next;
      byte[] bytes = cell.apply(next).getBytes(ISO_8859_1);
      LineBytes.replace(bytes, 0, bytes.length);
      text.set(bytes);
    }
    return text;
  }
}
