package org.wikimedia.analytics.kraken.jobs.limn;

import com.fasterxml.jackson.databind.JsonNode;

/**
 * A file that describes something.
 *
 * @param id by which Limn finds it: its name without extension
 * @param path below the Limn directory
 * @param content an object
 */
public record LimnDocument(String id, String path, JsonNode content) {}
