/**
 * Daily counts of each wiki and what weeks, months and years they make, by the rules of Wikimedia's
 * aggregator.
 */
package org.wikimedia.analytics.kraken.aggregate;
