/** Files of tables that are partitioned by hour. */
package org.wikimedia.analytics.kraken.jobs.table;
