package org.wikimedia.analytics.kraken.jobs.table;

import java.util.SortedMap;
import org.apache.avro.Schema;

/**
 * What all files of a table have in common.
 *
 * @param schema of a row
 * @param header texts by name that each file carries beside its schema
 */
public record TableLayout(
    Schema schema, Compression compression, SortedMap<String, String> header) {}
