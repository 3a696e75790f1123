package org.wikimedia.analytics.kraken.request;

/** Ordinary lines for tests that need one and do not care which. */
final class LogLines {
  private LogLines() {}

  /** Sixteen fields at tabs. */
  static String tab(String time) {
    return String.join(
        "\t",
        "cp1041.eqiad.wmnet",
        "1093764",
        time,
        "0.000059843",
        "163.212.13.195",
        "hit/200",
        "12345",
        "GET",
        "http://en.m.wikipedia.org/wiki/Foo_bar?x=y",
        "-",
        "text/html; charset=UTF-8",
        "http://en.wikipedia.org/wiki/Main_Page",
        "-",
        "Mozilla/5.0%20(Linux;%20U;%20Android%202.3.4)%20Safari/533.1",
        "en-US,en;q=0.8",
        "zero=420-01;mf-m=a");
  }

  /** The same at spaces. */
  static String space(String time) {
    return tab(time).replace(' ', '|').replace('\t', ' ').replace(";|", "; ").replace('|', '+');
  }

  /** Kraken's copy. */
  static String kraken(String time) {
    return "123456789\t" + tab(time);
  }

  /** A webrequest object. */
  static String json(String time) {
    return "{\"hostname\":\"cp3019.esams.wikimedia.org\",\"sequence\":5120,\"dt\":\""
        + time
        + "\",\"time_firstbyte\":0.000128031,\"ip\":\"163.212.13.195\",\"cache_status\":\"hit\","
        + "\"http_status\":\"200\",\"response_size\":12345,\"http_method\":\"GET\","
        + "\"uri_host\":\"de.m.wikipedia.org\",\"uri_path\":\"/wiki/Caf\\u00e9\","
        + "\"uri_query\":\"?title=a\\\"b\",\"content_type\":\"text/html; charset=UTF-8\","
        + "\"referer\":\"-\",\"x_forwarded_for\":\"-\",\"user_agent\":\"Mozilla/5.0 (X11)\","
        + "\"accept_language\":\"de\",\"x_analytics\":\"mf-m=a\",\"range\":\"-\"}";
  }
}
