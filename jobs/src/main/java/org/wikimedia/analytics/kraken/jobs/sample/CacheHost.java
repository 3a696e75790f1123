package org.wikimedia.analytics.kraken.jobs.sample;

/** A server that writes log lines. */
record CacheHost(byte[] name, Producer producer, SequenceCounter sequence) {}
