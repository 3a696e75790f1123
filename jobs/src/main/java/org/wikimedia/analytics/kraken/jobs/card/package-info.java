/** The report card: monthly views and carriers as a Limn directory, published as a whole. */
package org.wikimedia.analytics.kraken.jobs.card;
