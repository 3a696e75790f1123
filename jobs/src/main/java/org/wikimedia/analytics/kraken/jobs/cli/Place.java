package org.wikimedia.analytics.kraken.jobs.cli;

import org.apache.hadoop.conf.Configuration;
import org.apache.hadoop.fs.CommonConfigurationKeysPublic;
import org.apache.hadoop.mapreduce.MRConfig;
import org.wikimedia.analytics.kraken.jobs.input.HadoopSettings;

/** Where jobs run: embedded in this process, or on the cluster that the configuration names. */
public final class Place {
  private static final String CONFIGURATION_FOLDER = "HADOOP_CONF_DIR";

  /** Milliseconds between looks at a local job: the default of a second is a job's whole time. */
  private static final int LOCAL_POLL = 20;

  /** Milliseconds between reports of a local task, by which progress is shown. */
  private static final int PROGRESS_REPORT = 500;

  private Place() {}

  static Configuration configure(Configuration given, boolean local, boolean cluster) {
    Configuration configuration = new Configuration(given);
    if (local && cluster) {
      throw wrong("--local and --cluster exclude each other");
    }
    if (local) {
      configuration.set(MRConfig.FRAMEWORK_NAME, MRConfig.LOCAL_FRAMEWORK_NAME);
      configuration.set(CommonConfigurationKeysPublic.FS_DEFAULT_NAME_KEY, "file:///");
    }
    if (cluster && HadoopSettings.isEmbedded(configuration)) {
      throw wrong(
          "--cluster needs "
              + CONFIGURATION_FOLDER
              + " to name the folder with a cluster's"
              + " mapred-site.xml");
    }
    if (HadoopSettings.isEmbedded(configuration)) {
      embed(configuration);
    }
    return configuration;
  }

  private static void embed(Configuration configuration) {
    int cores = Runtime.getRuntime().availableProcessors();
    setUnlessAsked(configuration, "mapreduce.local.map.tasks.maximum", cores);
    setUnlessAsked(configuration, "mapreduce.local.reduce.tasks.maximum", cores);
    setUnlessAsked(configuration, "mapreduce.job.reduces", cores);
    setUnlessAsked(configuration, "mapreduce.client.completion.pollinterval", LOCAL_POLL);
    setUnlessAsked(configuration, "mapreduce.task.progress-report.interval", PROGRESS_REPORT);
    setUnlessAsked(configuration, "mapreduce.task.io.sort.mb", 32);
  }

  private static void setUnlessAsked(Configuration configuration, String key, int value) {
    if (!HadoopSettings.isAsked(configuration, key)) {
      configuration.setInt(key, value);
    }
  }

  private static CommandException wrong(String sentence) {
    return new CommandException(ExitStatus.WRONG_COMMAND_LINE, sentence);
  }
}
