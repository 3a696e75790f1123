/** Where clients are: countries out of a MaxMind DB. The reader of such files is used here only. */
package org.wikimedia.analytics.kraken.geo;
