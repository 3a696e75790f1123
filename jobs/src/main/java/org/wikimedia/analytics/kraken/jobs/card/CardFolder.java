package org.wikimedia.analytics.kraken.jobs.card;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.channels.FileChannel;
import java.nio.channels.FileLock;
import java.nio.channels.OverlappingFileLockException;
import java.nio.file.DirectoryNotEmptyException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.StandardOpenOption;
import java.util.Comparator;
import java.util.List;
import java.util.stream.Stream;
import org.wikimedia.analytics.kraken.jobs.cli.CommandException;

/**
 * A local folder that is published as a whole: made aside, then swapped in. Readers see the old one
 * or the new one, and a run that dies leaves the old one as it was.
 *
 * <p>Beside {@code NAME} lies {@code .NAME.kraken} while a run is under way; the next run clears
 * away what one that was killed left there.
 */
public final class CardFolder implements AutoCloseable {
  static final String ASIDE = ".aside";
  private static final String NEW = ".new";
  private static final String LOCK = "lock";

  private final Path target;
  private final Path work;
  private final FileChannel channel;
  private final Path staging;
  private final FolderSwap swap;

  private CardFolder(Path target, Path work, FileChannel channel, Path staging, FolderSwap swap) {
    this.target = target;
    this.work = work;
    this.channel = channel;
    this.staging = staging;
    this.swap = swap;
  }

  /**
   * Makes an empty folder to write into.
   *
   * @param folder what will be published; it may exist
   * @param run the name of the run
   * @throws CommandException if another run is at it, or it is no folder
   */
  public static CardFolder open(Path folder, String run) throws IOException {
    return open(folder, run, FolderSwap.BEST);
  }

  static CardFolder open(Path folder, String run, FolderSwap swap) throws IOException {
    Path target = real(folder);
    if (Files.exists(target) && !Files.isDirectory(target)) {
      throw CommandException.wrong(folder + " is a file, and a folder is to be published there");
    }
    Path work = target.resolveSibling("." + target.getFileName() + ".kraken");
    Files.createDirectories(work);
    FileChannel channel = lock(folder, work.resolve(LOCK), run);
    try {
      recover(target, work);
      Path staging = Files.createDirectory(work.resolve(run + NEW));
      return new CardFolder(target, work, channel, staging, swap);
    } catch (IOException | RuntimeException error) {
      channel.close();
      throw error;
    }
  }

  /** Where a symbolic link leads: it is the folder behind it that is swapped. */
  private static Path real(Path folder) throws IOException {
    return Files.exists(folder) ? folder.toRealPath() : folder.toAbsolutePath().normalize();
  }

  /** The run's name is in the file: one that ended meanwhile may have deleted what is locked. */
  private static FileChannel lock(Path folder, Path file, String run) throws IOException {
    FileChannel channel =
        FileChannel.open(file, StandardOpenOption.CREATE, StandardOpenOption.WRITE);
    boolean locked = tryLock(channel) != null;
    if (locked) {
      channel.truncate(0).write(ByteBuffer.wrap(run.getBytes(UTF_8)));
    }
    if (!locked || !Files.exists(file) || !Files.readString(file).equals(run)) {
      channel.close();
      throw CommandException.wrong("another run is publishing into " + folder);
    }
    return channel;
  }

  private static FileLock tryLock(FileChannel channel) throws IOException {
    try {
      return channel.tryLock();
    } catch (OverlappingFileLockException error) {
      return null;
    }
  }

  /** Puts back what a run that was killed had put aside, and deletes what it had made. */
  private static void recover(Path target, Path work) throws IOException {
    for (Path left : list(work)) {
      String name = left.getFileName().toString();
      if (name.endsWith(ASIDE) && !Files.exists(target)) {
        Files.move(left, target, StandardCopyOption.ATOMIC_MOVE);
      } else if (Files.isDirectory(left)) {
        delete(left);
      }
    }
  }

  /** The folder to write into. */
  public Path staging() {
    return staging;
  }

  /** Makes what was written the published folder. */
  public void publish() throws IOException {
    if (Files.exists(target)) {
      swap.swap(staging, target);
    } else {
      Files.move(staging, target, StandardCopyOption.ATOMIC_MOVE);
    }
  }

  /** Deletes what is no longer needed: the old folder, or the new one if it was not published. */
  @Override
  public void close() throws IOException {
    try (channel) {
      for (Path left : list(work)) {
        if (Files.isDirectory(left) && Files.exists(target)) {
          delete(left);
        }
      }
      if (Files.exists(staging)) {
        delete(staging);
      }
      Files.deleteIfExists(work.resolve(LOCK));
      if (list(work).isEmpty()) {
        Files.deleteIfExists(work);
      }
    } catch (DirectoryNotEmptyException error) {
      // the next run is there already
    }
  }

  private static List<Path> list(Path folder) throws IOException {
    try (Stream<Path> files = Files.list(folder)) {
      return files.toList();
    }
  }

  private static void delete(Path folder) throws IOException {
    try (Stream<Path> files = Files.walk(folder)) {
      for (Path file : files.sorted(Comparator.reverseOrder()).toList()) {
        Files.delete(file);
      }
    }
  }
}
