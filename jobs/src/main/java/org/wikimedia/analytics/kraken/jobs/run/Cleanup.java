package org.wikimedia.analytics.kraken.jobs.run;

import java.io.IOException;
import java.nio.file.Files;
import org.apache.hadoop.conf.Configuration;
import org.apache.hadoop.fs.FileSystem;
import org.apache.hadoop.fs.FileUtil;
import org.apache.hadoop.fs.Path;
import org.apache.hadoop.mapreduce.Job;
import org.apache.hadoop.util.ShutdownHookManager;
import org.wikimedia.analytics.kraken.jobs.input.HadoopSettings;
import org.wikimedia.analytics.kraken.jobs.publish.OutputFolder;

/**
 * Removes what a run needed on its way, however it ends: its hidden folder in the output, and the
 * local runner's scratch folder. A signal stops the job first.
 */
public final class Cleanup implements AutoCloseable {
  private static final String SCRATCH = "hadoop.tmp.dir";
  private static final int BEFORE_FILE_SYSTEMS_CLOSE = FileSystem.SHUTDOWN_HOOK_PRIORITY + 10;

  private final OutputFolder output;
  private final Path failures;
  private final java.nio.file.Path scratch;
  private final Thread onExit = new Thread(this::stop, "cleanup");
  private volatile Job running;

  public Cleanup(OutputFolder output, Configuration configuration, RunName name)
      throws IOException {
    this.output = output;
    failures = new Path(output.hidden(), "failures");
    boolean embedded = HadoopSettings.isEmbedded(configuration);
    scratch = embedded ? Files.createTempDirectory("kraken-" + name.text()) : null;
    if (embedded) {
      configuration.set(SCRATCH, scratch.toString());
    }
    ShutdownHookManager.get().addShutdownHook(onExit, BEFORE_FILE_SYSTEMS_CLOSE);
  }

  /** Where tasks leave the sentences of their errors. */
  public Path failures() {
    return failures;
  }

  /** From now on a signal kills this job. */
  public void stopOnExit(Job job) {
    running = job;
  }

  @Override
  public void close() throws IOException {
    ShutdownHookManager.get().removeShutdownHook(onExit);
    try {
      killRunning();
    } finally {
      remove();
    }
  }

  private void stop() {
    try {
      killRunning();
      remove();
    } catch (IOException e) {
      System.err.println(
          "kraken: " + output.staging() + " could not be removed: " + e.getMessage());
    }
  }

  /** A job that nobody waits for any more must not work in a folder that is removed. */
  private void killRunning() throws IOException {
    Job job = running;
    running = null;
    if (job != null && !job.isComplete()) {
      job.killJob();
    }
  }

  private void remove() throws IOException {
    if (scratch != null) {
      FileUtil.fullyDelete(scratch.toFile());
    }
    output.discard();
  }
}
