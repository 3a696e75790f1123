package org.wikimedia.analytics.kraken.project;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Set;

/**
 * A host taken apart as the refinery's {@code normalize_host} does.
 *
 * @param projectFamily the last label but one, {@code wikipedia}; {@code -} if unknown. The struct
 *     of the refinery has it a second time, under its old name project_class
 * @param project the first label, {@code en}; {@code -} if there is none or it is a qualifier
 * @param qualifiers what stands between, and a first label such as {@code m}
 * @param tld the last label, {@code org}; {@code -} if unknown
 */
public record HostProperties(
    String projectFamily, String project, List<String> qualifiers, String tld) {
  /** The qualifiers that may stand in the place of a project. */
  private static final Set<String> QUALIFIERS =
      Set.of("m", "mobile", "wap", "zero", "www", "download");

  /** What is known of nothing, of an address, of a name with one label. */
  public static final HostProperties UNKNOWN = new HostProperties("-", "-", List.of(), "-");

  /**
   * Reads a host, perhaps with a port. Letter case does not matter; runs of dots and slashes are
   * one dot, none at the ends.
   */
  public static HostProperties of(String host) {
    if (host == null) {
      return UNKNOWN;
    }
    List<String> labels = labels(host);
    int last = labels.size() - 1;
    if (last < 1 || isNumber(labels.get(last))) {
      return UNKNOWN;
    }
    String first = labels.get(0);
    boolean named = last > 1 && !QUALIFIERS.contains(first);
    List<String> qualifiers = new ArrayList<>();
    if (last > 1 && !named && !first.equals("www")) {
      qualifiers.add(first);
    }
    qualifiers.addAll(labels.subList(Math.min(1, last - 1), last - 1));
    return new HostProperties(
        labels.get(last - 1), named ? first : "-", List.copyOf(qualifiers), labels.get(last));
  }

  static boolean isQualifier(String label) {
    return QUALIFIERS.contains(label);
  }

  private static List<String> labels(String host) {
    int colon = host.indexOf(':');
    String name = colon < 0 ? host : host.substring(0, colon);
    List<String> labels = new ArrayList<>();
    for (String label : name.trim().toLowerCase(Locale.ROOT).split("[./]+")) {
      if (!label.isEmpty()) {
        labels.add(label);
      }
    }
    return labels;
  }

  private static boolean isNumber(String label) {
    return label.chars().allMatch(c -> c >= '0' && c <= '9');
  }
}
