package org.wikimedia.analytics.kraken.jobs.sample;

/** The webrequest line of varnishkafka: one JSON object, keys in the order it emits them. */
final class JsonLineWriter implements LineWriter {
  private static final String[] NAMES = {
    "hostname", "sequence", "dt", "time_firstbyte", "ip", "cache_status", "http_status",
    "response_size", "http_method", "uri_host", "uri_path", "uri_query", "content_type", "referer",
    "x_forwarded_for", "user_agent", "accept_language", "x_analytics"
  };
  private static final byte[][] KEYS = keys();

  private static byte[][] keys() {
    byte[][] keys = new byte[NAMES.length][];
    for (int i = 0; i < keys.length; i++) {
      keys[i] = Ascii.bytes((i == 0 ? "{\"" : ",\"") + NAMES[i] + "\":");
    }
    return keys;
  }

  @Override
  public void write(SampledRequest request, LogText to) {
    addFields(request, KEYS.length, to);
    to.add('}').add('\n');
  }

  /** Up to nine keys leave out {@code uri_host}; an odd number still makes a whole object. */
  @Override
  public void writeStart(SampledRequest request, int fields, LogText to) {
    addFields(request, fields, to);
    if (fields % 2 == 1) {
      to.add('}');
    }
    to.add('\n');
  }

  private static void addFields(SampledRequest request, int fields, LogText to) {
    for (int field = 0; field < fields; field++) {
      to.add(KEYS[field]);
      addField(field, request, to);
    }
  }

  private static void addField(int field, SampledRequest request, LogText to) {
    switch (field) {
      case 0 -> to.addJsonText(request.host.name());
      case 1 -> to.addNumber(request.sequence);
      case 2 -> addTime(request.time, to);
      case 3 -> to.add(request.serviceTime);
      case 4 -> to.addJsonText(request.address);
      case 5 -> to.addJsonText(request.cacheStatus);
      case 6 -> to.addJsonText(request.httpStatus);
      case 7 -> to.addNumber(Math.max(request.size, 0));
      case 8 -> to.addJsonText(request.method);
      case 9 -> to.addJsonText(request.uriHost);
      case 10 -> to.addJsonText(request.uriPath);
      case 11 -> to.addJsonText(request.uriQuery);
      case 12 -> to.addJsonText(request.contentType);
      case 13 -> to.addJsonText(request.referer);
      case 14 -> to.addJsonText(request.forwardedFor);
      case 15 -> to.addJsonText(request.agent.plain);
      case 16 -> to.addJsonText(request.acceptLanguage);
      default -> to.addJsonText(request.analytics);
    }
  }

  private static void addTime(LogText time, LogText to) {
    to.addJsonText(time.bytes(), Math.min(time.length(), SampledRequest.SECONDS_LENGTH));
  }
}
