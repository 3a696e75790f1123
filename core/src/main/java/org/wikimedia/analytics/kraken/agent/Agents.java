package org.wikimedia.analytics.kraken.agent;

import org.wikimedia.analytics.kraken.request.Request;

/** Knows who asked by the user agent of a request. */
public interface Agents {
  Agent of(Request request);
}
