/** Dashboards, graphs, datasources and datafiles as Limn reads them. */
package org.wikimedia.analytics.kraken.jobs.limn;
