package org.wikimedia.analytics.kraken.jobs.hourly;

import java.io.IOException;
import java.nio.file.Files;
import org.apache.hadoop.conf.Configuration;
import org.apache.hadoop.fs.FileUtil;
import org.apache.hadoop.fs.Path;
import org.apache.hadoop.mapreduce.Job;
import org.wikimedia.analytics.kraken.jobs.cli.Place;
import org.wikimedia.analytics.kraken.jobs.publish.OutputFolder;

/**
 * Removes what a run needed on its way, however it ends: its hidden folder in the output, and the
 * local runner's scratch folder. A signal stops the job first.
 */
final class Cleanup implements AutoCloseable {
  private static final String SCRATCH = "hadoop.tmp.dir";

  private final OutputFolder output;
  private final Path failures;
  private final java.nio.file.Path scratch;
  private final Thread onExit = new Thread(this::stop, "cleanup");
  private volatile Job running;

  Cleanup(OutputFolder output, Configuration configuration, RunName name) throws IOException {
    this.output = output;
    failures = new Path(output.staging().getParent(), output.staging().getName() + "-failures");
    boolean embedded = Place.isEmbedded(configuration);
    scratch = embedded ? Files.createTempDirectory("kraken-" + name.text()) : null;
    if (embedded) {
      configuration.set(SCRATCH, scratch.toString());
    }
    Runtime.getRuntime().addShutdownHook(onExit);
  }

  /** Where tasks leave the sentences of their errors. */
  Path failures() {
    return failures;
  }

  /** From now on a signal kills this job. */
  void stopOnExit(Job job) {
    running = job;
  }

  @Override
  public void close() throws IOException {
    running = null;
    Runtime.getRuntime().removeShutdownHook(onExit);
    remove();
  }

  private void stop() {
    try {
      Job job = running;
      if (job != null && !job.isComplete()) {
        job.killJob();
      }
      remove();
    } catch (IOException e) {
      System.err.println(
          "kraken: " + output.staging() + " could not be removed: " + e.getMessage());
    }
  }

  private void remove() throws IOException {
    if (scratch != null) {
      FileUtil.fullyDelete(scratch.toFile());
    }
    output.files().delete(failures, true);
    output.discard();
  }
}
