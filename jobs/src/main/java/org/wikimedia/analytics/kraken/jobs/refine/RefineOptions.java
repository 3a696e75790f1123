package org.wikimedia.analytics.kraken.jobs.refine;

import java.nio.file.Path;
import java.util.List;
import org.wikimedia.analytics.kraken.jobs.table.Compression;
import org.wikimedia.analytics.kraken.jobs.table.TableFormat;

/**
 * What a run was asked.
 *
 * @param from first hour, like 2013-02-28T22; null for the first there is
 * @param until hour behind the last; null for all there are
 * @param saltFile key of the hashes, null if none was named
 * @param reducers null for the cluster's default
 * @param data folder of data files that replace shipped ones, or null
 * @param geoDatabase MaxMind DB file with countries, or null for the shipped one
 */
record RefineOptions(
    List<String> input,
    String output,
    String from,
    String until,
    String lines,
    List<String> definitions,
    TableFormat format,
    Compression compression,
    Addresses addresses,
    Agents agents,
    Path saltFile,
    boolean deduplicate,
    boolean overwrite,
    double maxMalformedRate,
    Integer reducers,
    Path data,
    String geoDatabase) {}
