package org.wikimedia.analytics.kraken.hive;

/** A request for a page in the tab format. */
record TabLine(String host, String sequence, String time, String ip, String url) {
  /** One of a cache, at a time, for a URL. */
  static TabLine of(String time, String url) {
    return new TabLine("cp1", "1", time, "192.0.2.1", url);
  }

  /** With all sixteen fields. */
  String text() {
    return String.join("\t", fields(), "en", "-") + "\n";
  }

  /** As logs were until 2013, without accept_language and x_analytics. */
  String olderText() {
    return fields() + "\n";
  }

  private String fields() {
    return String.join(
        "\t",
        host,
        sequence,
        time,
        "0.1",
        ip,
        "hit/200",
        "100",
        "GET",
        url,
        "-",
        "text/html",
        "-",
        "-",
        "Mozilla/5.0");
  }
}
