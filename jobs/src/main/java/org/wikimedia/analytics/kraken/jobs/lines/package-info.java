/**
 * What becomes of the lines of a run: how many went where, and where those are kept that are no
 * requests. Every job that reads request logs accounts for them in this way.
 */
package org.wikimedia.analytics.kraken.jobs.lines;
