package org.wikimedia.analytics.kraken.months;

/**
 * Views of one month.
 *
 * @param raw as counted, bad hours too
 * @param corrected what the month would have had without what was wrong with it
 * @param normalised the same for a month of 30 days
 */
public record MonthViews(long raw, long corrected, long normalised) {}
