package org.wikimedia.analytics.kraken.benchmarks;

import java.util.concurrent.TimeUnit;
import org.openjdk.jmh.annotations.Benchmark;
import org.openjdk.jmh.annotations.BenchmarkMode;
import org.openjdk.jmh.annotations.Fork;
import org.openjdk.jmh.annotations.Measurement;
import org.openjdk.jmh.annotations.Mode;
import org.openjdk.jmh.annotations.OperationsPerInvocation;
import org.openjdk.jmh.annotations.OutputTimeUnit;
import org.openjdk.jmh.annotations.Param;
import org.openjdk.jmh.annotations.Scope;
import org.openjdk.jmh.annotations.Setup;
import org.openjdk.jmh.annotations.State;
import org.openjdk.jmh.annotations.Warmup;
import org.wikimedia.analytics.kraken.data.DataFiles;
import org.wikimedia.analytics.kraken.definition.Definitions;
import org.wikimedia.analytics.kraken.definition.PageviewDefinition;
import org.wikimedia.analytics.kraken.request.LogFormat;
import org.wikimedia.analytics.kraken.request.ParseStatus;
import org.wikimedia.analytics.kraken.request.Request;
import org.wikimedia.analytics.kraken.request.RequestParser;

/** Parsing and judging TAB lines, by definition. */
@State(Scope.Thread)
@BenchmarkMode(Mode.Throughput)
@OutputTimeUnit(TimeUnit.SECONDS)
@Warmup(iterations = 5, time = 2)
@Measurement(iterations = 5, time = 2)
@Fork(
    value = 1,
    jvmArgsAppend = {"-Xmx1g", "-XX:+UseSerialGC"})
public class JudgeBenchmark {
  @Param({"webstatscollector", "pageview", "all-sites", "kraken"})
  private String definition;

  private LogBlocks.Block[] blocks;
  private PageviewDefinition judge;
  private final RequestParser parser = new RequestParser(LogFormat.AUTO);
  private final Request request = new Request();

  @Setup
  public void read() {
    blocks = LogBlocks.read("tab");
    judge = Definitions.load(DataFiles.shipped(), definition);
  }

  @Benchmark
  @OperationsPerInvocation(LogBlocks.LINES)
  public int judge() {
    int counted = 0;
    for (LogBlocks.Block block : blocks) {
      parser.start(block.bytes(), 0, block.limit());
      while (parser.next(request)) {
        if (request.parseStatus() == ParseStatus.PARSED) {
          counted += judge.judge(request).isCounted() ? 1 : 0;
        }
      }
    }
    return counted;
  }
}
