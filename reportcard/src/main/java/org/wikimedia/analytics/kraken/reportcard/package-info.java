/**
 * A static page that draws any Limn data directory. What it draws and how is JavaScript, in {@code
 * src/main/site}; here it is laid out as a folder and served.
 */
package org.wikimedia.analytics.kraken.reportcard;
