package org.wikimedia.analytics.kraken.benchmarks;

import java.util.concurrent.TimeUnit;
import org.openjdk.jmh.annotations.Benchmark;
import org.openjdk.jmh.annotations.BenchmarkMode;
import org.openjdk.jmh.annotations.Fork;
import org.openjdk.jmh.annotations.Measurement;
import org.openjdk.jmh.annotations.Mode;
import org.openjdk.jmh.annotations.OperationsPerInvocation;
import org.openjdk.jmh.annotations.OutputTimeUnit;
import org.openjdk.jmh.annotations.Scope;
import org.openjdk.jmh.annotations.Setup;
import org.openjdk.jmh.annotations.State;
import org.openjdk.jmh.annotations.Warmup;
import org.wikimedia.analytics.kraken.bytes.ByteSlice;
import org.wikimedia.analytics.kraken.bytes.SumTable;
import org.wikimedia.analytics.kraken.data.DataFiles;
import org.wikimedia.analytics.kraken.definition.Definitions;
import org.wikimedia.analytics.kraken.definition.PageView;
import org.wikimedia.analytics.kraken.definition.PageviewDefinition;
import org.wikimedia.analytics.kraken.request.LogFormat;
import org.wikimedia.analytics.kraken.request.ParseStatus;
import org.wikimedia.analytics.kraken.request.Request;
import org.wikimedia.analytics.kraken.request.RequestParser;

/**
 * What a mapper does with TAB lines for pagecounts under webstatscollector, one thread: parse,
 * judge, add to the page table. {@code benchmarks/hourly} compares it with mawk.
 */
@State(Scope.Thread)
@BenchmarkMode(Mode.Throughput)
@OutputTimeUnit(TimeUnit.SECONDS)
@Warmup(iterations = 5, time = 2)
@Measurement(iterations = 5, time = 2)
@Fork(
    value = 1,
    jvmArgsAppend = {"-Xmx1g", "-XX:+UseSerialGC"})
public class PageTableBenchmark {
  private LogBlocks.Block[] blocks;
  private PageviewDefinition definition;
  private final SumTable table = new SumTable(2);
  private final RequestParser parser = new RequestParser(LogFormat.AUTO);
  private final Request request = new Request();

  @Setup
  public void read() {
    blocks = LogBlocks.read("tab");
    definition = Definitions.load(DataFiles.shipped(), "webstatscollector");
  }

  @Benchmark
  @OperationsPerInvocation(LogBlocks.LINES)
  public int count() {
    for (LogBlocks.Block block : blocks) {
      parser.start(block.bytes(), 0, block.limit());
      while (parser.next(request)) {
        if (request.parseStatus() == ParseStatus.PARSED && definition.judge(request).isCounted()) {
          add(definition.view());
        }
      }
    }
    return table.size();
  }

  private void add(PageView view) {
    ByteSlice title = view.publishedTitle();
    table
        .start(request.hour())
        .append(view.project().pageKey())
        .appendCell(title.array(), title.from(), title.to())
        .add(1, view.bytes());
  }
}
