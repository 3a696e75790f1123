package org.wikimedia.analytics.kraken.jobs.hourly;

import java.nio.file.Path;
import java.util.List;

/**
 * What a run was asked.
 *
 * @param from first hour, like 2013-02-28T22; null for the first there is
 * @param until hour behind the last; null for all there are
 * @param reducers null for the cluster's default
 * @param data folder of data files that replace shipped ones, or null
 * @param geoDatabase MaxMind DB file with countries, or null for the shipped one
 */
record HourlyOptions(
    List<String> input,
    String output,
    String from,
    String until,
    String format,
    List<String> definitions,
    List<String> products,
    double maxMalformedRate,
    boolean overwrite,
    boolean dryRun,
    Integer reducers,
    Path data,
    String geoDatabase) {}
