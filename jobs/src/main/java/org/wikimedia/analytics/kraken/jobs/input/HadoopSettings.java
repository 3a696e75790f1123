package org.wikimedia.analytics.kraken.jobs.input;

import org.apache.hadoop.conf.Configuration;
import org.apache.hadoop.mapreduce.MRConfig;

/** What a configuration says beside its values: who set them, and where jobs run. */
public final class HadoopSettings {
  private static final String STANDARD = "-default.xml";

  private HadoopSettings() {}

  /** Whether somebody set the key; Hadoop's own defaults do not count. */
  public static boolean isAsked(Configuration configuration, String key) {
    String[] sources = configuration.getPropertySources(key);
    return sources != null && sources.length > 0 && !sources[0].endsWith(STANDARD);
  }

  /** True if jobs run in this process. */
  public static boolean isEmbedded(Configuration configuration) {
    return MRConfig.LOCAL_FRAMEWORK_NAME.equals(
        configuration.get(MRConfig.FRAMEWORK_NAME, MRConfig.LOCAL_FRAMEWORK_NAME));
  }
}
