/**
 * Reads request logs: from the paths a person names to big buffers of whole lines for the mapper.
 *
 * <p>{@link org.wikimedia.analytics.kraken.jobs.input.LogFiles} finds the files, {@link
 * org.wikimedia.analytics.kraken.jobs.input.LogInputFormat} shares them out, {@link
 * org.wikimedia.analytics.kraken.jobs.input.LineBlockReader} reads them. What a line means is none
 * of this package's business.
 */
package org.wikimedia.analytics.kraken.jobs.input;
