package org.wikimedia.analytics.kraken.jobs.input;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;

/**
 * Shares logs out to splits, the same way every time. Plain files may be cut anywhere, compressed
 * ones nowhere. Sizes are estimates of uncompressed lines.
 */
final class SplitPlan {

  private static final Comparator<LogFile> LARGEST_FIRST =
      Comparator.comparingLong(LogFile::estimateLineBytes).reversed().thenComparing(LogFile::path);
  private static final Comparator<SplitShare> FULLEST_FIRST =
      Comparator.comparingLong(SplitShare::bytes).reversed();

  /** A last piece may be longer by a tenth, so that no crumb gets a split of its own. */
  private static final double CRUMB = 1.1;

  private SplitPlan() {}

  /**
   * At most {@code number} shares, as equal as the compressed files allow: these go to the emptiest
   * share, largest first, then the plain ones fill all up to the same level.
   *
   * @param leastBytes the number is lowered until the average share is no smaller than this
   */
  static List<SplitShare> byNumber(List<LogFile> files, int number, long leastBytes) {
    long total = files.stream().mapToLong(LogFile::estimateLineBytes).sum();
    int count = (int) Math.max(1, Math.min(number, total / leastBytes));
    List<SplitShare> shares = new ArrayList<>();
    for (int index = 0; index < count; index++) {
      shares.add(new SplitShare());
    }
    for (LogFile file : compressed(files)) {
      emptiest(shares).add(file.whole());
    }
    fillUp(shares, plain(files));
    return inOrder(shares);
  }

  private static void fillUp(List<SplitShare> shares, List<LogFile> plain) {
    PlainCutter cutter = new PlainCutter(plain);
    shares.sort(FULLEST_FIRST);
    long bytes = shares.stream().mapToLong(SplitShare::bytes).sum();
    int sharesLeft = shares.size();
    for (SplitShare share : shares) {
      long level = (bytes + cutter.left() + sharesLeft - 1) / sharesLeft;
      bytes -= share.bytes();
      sharesLeft--;
      cutter.cut(level - share.bytes()).forEach(share::add);
    }
  }

  /**
   * As many shares as it takes for none to be larger than {@code mostBytes} or the storage block of
   * its file. A compressed file that is larger has one for itself.
   */
  static List<SplitShare> bySize(List<LogFile> files, long mostBytes) {
    return bySize(files, mostBytes, true);
  }

  /** The same; only {@code wholeBlocks} lets a share grow to the storage block. */
  static List<SplitShare> bySize(List<LogFile> files, long mostBytes, boolean wholeBlocks) {
    List<LogChunk> pieces = new ArrayList<>();
    for (LogFile file : compressed(files)) {
      pieces.add(file.whole());
    }
    for (LogFile file : plain(files)) {
      cut(file, mostBytes, wholeBlocks ? file.storageBlockBytes() : 1, pieces);
    }
    // First fit, largest first; the sort keeps the order of equals.
    pieces.sort(Comparator.comparingLong(LogChunk::estimateLineBytes).reversed());
    List<SplitShare> shares = new ArrayList<>();
    for (LogChunk piece : pieces) {
      firstWithRoom(shares, piece.estimateLineBytes(), mostBytes).add(piece);
    }
    return inOrder(shares);
  }

  private static void cut(LogFile file, long mostBytes, long blockBytes, List<LogChunk> pieces) {
    long block = Math.max(1, blockBytes);
    long step = Math.max(block, mostBytes - mostBytes % block);
    long start = 0;
    while (file.length() - start > step * CRUMB) {
      pieces.add(new LogChunk(file.path(), start, step));
      start += step;
    }
    pieces.add(new LogChunk(file.path(), start, file.length() - start));
  }

  private static SplitShare firstWithRoom(List<SplitShare> shares, long bytes, long mostBytes) {
    for (SplitShare share : shares) {
      if (share.bytes() + bytes <= mostBytes) {
        return share;
      }
    }
    SplitShare fresh = new SplitShare();
    shares.add(fresh);
    return fresh;
  }

  private static SplitShare emptiest(List<SplitShare> shares) {
    return shares.stream().min(Comparator.comparingLong(SplitShare::bytes)).orElseThrow();
  }

  private static List<LogFile> compressed(List<LogFile> files) {
    return files.stream()
        .filter(file -> !file.compression().isSplittable())
        .sorted(LARGEST_FIRST)
        .toList();
  }

  private static List<LogFile> plain(List<LogFile> files) {
    return files.stream()
        .filter(file -> file.compression().isSplittable() && file.length() > 0)
        .sorted(Comparator.comparing(LogFile::path))
        .toList();
  }

  private static List<SplitShare> inOrder(List<SplitShare> shares) {
    return shares.stream().filter(share -> !share.chunks().isEmpty()).toList();
  }
}
