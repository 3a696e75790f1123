package org.wikimedia.analytics.kraken.benchmarks;

import java.util.Random;
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
import org.wikimedia.analytics.kraken.bytes.SumTable;

/** The table of sums with keys like those of pagecounts: an operation is a key. */
@State(Scope.Thread)
@BenchmarkMode(Mode.Throughput)
@OutputTimeUnit(TimeUnit.SECONDS)
@Warmup(iterations = 5, time = 2)
@Measurement(iterations = 5, time = 2)
@Fork(
    value = 1,
    jvmArgsAppend = {"-Xmx1g", "-XX:+UseSerialGC"})
public class SumTableBenchmark {
  private static final int KEYS = 1 << 18;
  private static final int LONGEST = 40;

  /** Of so many keys in a row, all different or few. */
  @Param({"1000", "200000"})
  private int distinct;

  private final byte[][] keys = new byte[KEYS][];
  private final SumTable table = new SumTable(2);
  private final SumTable sorted = new SumTable(2);

  @Setup
  public void makeKeys() {
    Random random = new Random(distinct);
    byte[][] pool = new byte[distinct][];
    for (int i = 0; i < distinct; i++) {
      pool[i] = new byte[8 + random.nextInt(LONGEST)];
      for (int at = 0; at < pool[i].length; at++) {
        pool[i][at] = (byte) (at < 3 ? "en:".charAt(at) : 'a' + random.nextInt(26));
      }
    }
    for (int i = 0; i < KEYS; i++) {
      keys[i] = pool[random.nextInt(distinct)];
      add(sorted, keys[i]);
    }
  }

  @Benchmark
  @OperationsPerInvocation(KEYS)
  public int add() {
    for (byte[] key : keys) {
      add(table, key);
    }
    return table.size();
  }

  @Benchmark
  @OperationsPerInvocation(KEYS)
  public int fill() {
    table.clear();
    return add();
  }

  /** Sorts the distinct ones among the keys; still counted by key. */
  @Benchmark
  @OperationsPerInvocation(KEYS)
  public int sort() {
    sorted.sort();
    return sorted.keyFrom(0);
  }

  private static void add(SumTable to, byte[] key) {
    to.start(1).append(key, 0, key.length).add(1, key.length);
  }
}
