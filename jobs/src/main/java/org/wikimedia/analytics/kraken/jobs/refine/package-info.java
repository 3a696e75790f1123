/** {@code kraken refine}: raw request logs to a table of refined requests. */
package org.wikimedia.analytics.kraken.jobs.refine;
