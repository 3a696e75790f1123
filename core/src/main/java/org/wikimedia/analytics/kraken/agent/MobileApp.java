package org.wikimedia.analytics.kraken.agent;

/**
 * The app that shows Wikipedia's pages.
 *
 * @param name as in app-agents.tsv, {@code Android}
 * @param isWikimedias whether Wikimedia made it
 */
public record MobileApp(String name, boolean isWikimedias) {}
