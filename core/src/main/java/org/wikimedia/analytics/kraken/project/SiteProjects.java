package org.wikimedia.analytics.kraken.project;

import static java.nio.charset.StandardCharsets.US_ASCII;

import java.util.List;
import org.wikimedia.analytics.kraken.bytes.ByteSlice;
import org.wikimedia.analytics.kraken.bytes.ByteTable;
import org.wikimedia.analytics.kraken.data.DataFiles;
import org.wikimedia.analytics.kraken.request.Request;

/**
 * Hosts to codes {@code language[.m|.zero][.suffix]}. A host without such a code is published under
 * its own name in lower case; only an empty host has no project.
 */
public final class SiteProjects implements ProjectScheme {
  private static final String DOMAINS = "projects.tsv";
  private static final int REMEMBERED_HOSTS = 4096;
  private static final byte[] GLUED_SCHEME = "http".getBytes(US_ASCII);

  /** A project of no host: the table remembers hosts without one, too. */
  private static final Project NONE = new Project("", "", Site.DESKTOP, "");

  private final ByteTable<Project> byHost = new ByteTable<>(REMEMBERED_HOSTS);
  private final ByteSlice javaHost = new ByteSlice();
  private final ProjectDomains domains;
  private final Languages languages;
  private final boolean fromJavaUrl;

  private SiteProjects(DataFiles files, boolean fromJavaUrl) {
    domains = new ProjectDomains(files.read(DOMAINS));
    languages = Languages.of(files);
    this.fromJavaUrl = fromJavaUrl;
  }

  /** Reads the host from {@link Request#url()}. */
  public static SiteProjects of(DataFiles files) {
    return new SiteProjects(files, false);
  }

  /**
   * Reads the host from {@link Request#javaUrl()}, without one {@code http} at its end: some caches
   * glued host and absolute request line together.
   */
  public static SiteProjects ofJavaUrl(DataFiles files) {
    return new SiteProjects(files, true);
  }

  @Override
  public Project project(Request request) {
    return project(fromJavaUrl ? withoutScheme(request.javaUrl().host()) : request.url().host());
  }

  Project project(ByteSlice host) {
    Project known = byHost.get(host);
    if (known == null) {
      known = read(HostName.publishable(host));
      byHost.remember(host, known);
    }
    return known == NONE ? null : known;
  }

  private ByteSlice withoutScheme(ByteSlice host) {
    int glued = host.endsWith(GLUED_SCHEME) ? GLUED_SCHEME.length : 0;
    return javaHost.set(host.array(), host.from(), host.to() - glued);
  }

  private Project read(String host) {
    if (host.isEmpty()) {
      return NONE;
    }
    ProjectDomain domain = domains.of(host);
    String family = domain == null ? HostName.lastTwoLabels(host) : domain.name();
    SiteLabels labels = SiteLabels.of(host, family);
    String code = domain == null ? null : domains.code(domain, labels);
    return new Project(language(labels.names()), family, labels.site(), code == null ? host : code);
  }

  private String language(List<String> labels) {
    return labels.stream().filter(languages::contains).findFirst().orElse("");
  }
}
