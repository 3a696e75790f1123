package org.wikimedia.analytics.kraken.project;

import java.util.Locale;

/**
 * The refinery's name of a project, {@code en.wikipedia}, which its tables are keyed by. Means
 * something for page views only: any host of two to five labels has one.
 */
public final class RefineryProject {
  /** The name where there is none. */
  public static final String NONE = "-";

  private static final int LONGEST_HOST = 800;
  private static final int MOST_LABELS = 5;

  private RefineryProject() {}

  /**
   * The first label and the last but one; the last but one alone when the first is a site ({@code
   * m}, {@code www}, ...) or there is no other.
   */
  public static String of(String host) {
    if (host == null || host.length() > LONGEST_HOST) {
      return NONE;
    }
    String[] labels = host.trim().toLowerCase(Locale.ROOT).split("\\.");
    if (labels.length < 2 || labels.length > MOST_LABELS) {
      return NONE;
    }
    String family = labels[labels.length - 2];
    boolean alone = labels.length == 2 || HostProperties.isQualifier(labels[0]);
    return alone ? family : labels[0] + "." + family;
  }
}
