package org.wikimedia.analytics.kraken.jobs.cli;

import org.apache.hadoop.util.VersionInfo;
import picocli.CommandLine;

/** The version of the jar, and of the Hadoop it runs on. */
public final class Version implements CommandLine.IVersionProvider {
  /** The version in the jar's manifest; {@code development} outside a jar. */
  public static String kraken() {
    String version = Version.class.getPackage().getImplementationVersion();
    return version == null ? "development" : version;
  }

  @Override
  public String[] getVersion() {
    return new String[] {
      "kraken "
          + kraken()
          + " (Hadoop "
          + VersionInfo.getVersion()
          + ", Java "
          + Runtime.version().feature()
          + ")"
    };
  }
}
