package org.wikimedia.analytics.kraken.jobs.hourly;

import java.io.IOException;
import java.util.List;
import java.util.function.Predicate;
import java.util.stream.IntStream;
import org.wikimedia.analytics.kraken.definition.PageviewDefinition;
import org.wikimedia.analytics.kraken.definition.Verdict;
import org.wikimedia.analytics.kraken.jobs.lines.LineTotals;
import org.wikimedia.analytics.kraken.jobs.product.Channel;
import org.wikimedia.analytics.kraken.jobs.product.ChannelReceiver;
import org.wikimedia.analytics.kraken.jobs.product.Product;
import org.wikimedia.analytics.kraken.jobs.product.Tally;
import org.wikimedia.analytics.kraken.jobs.shuffle.CountReceiver;
import org.wikimedia.analytics.kraken.request.ParseStatus;
import org.wikimedia.analytics.kraken.request.Request;
import org.wikimedia.analytics.kraken.request.RequestParser;

/**
 * Reads lines once, asks every definition about each, and adds to every product. Nothing is
 * allocated per line ({@code LineCounterTest} asserts it).
 */
final class LineCounter {
  private final RequestParser parser;
  private final Request request = new Request();
  private final int from;
  private final int until;
  private final PageviewDefinition[] definitions;
  private final TallyChain[] byDefinition;

  /** Of the tallies by definition those that take spiders' views too. */
  private final TallyChain[] bySpider;

  private final TallyChain byRequest;
  private final Tally[] byChannel;
  private final LineTotals totals;

  /** Takes lines that are no requests. */
  @FunctionalInterface
  interface MalformedLines {
    /** Takes the line {@code [from, to)}, without its line feed. */
    void line(ParseStatus reason, byte[] buffer, int from, int to) throws IOException;
  }

  LineCounter(HourlyPlan plan) {
    parser = new RequestParser(plan.format());
    from = plan.from();
    until = plan.until();
    List<PageviewDefinition> loaded = plan.definitions();
    definitions = loaded.toArray(new PageviewDefinition[0]);
    totals = new LineTotals(loaded);
    List<Channel> channels = plan.channels().subList(0, plan.totals());
    byChannel = plan.tallies(plan.origin()).toArray(new Tally[0]);
    byRequest = tallies(channels, -1);
    byDefinition = new TallyChain[definitions.length];
    bySpider = new TallyChain[definitions.length];
    for (int i = 0; i < definitions.length; i++) {
      byDefinition[i] = tallies(channels, i);
      bySpider[i] = tallies(channels, i, channel -> ((Product) channel.format()).takesSpiders());
    }
  }

  /** Counts the lines in {@code [start, limit)}, which {@link RequestParser#start} describes. */
  void count(byte[] buffer, int start, int limit, MalformedLines malformed) throws IOException {
    parser.start(buffer, start, limit);
    while (parser.next(request)) {
      ParseStatus status = request.parseStatus();
      totals.addLine(status);
      if (status == ParseStatus.PARSED) {
        countRequest();
      } else {
        malformed.line(status, buffer, parser.lineFrom(), parser.lineTo());
      }
    }
  }

  /** Counts a line that came in pieces because it is long beyond measure. */
  void countLongLine() {
    totals.addLine(ParseStatus.LONG_LINE);
  }

  LineTotals totals() {
    return totals;
  }

  /** Bytes that the counts take up. */
  long used() {
    long used = 0;
    for (Tally tally : byChannel) {
      used += tally.used();
    }
    return used;
  }

  /** Hands on all counts but the totals, and forgets them. */
  void drain(ChannelReceiver receiver) throws IOException, InterruptedException {
    for (int i = 0; i < byChannel.length; i++) {
      int channel = i;
      byChannel[i].drain(
          (hour, key, start, end, measures) ->
              receiver.count(hour, channel, key, start, end, measures));
    }
  }

  void drainTotals(CountReceiver receiver) throws IOException, InterruptedException {
    totals.drain(receiver);
  }

  private void countRequest() {
    LineTotals.OfHour hour = totals.of(request.hour());
    if (request.hour() < from || request.hour() >= until) {
      hour.addOutOfRange();
      return;
    }
    hour.addParsed(request.sequence() >= 0);
    byRequest.add(request, null);
    for (int i = 0; i < definitions.length; i++) {
      Verdict verdict = definitions[i].judge(request);
      hour.addVerdict(i, verdict.ordinal());
      switch (verdict.kind()) {
        case COUNTED -> byDefinition[i].add(request, definitions[i].view());
        case SPIDER -> bySpider[i].add(request, definitions[i].view());
        default -> {}
      }
    }
  }

  private TallyChain tallies(List<Channel> channels, int definition) {
    return tallies(channels, definition, channel -> true);
  }

  private TallyChain tallies(List<Channel> channels, int definition, Predicate<Channel> taken) {
    return new TallyChain(
        IntStream.range(0, channels.size())
            .filter(i -> channels.get(i).definition() == definition && taken.test(channels.get(i)))
            .mapToObj(i -> byChannel[i])
            .toList());
  }
}
