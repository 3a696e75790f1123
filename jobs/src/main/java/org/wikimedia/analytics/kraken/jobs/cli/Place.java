package org.wikimedia.analytics.kraken.jobs.cli;

import org.apache.hadoop.conf.Configuration;
import org.apache.hadoop.fs.CommonConfigurationKeysPublic;
import org.apache.hadoop.mapreduce.MRConfig;

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
    if (cluster && isEmbedded(configuration)) {
      throw wrong(
          "--cluster needs "
              + CONFIGURATION_FOLDER
              + " to name the folder with a cluster's"
              + " mapred-site.xml");
    }
    if (isEmbedded(configuration)) {
      embed(configuration);
    }
    return configuration;
  }

  /** True if jobs run in this process. */
  public static boolean isEmbedded(Configuration configuration) {
    return MRConfig.LOCAL_FRAMEWORK_NAME.equals(
        configuration.get(MRConfig.FRAMEWORK_NAME, MRConfig.LOCAL_FRAMEWORK_NAME));
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
    String[] sources = configuration.getPropertySources(key);
    boolean standard =
        sources == null || sources.length == 0 || sources[0].endsWith("-default.xml");
    if (standard) {
      configuration.setInt(key, value);
    }
  }

  private static CommandException wrong(String sentence) {
    return new CommandException(ExitStatus.WRONG_COMMAND_LINE, sentence);
  }
}
