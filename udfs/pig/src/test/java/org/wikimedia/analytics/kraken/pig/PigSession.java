package org.wikimedia.analytics.kraken.pig;

import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Iterator;
import java.util.List;
import java.util.Map;
import java.util.Properties;
import org.apache.hadoop.mapred.Counters;
import org.apache.pig.ExecType;
import org.apache.pig.PigServer;
import org.apache.pig.backend.executionengine.ExecJob;
import org.apache.pig.data.Tuple;
import org.apache.pig.tools.pigstats.JobStats;
import org.apache.pig.tools.pigstats.PigStats;
import org.apache.pig.tools.pigstats.mapreduce.MRJobStats;

/** An embedded Pig that finds the macros of this repository. */
final class PigSession implements AutoCloseable {
  /** What the launcher has for {@code .zst}; Hadoop's own needs a native library. */
  static final String ZSTD = "org.wikimedia.analytics.kraken.shaded.aircompressor.zstd.ZstdCodec";

  static final Path ROOT = Path.of(System.getProperty("kraken.root"));
  private final PigServer pig;

  PigSession(Path scratch) throws IOException {
    this(scratch, Map.of());
  }

  PigSession(Path scratch, Map<String, String> settings) throws IOException {
    Properties properties = new Properties();
    properties.setProperty("pig.import.search.path", ROOT.resolve("pig").toString());
    properties.setProperty("io.compression.codecs", ZSTD);
    properties.setProperty("hadoop.tmp.dir", scratch.resolve("hadoop").toString());
    properties.setProperty("pig.temp.dir", scratch.resolve("temporary").toString());
    properties.setProperty("mapreduce.client.completion.pollinterval", "20");
    properties.setProperty("mapreduce.client.progressmonitor.pollinterval", "20");
    properties.setProperty("pig.jobcontrol.sleep", "50");
    properties.putAll(settings);
    pig = new PigServer(ExecType.LOCAL, properties);
  }

  /** Where a log of the samples lies. */
  static String sample(String format) {
    return ROOT.resolve("samples/webrequest." + format + ".log.gz").toString();
  }

  /** Runs a script of {@code pig/}, all of its jobs at once. */
  void run(String script, Map<String, String> parameters) throws IOException {
    pig.setBatchOn();
    pig.registerScript(ROOT.resolve("pig").resolve(script).toString(), parameters);
    for (ExecJob job : pig.executeBatch()) {
      if (job.getStatus() == ExecJob.JOB_STATUS.FAILED) {
        throw new IOException(script + " failed", job.getException());
      }
    }
    if (!PigStats.get().isSuccessful()) {
      throw new IOException(script + " failed");
    }
  }

  /** Registers statements behind the macros and returns the rows of a relation. */
  List<Tuple> ask(String statements, String relation) throws IOException {
    pig.registerQuery("IMPORT 'kraken.pig';");
    pig.registerQuery(statements);
    List<Tuple> rows = new ArrayList<>();
    Iterator<Tuple> iterator = pig.openIterator(relation);
    iterator.forEachRemaining(rows::add);
    return rows;
  }

  /** A counter of the last run's jobs. */
  static long counter(String group, String name) {
    long sum = 0;
    for (JobStats job : PigStats.get().getJobGraph()) {
      Counters counters = ((MRJobStats) job).getHadoopCounters();
      sum += counters == null ? 0 : counters.findCounter(group, name).getCounter();
    }
    return sum;
  }

  @Override
  public void close() {
    pig.shutdown();
  }
}
