package org.wikimedia.analytics.kraken.jobs.progress;

/**
 * What a job's work is counted in.
 *
 * @param name in the plural, like {@code lines}
 * @param group of the job's counter that counts it
 * @param counter its name in the group
 */
public record WorkUnit(String name, String group, String counter) {}
