package org.wikimedia.analytics.kraken.jobs.refine;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.apache.hadoop.io.Text;
import org.apache.hadoop.mapreduce.Job;
import org.apache.hadoop.security.Credentials;
import org.wikimedia.analytics.kraken.jobs.cli.CommandException;

/**
 * The key of a run's hashes. It travels to the tasks among the job's secrets, not in the
 * configuration, which everybody on a cluster may read.
 */
final class Salt {
  private static final Text NAME = new Text("kraken.refine.salt");
  private static final int LEAST_BYTES = 16;

  private Salt() {}

  /** Reads the file, if hashes are asked for, or says what is wrong with it. */
  static byte[] read(RefineOptions options) {
    boolean needed = options.addresses() == Addresses.HASH || options.agents() == Agents.HASH;
    Path file = options.saltFile();
    if (!needed && file != null) {
      throw CommandException.wrong("--salt-file is for --addresses hash and --agents hash");
    }
    if (!needed) {
      return null;
    }
    if (file == null) {
      throw CommandException.wrong(
          "a hash needs --salt-file, which takes a file of " + LEAST_BYTES + " bytes or more");
    }
    byte[] salt = content(file);
    if (salt.length < LEAST_BYTES) {
      throw CommandException.wrong(
          "--salt-file takes a file of "
              + LEAST_BYTES
              + " bytes or more, and "
              + file
              + " has "
              + salt.length);
    }
    return salt;
  }

  private static byte[] content(Path file) {
    try {
      return Files.readAllBytes(file);
    } catch (IOException e) {
      throw CommandException.wrong("--salt-file " + file + " cannot be read");
    }
  }

  static void give(Job job, byte[] salt) {
    if (salt != null) {
      job.getCredentials().addSecretKey(NAME, salt);
    }
  }

  /** What the job was given; null if nothing. */
  static byte[] of(Credentials credentials) {
    return credentials.getSecretKey(NAME);
  }
}
