/** Client addresses and the networks they belong to. */
package org.wikimedia.analytics.kraken.net;
