package org.wikimedia.analytics.kraken.jobs.publish;

import java.io.FileNotFoundException;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.file.Files;
import java.nio.file.Paths;
import java.nio.file.StandardCopyOption;
import org.apache.hadoop.conf.Configuration;
import org.apache.hadoop.fs.FileContext;
import org.apache.hadoop.fs.FileStatus;
import org.apache.hadoop.fs.FileSystem;
import org.apache.hadoop.fs.LocalFileSystem;
import org.apache.hadoop.fs.Options;
import org.apache.hadoop.fs.Path;
import org.apache.hadoop.fs.permission.FsPermission;

/**
 * The folder a job publishes into, with a hidden folder for the files of a run that is under way. A
 * reader sees a published file old or new, never half: files are renamed into place.
 */
public final class OutputFolder {
  private static final FsPermission OWNER_ONLY = new FsPermission((short) 0700);

  private final Configuration configuration;
  private final FileSystem files;
  private final Path root;
  private final Path hidden;
  private final Path staging;
  private final boolean existed;

  /**
   * @param run name of the run, which names its hidden folder
   * @throws IOException if the file system does not answer
   */
  public OutputFolder(String folder, String run, Configuration configuration) throws IOException {
    this.configuration = configuration;
    Path path = new Path(folder);
    files = path.getFileSystem(configuration);
    root = files.makeQualified(path);
    hidden = new Path(root, ".kraken-" + run);
    staging = new Path(hidden, "files");
    existed = files.exists(root);
    if (files instanceof LocalFileSystem local) {
      local.setWriteChecksum(false);
    }
  }

  public boolean isFile() throws IOException {
    return existed && files.getFileStatus(root).isFile();
  }

  /**
   * Makes the folder if there is none; {@link #discard} removes it again if nothing is published.
   *
   * @throws IOException if that is not possible
   */
  public void make() throws IOException {
    if (!files.mkdirs(hidden)) {
      throw new IOException(hidden + " was not made");
    }
    files.setPermission(hidden, OWNER_ONLY);
  }

  public Path root() {
    return root;
  }

  /** What the run leaves behind until it ends; only its owner may look: lines hold addresses. */
  public Path hidden() {
    return hidden;
  }

  /** Where the run's files lie until they are published. */
  public Path staging() {
    return staging;
  }

  public FileSystem files() {
    return files;
  }

  /** Begins a file of the run; it is published by {@link #publish} under the same path. */
  public OutputStream create(String path) throws IOException {
    return files.create(new Path(staging, path), true);
  }

  public boolean isStaged(String path) throws IOException {
    return files.exists(new Path(staging, path));
  }

  /** Moves a file of the run to its place, replacing what stands there in one step. */
  public void publish(String path) throws IOException {
    publish(path, path);
  }

  /** Moves a file of the run to another place. */
  public void publish(String path, String published) throws IOException {
    Path target = new Path(root, published);
    files.mkdirs(target.getParent());
    rename(new Path(staging, path), target);
  }

  /** Writes a small file in one step. */
  public void write(String path, byte[] content) throws IOException {
    try (OutputStream out = create(path)) {
      out.write(content);
    }
    publish(path);
  }

  /** The content of a published file, null if there is none. */
  public byte[] read(String path) throws IOException {
    return read(new Path(root, path));
  }

  /** The content of a file of the run, null if there is none. */
  public byte[] readStaged(String path) throws IOException {
    return read(new Path(staging, path));
  }

  public void delete(String path) throws IOException {
    files.delete(new Path(root, path), false);
  }

  /** Files and folders in a folder of the run; none if there is no such folder. */
  public FileStatus[] listStaged(String folder) throws IOException {
    return list(new Path(staging, folder));
  }

  /** Files and folders in a published folder; none if there is no such folder. */
  public FileStatus[] list(String folder) throws IOException {
    return list(new Path(root, folder));
  }

  /** Makes a folder that only its owner may look into. */
  public void makePrivate(String folder) throws IOException {
    Path path = new Path(root, folder);
    files.mkdirs(path);
    files.setPermission(path, OWNER_ONLY);
  }

  /** Removes what the run has left in its hidden folder, and the output folder if it is empty. */
  public void discard() throws IOException {
    files.delete(hidden, true);
    if (!existed && files.exists(root) && files.listStatus(root).length == 0) {
      files.delete(root, false);
    }
  }

  private FileStatus[] list(Path folder) throws IOException {
    try {
      return files.listStatus(folder);
    } catch (FileNotFoundException e) {
      return new FileStatus[0];
    }
  }

  private byte[] read(Path path) throws IOException {
    if (!files.exists(path)) {
      return null;
    }
    try (java.io.InputStream in = files.open(path)) {
      return in.readAllBytes();
    }
  }

  /** Hadoop's local file systems delete the target before they rename; the JDK replaces it. */
  private void rename(Path from, Path to) throws IOException {
    if (files instanceof LocalFileSystem) {
      Files.move(
          Paths.get(from.toUri().getPath()),
          Paths.get(to.toUri().getPath()),
          StandardCopyOption.ATOMIC_MOVE,
          StandardCopyOption.REPLACE_EXISTING);
    } else {
      FileContext.getFileContext(files.getUri(), configuration)
          .rename(from, to, Options.Rename.OVERWRITE);
    }
  }
}
