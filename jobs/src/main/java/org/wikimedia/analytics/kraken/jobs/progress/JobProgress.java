package org.wikimedia.analytics.kraken.jobs.progress;

import java.io.IOException;
import java.io.PrintStream;
import java.util.Locale;
import org.apache.hadoop.mapreduce.Counter;
import org.apache.hadoop.mapreduce.Counters;
import org.apache.hadoop.mapreduce.Job;

/**
 * Shows how far a job is while it runs: a bar that is drawn again on a terminal, a plain line now
 * and then elsewhere.
 */
public final class JobProgress {
  /** How often Hadoop's own clients look, where nothing else is set. */
  private static final int LOOK_MILLIS = 5000;

  private static final long REDRAW_MILLIS = 500;
  private static final long LINE_MILLIS = 10_000;
  private static final int BAR = 30;
  private static final float MAP_SHARE = 0.85f;

  private final Job job;
  private final PrintStream out;
  private final boolean terminal;
  private final WorkUnit unit;
  private final long start = System.nanoTime();

  public JobProgress(Job job, PrintStream out, boolean terminal, WorkUnit unit) {
    this.job = job;
    this.out = out;
    this.terminal = terminal;
    this.unit = unit;
  }

  /** Returns when the job is complete, whatever became of it. */
  public void await() throws IOException, InterruptedException {
    long interval = terminal ? REDRAW_MILLIS : LINE_MILLIS;
    long next = interval;
    while (!job.isComplete()) {
      Thread.sleep(job.getConfiguration().getInt(Job.COMPLETION_POLL_INTERVAL_KEY, LOOK_MILLIS));
      if (millis() >= next) {
        show();
        next = millis() + interval;
      }
    }
    if (terminal) {
      out.print("\r" + " ".repeat(BAR + 60) + "\r");
      out.flush();
    }
  }

  /** Progress that cannot be had is not shown; the job goes on. */
  private void show() {
    try {
      draw();
    } catch (IOException e) {
      out.println("(no progress: " + e.getMessage() + ")");
    }
  }

  private void draw() throws IOException {
    float done = MAP_SHARE * job.mapProgress() + (1 - MAP_SHARE) * job.reduceProgress();
    String text = line(done, work(), unit.name(), millis());
    if (terminal) {
      int filled = Math.round(done * BAR);
      out.print("\r[" + "#".repeat(filled) + "-".repeat(BAR - filled) + "] " + text + "   ");
    } else {
      out.println(text);
    }
    out.flush();
  }

  /** {@code 42 %, 5.1 M lines, 2.3 M lines/s, 12 s left}. */
  static String line(float done, long work, String unit, long millis) {
    double rate = millis == 0 ? 0 : work * 1000.0 / millis;
    String left =
        done < 0.02
            ? ""
            : String.format(Locale.ROOT, ", %.0f s left", millis / 1000.0 * (1 - done) / done);
    return String.format(
        Locale.ROOT,
        "%3.0f %%, %.1f M %s, %.2f M %s/s%s",
        100 * done,
        work / 1e6,
        unit,
        rate / 1e6,
        unit,
        left);
  }

  private long work() throws IOException {
    Counters counters = job.getCounters();
    Counter found = counters == null ? null : counters.findCounter(unit.group(), unit.counter());
    return found == null ? 0 : found.getValue();
  }

  private long millis() {
    return (System.nanoTime() - start) / 1_000_000;
  }
}
