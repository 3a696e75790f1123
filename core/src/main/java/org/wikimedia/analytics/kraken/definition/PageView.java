package org.wikimedia.analytics.kraken.definition;

import org.wikimedia.analytics.kraken.agent.Agent;
import org.wikimedia.analytics.kraken.agent.Agents;
import org.wikimedia.analytics.kraken.bytes.ByteSlice;
import org.wikimedia.analytics.kraken.project.Project;
import org.wikimedia.analytics.kraken.project.ProjectScheme;
import org.wikimedia.analytics.kraken.request.Request;
import org.wikimedia.analytics.kraken.title.TitleScheme;

/**
 * A request as one definition sees it: its project, title and size, each worked out when a rule or
 * a product first asks. Reused from request to request.
 */
public final class PageView {
  private final ProjectScheme projects;
  private final TitleScheme titles;
  private final Agents agents;
  private final boolean signedSizes;
  private final ByteSlice title = new ByteSlice();
  private final ByteSlice onlyTitle = new ByteSlice();
  private Request request;
  private Project project;
  private long projectOf = -1;
  private Agent agent;
  private long titleOf = -1;
  private long agentOf = -1;

  /**
   * @param agents null for a definition that does not look at agents
   */
  PageView(ProjectScheme projects, TitleScheme titles, Agents agents, boolean signedSizes) {
    this.projects = projects;
    this.titles = titles;
    this.agents = agents;
    this.signedSizes = signedSizes;
  }

  PageView of(Request next) {
    if (next != request) {
      projectOf = -1;
      titleOf = -1;
      agentOf = -1;
      request = next;
    }
    return this;
  }

  public Request request() {
    return request;
  }

  /** The project, or null when the definition knows none for the host. */
  public Project project() {
    if (projectOf != request.generation()) {
      projectOf = request.generation();
      project = projects.project(request);
    }
    return project;
  }

  /**
   * The title that counts are published under: the page's own, or the project's only one. Bytes
   * that would break a line are still in it.
   */
  public ByteSlice publishedTitle() {
    byte[] only = project().onlyTitle();
    return only == null ? title() : onlyTitle.set(only);
  }

  /** The title of the page asked for, as the definition reads it. */
  public ByteSlice title() {
    if (titleOf != request.generation()) {
      titleOf = request.generation();
      titles.read(request, title);
    }
    return title;
  }

  /** Who asked, for a definition that looks at agents. */
  public Agent agent() {
    if (agentOf != request.generation()) {
      agentOf = request.generation();
      agent = agents.of(request);
    }
    return agent;
  }

  /** Response size in bytes as an unsigned number, 0 where the log has none. */
  public long bytes() {
    return signedSizes || !request.hasSignedSize() ? request.size() : 0;
  }
}
