/**
 * {@code kraken sample}: makes up request logs that look like real ones, for trying things out, for
 * tests and for timing.
 *
 * <p>{@link org.wikimedia.analytics.kraken.jobs.sample.RequestLogGenerator} makes the requests, a
 * {@link org.wikimedia.analytics.kraken.jobs.sample.LineWriter} writes them in one format. What
 * they are made of stands in the tables under {@code sample/}: a new kind of request, wiki or agent
 * is a row there.
 */
package org.wikimedia.analytics.kraken.jobs.sample;
