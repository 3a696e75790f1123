package org.wikimedia.analytics.kraken.jobs.sample;

/** Kraken's copy of the TAB line: a byte offset in front of it, 17 fields. */
final class KrakenLineWriter implements LineWriter {
  private static final long FIRST_OFFSET = 4_180_023_361L;

  private final UdpLogLineWriter line = new UdpLogLineWriter('\t');
  private long offset = FIRST_OFFSET;

  @Override
  public void write(SampledRequest request, LogText to) {
    writeStart(request, UdpLogLineWriter.FIELDS, to);
  }

  @Override
  public void writeStart(SampledRequest request, int fields, LogText to) {
    int start = to.length();
    to.addNumber(offset).add('\t');
    line.writeStart(request, fields, to);
    offset += to.length() - start;
  }
}
