/** How fast core is. {@code benchmarks/jmh} makes the logs and runs everything. */
package org.wikimedia.analytics.kraken.benchmarks;
