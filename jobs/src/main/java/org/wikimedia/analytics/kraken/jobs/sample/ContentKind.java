package org.wikimedia.analytics.kraken.jobs.sample;

/**
 * A kind of response.
 *
 * @param squidType content type as squid logs it
 * @param fullType content type with its parameters, as varnish and nginx log it
 * @param smallest fewest bytes of a response
 * @param largest most bytes of a response
 * @param page whether a definition may count such responses as page views
 */
record ContentKind(byte[] squidType, byte[] fullType, int smallest, int largest, boolean page) {}
