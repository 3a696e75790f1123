package org.wikimedia.analytics.kraken.project;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeSet;
import org.wikimedia.analytics.kraken.data.DataFile;

/**
 * The domains of projects.tsv: columns domain, suffix ({@code -} if none) and names, which are
 * labels apart by spaces, {@code *} for any label, or {@code **} if all hosts are one project.
 */
final class ProjectDomains {
  private final List<ProjectDomain> domains = new ArrayList<>();

  /** Codes that no other domain's host may have, with their domain. */
  private final Map<String, ProjectDomain> listedCodes = new HashMap<>();

  ProjectDomains(DataFile file) {
    for (DataFile.Line row : file.rows("domain", "suffix", "names")) {
      ProjectDomain domain = read(row);
      refuseDouble(row, domain);
      domains.add(domain);
      for (String code : domain.listedCodes()) {
        ProjectDomain other = listedCodes.put(code, domain);
        if (other != null) {
          throw row.wrong("'" + code + "' is a code of " + other.name() + " too");
        }
      }
    }
  }

  /** The longest domain that the host is in, or null. */
  ProjectDomain of(String host) {
    ProjectDomain longest = null;
    for (ProjectDomain domain : domains) {
      boolean longer = longest == null || domain.name().length() > longest.name().length();
      if (longer && domain.has(host)) {
        longest = domain;
      }
    }
    return longest;
  }

  /** The code of a host of the domain; null if it has none, or one that is another's. */
  String code(ProjectDomain domain, SiteLabels labels) {
    String code = domain.code(labels);
    ProjectDomain owner = code == null ? null : listedCodes.getOrDefault(code, domain);
    return owner == domain ? code : null;
  }

  private static ProjectDomain read(DataFile.Line row) {
    String name = row.cells().get(0);
    String suffix = row.cells().get(1);
    String names = row.cells().get(2);
    if (!name.matches("[a-z0-9-]+(\\.[a-z0-9-]+)+")) {
      throw row.wrong("'" + name + "' is not a domain in lower case");
    }
    if (!suffix.matches("-|\\.[a-z]+")) {
      throw row.wrong("suffix '" + suffix + "' is neither - nor a dot and letters");
    }
    if (!names.matches("\\*\\*?|[a-z0-9-]+( [a-z0-9-]+)*")) {
      throw row.wrong("names '" + names + "' are neither *, ** nor labels apart by single spaces");
    }
    List<String> labels = List.of(names.split(" "));
    if (new TreeSet<>(labels).size() < labels.size()) {
      throw row.wrong("names '" + names + "' hold a label twice");
    }
    if (names.equals(ProjectDomain.ANY_NAME) && suffix.matches("\\.(m|zero)")) {
      throw row.wrong("suffix '" + suffix + "' is also that of a site: list the names");
    }
    return ProjectDomain.of(name, suffix.equals("-") ? "" : suffix, names);
  }

  private void refuseDouble(DataFile.Line row, ProjectDomain domain) {
    for (ProjectDomain other : domains) {
      if (other.name().equals(domain.name())) {
        throw row.wrong("domain '" + domain.name() + "' stands here twice");
      }
      if (other.anyName() && domain.anyName() && other.suffix().equals(domain.suffix())) {
        throw row.wrong("suffix '" + row.cells().get(1) + "' is that of " + other.name() + " too");
      }
    }
  }
}
