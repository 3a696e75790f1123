/**
 * Months of page views that can be compared: what was wrong with which hours, what is done about
 * it, and what a month comes to.
 */
package org.wikimedia.analytics.kraken.months;
