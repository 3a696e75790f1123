package org.wikimedia.analytics.kraken.jobs.sample;

/** The udp2log line: 16 fields between TABs or, until January 2013, between spaces. */
final class UdpLogLineWriter implements LineWriter {
  static final int FIELDS = 16;

  private static final byte[] PLAIN_SCHEME = Ascii.bytes("http://");
  private static final byte[] SECURE_SCHEME = Ascii.bytes("https://");

  private final char separator;

  UdpLogLineWriter(char separator) {
    this.separator = separator;
  }

  @Override
  public void write(SampledRequest request, LogText to) {
    writeStart(request, FIELDS, to);
  }

  @Override
  public void writeStart(SampledRequest request, int fields, LogText to) {
    for (int field = 1; field <= fields; field++) {
      if (field > 1) {
        to.add(separator);
      }
      addField(field, request, to);
    }
    to.add('\n');
  }

  /** The sequence number is 32 bits unsigned, but udp2log printed it signed. */
  private void addField(int field, SampledRequest request, LogText to) {
    switch (field) {
      case 1 -> to.add(request.host.name());
      case 2 -> to.addNumber((int) request.sequence);
      case 3 -> to.add(request.time);
      case 4 -> to.add(request.serviceTime);
      case 5 -> to.add(request.address);
      case 6 -> to.add(request.cacheStatus).add('/').add(request.httpStatus);
      case 7 -> addSize(request.size, to);
      case 8 -> to.add(request.method);
      case 9 -> addUrl(request, to);
      case 10 -> to.add(request.peer);
      case 11 -> to.add(request.contentType);
      case 12 -> to.add(request.referer);
      case 13 -> to.add(request.forwardedFor);
      case 14 -> addAgent(request, to);
      case 15 -> to.add(request.acceptLanguage);
      default -> to.add(request.analytics);
    }
  }

  private static void addSize(long size, LogText to) {
    if (size == SampledRequest.UNKNOWN_SIZE) {
      to.add('-');
    } else {
      to.addNumber(size);
    }
  }

  /** Between spaces, a space inside a URL would look like a field's end. */
  private void addUrl(SampledRequest request, LogText to) {
    to.add(request.secure ? SECURE_SCHEME : PLAIN_SCHEME).add(request.uriHost);
    if (separator == ' ') {
      to.addWithoutSpaces(request.uriPath).addWithoutSpaces(request.uriQuery);
    } else {
      to.add(request.uriPath).add(request.uriQuery);
    }
  }

  private void addAgent(SampledRequest request, LogText to) {
    boolean raw = request.rawAgent && separator != ' ';
    to.add(raw ? request.agent.plain : request.agent.encoded);
  }
}
