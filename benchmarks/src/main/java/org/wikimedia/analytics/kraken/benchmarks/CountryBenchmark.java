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
import org.wikimedia.analytics.kraken.data.DataFiles;
import org.wikimedia.analytics.kraken.geo.ClientCountry;
import org.wikimedia.analytics.kraken.geo.Country;
import org.wikimedia.analytics.kraken.geo.CountryLookup;
import org.wikimedia.analytics.kraken.net.ClientIp;
import org.wikimedia.analytics.kraken.request.Field;
import org.wikimedia.analytics.kraken.request.LogFormat;
import org.wikimedia.analytics.kraken.request.ParseStatus;
import org.wikimedia.analytics.kraken.request.Request;
import org.wikimedia.analytics.kraken.request.RequestParser;

/**
 * Parsing TAB lines and looking up the country of each client; less {@code ParseBenchmark}, the
 * look-ups. Nearly every client of the sample is alone in its network.
 */
@State(Scope.Thread)
@BenchmarkMode(Mode.Throughput)
@OutputTimeUnit(TimeUnit.SECONDS)
@Warmup(iterations = 5, time = 2)
@Measurement(iterations = 5, time = 2)
@Fork(
    value = 1,
    jvmArgsAppend = {"-Xmx1g", "-XX:+UseSerialGC"})
public class CountryBenchmark {
  private LogBlocks.Block[] blocks;
  private ClientCountry countries;
  private final RequestParser parser = new RequestParser(LogFormat.AUTO);
  private final Request request = new Request();

  @Setup
  public void read() {
    blocks = LogBlocks.read("tab");
    countries = new ClientCountry(ClientIp.of(DataFiles.shipped()), CountryLookup.shipped());
  }

  @Benchmark
  @OperationsPerInvocation(LogBlocks.LINES)
  public int lookUp() {
    int known = 0;
    for (LogBlocks.Block block : blocks) {
      parser.start(block.bytes(), 0, block.limit());
      while (parser.next(request)) {
        if (request.parseStatus() == ParseStatus.PARSED && find() != Country.UNKNOWN) {
          known++;
        }
      }
    }
    return known;
  }

  private Country find() {
    return countries.of(request.get(Field.CLIENT_IP), request.get(Field.X_FORWARDED_FOR));
  }
}
