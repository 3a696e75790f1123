/** Looks whether what is about to be published holds. */
package org.wikimedia.analytics.kraken.jobs.validate;
