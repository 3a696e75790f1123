package org.wikimedia.analytics.kraken.jobs.limn;

/**
 * A remark beside a graph.
 *
 * @param date where it begins, {@code 2013/02/01}
 * @param until behind its end
 * @param label plain text
 */
public record LimnAnnotation(String date, String until, String label) {}
