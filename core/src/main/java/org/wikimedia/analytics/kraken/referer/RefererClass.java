package org.wikimedia.analytics.kraken.referer;

/** Where a request came from, as the refinery's tables name it. */
public enum RefererClass {
  /** The client named no page. */
  NONE("none"),
  /** What it named is no web page or app. */
  UNKNOWN("unknown"),
  /** A Wikimedia project. */
  INTERNAL("internal"),
  AI_CHATBOT("external (AI chatbot)"),
  SEARCH_ENGINE("external (search engine)"),
  MEDIA_SITE("external (media sites)"),
  /** Any other page. */
  EXTERNAL("external");

  private final String label;

  RefererClass(String label) {
    this.label = label;
  }

  /** The name in tables. */
  public String label() {
    return label;
  }

  /** True for a page that is not Wikimedia's. */
  public boolean isExternal() {
    return ordinal() > INTERNAL.ordinal();
  }
}
