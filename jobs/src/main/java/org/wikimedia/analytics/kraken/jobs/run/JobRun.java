package org.wikimedia.analytics.kraken.jobs.run;

import java.io.IOException;
import org.apache.hadoop.mapreduce.Job;
import org.wikimedia.analytics.kraken.jobs.cli.CommandException;
import org.wikimedia.analytics.kraken.jobs.cli.ExitStatus;
import org.wikimedia.analytics.kraken.jobs.progress.JobProgress;
import org.wikimedia.analytics.kraken.jobs.progress.Terminal;
import org.wikimedia.analytics.kraken.jobs.progress.WorkUnit;

/** A job from its submission to its end. */
public final class JobRun {
  private JobRun() {}

  /**
   * Submits the job, shows how far it is, and returns when it is done.
   *
   * @throws CommandException with the sentence of the task that failed, if the job fails
   */
  public static void await(Job job, Cleanup cleanup, WorkUnit unit)
      throws IOException, InterruptedException, ClassNotFoundException {
    TaskFailure.setFolder(job.getConfiguration(), cleanup.failures());
    job.submit();
    cleanup.stopOnExit(job);
    new JobProgress(job, System.err, Terminal.isWatched(), unit).await();
    if (!job.isSuccessful()) {
      String sentence = TaskFailure.read(job.getConfiguration(), cleanup.failures());
      throw new CommandException(
          ExitStatus.FAILED,
          sentence != null ? sentence : "the job failed: " + job.getStatus().getFailureInfo());
    }
  }
}
