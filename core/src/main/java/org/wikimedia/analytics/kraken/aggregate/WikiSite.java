package org.wikimedia.analytics.kraken.aggregate;

import org.wikimedia.analytics.kraken.project.Site;

/**
 * What a project code of published counts stands for.
 *
 * @param database the wiki's database, like {@code dewikibooks}
 * @param name what comes in front of the domain, mostly a language, like {@code de}; empty if
 *     nothing does
 * @param family the domain, like {@code wikibooks.org}
 */
public record WikiSite(String database, String name, String family, Site site) {}
