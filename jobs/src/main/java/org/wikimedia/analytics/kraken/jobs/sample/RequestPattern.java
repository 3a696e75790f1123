package org.wikimedia.analytics.kraken.jobs.sample;

import org.wikimedia.analytics.kraken.project.Site;

/**
 * A row of {@code requests.tsv}: what one kind of request asks for.
 *
 * @param site the site it goes to, or null for any
 * @param sized whether the size is always known, because a definition may count the request
 * @param agents the class of agents that ask, or null for any
 * @param analytics fixed X-Analytics, or null for what the reader's network says
 */
record RequestPattern(
    Site site,
    Template host,
    Template path,
    Template query,
    ContentKind content,
    boolean sized,
    byte[] method,
    String agents,
    byte[] analytics) {}
