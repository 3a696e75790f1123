package org.wikimedia.analytics.kraken.project;

import org.wikimedia.analytics.kraken.request.Request;

/** How a definition tells the project of a request. Not for use by several threads. */
public interface ProjectScheme {
  /** The project, or null where the definition knows none. */
  Project project(Request request);
}
