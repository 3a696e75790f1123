package org.wikimedia.analytics.kraken.jobs.card;

import com.sun.jna.Library;
import com.sun.jna.Native;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;

/** Lets two folders of one file system take each other's name. */
interface FolderSwap {
  /**
   * Swaps them.
   *
   * @throws IOException if it cannot be done; both have their own names then
   */
  void swap(Path one, Path other) throws IOException;

  /** In one step where the system has such a call, else {@link #BY_RENAMES}. */
  FolderSwap BEST =
      (one, other) -> {
        if (!AtOnce.swap(one, other)) {
          FolderSwap.BY_RENAMES.swap(one, other);
        }
      };

  /** In three steps; whoever looks between them finds {@code other} missing. */
  FolderSwap BY_RENAMES =
      (one, other) -> {
        Path aside = one.resolveSibling(one.getFileName() + CardFolder.ASIDE);
        Files.move(other, aside, StandardCopyOption.ATOMIC_MOVE);
        try {
          Files.move(one, other, StandardCopyOption.ATOMIC_MOVE);
        } catch (IOException error) {
          Files.move(aside, other, StandardCopyOption.ATOMIC_MOVE);
          throw error;
        }
        Files.move(aside, one, StandardCopyOption.ATOMIC_MOVE);
      };

  /** Linux has had the call since 3.15, its C library since 2.28; Java never had one for it. */
  final class AtOnce {
    private static final int HERE = -100;
    private static final int EXCHANGE = 2;

    private AtOnce() {}

    /** The C library. */
    interface CLibrary extends Library {
      int renameat2(int folder, String one, int otherFolder, String other, int flags);
    }

    /** Whether it could be done. */
    static boolean swap(Path one, Path other) {
      try {
        CLibrary library = Native.load("c", CLibrary.class);
        String first = one.toAbsolutePath().toString();
        return library.renameat2(HERE, first, HERE, other.toAbsolutePath().toString(), EXCHANGE)
            == 0;
      } catch (LinkageError error) {
        return false;
      }
    }
  }
}
