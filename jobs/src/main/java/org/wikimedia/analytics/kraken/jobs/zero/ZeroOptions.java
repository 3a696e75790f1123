package org.wikimedia.analytics.kraken.jobs.zero;

import java.nio.file.Path;

/**
 * What a run was asked.
 *
 * @param input what {@code kraken hourly} published into
 * @param from first hour, like 2013-02-28T22; null for the first there is
 * @param until hour behind the last; null for all there are
 * @param badDates file of dates to leave out, or null
 * @param sampleFactor 10 if the logs held one request of ten
 * @param reducers null for the cluster's default
 * @param data folder of data files that replace shipped ones, or null
 */
public record ZeroOptions(
    String input,
    String output,
    String definition,
    String from,
    String until,
    Path badDates,
    long sampleFactor,
    Integer reducers,
    Path data) {}
