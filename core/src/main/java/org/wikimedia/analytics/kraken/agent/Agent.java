package org.wikimedia.analytics.kraken.agent;

/**
 * What a user agent tells of who asked.
 *
 * @param isSpider no person did
 * @param isApp the Wikipedia app did
 */
public record Agent(boolean isSpider, boolean isApp) {}
