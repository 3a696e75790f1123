package org.wikimedia.analytics.kraken.jobs.input;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.Collections;
import java.util.Comparator;
import java.util.List;
import java.util.Random;
import org.junit.jupiter.api.Test;

class SplitPlanTest {

  private static final long BLOCK = 100;

  @Test
  void oneBigFileIsCutInTwo() {
    assertThat(byNumber(2, file("a", 1001)))
        .containsExactly(List.of(new LogChunk("a", 0, 501)), List.of(new LogChunk("a", 501, 500)));
  }

  @Test
  void twoEqualFilesAreNotCut() {
    assertThat(byNumber(2, file("a", 1000), file("b", 1000)))
        .containsExactly(List.of(new LogChunk("a", 0, 1000)), List.of(new LogChunk("b", 0, 1000)));
  }

  @Test
  void twoCompressedFilesGetASplitEach() {
    assertThat(byNumber(2, file("a.gz", 300), file("b.gz", 200)))
        .containsExactly(
            List.of(new LogChunk("a.gz", 0, 300)), List.of(new LogChunk("b.gz", 0, 200)));
  }

  @Test
  void plainBytesLevelOutCompressedOnes() {
    assertThat(byNumber(2, file("a.gz", 100), file("b", 700)))
        .containsExactly(
            List.of(new LogChunk("a.gz", 0, 100), new LogChunk("b", 0, 100)),
            List.of(new LogChunk("b", 100, 600)));
  }

  @Test
  void aCompressedFileLargerThanAShareStandsAlone() {
    assertThat(byNumber(3, file("a.gz", 1000), file("b", 100)))
        .containsExactly(
            List.of(new LogChunk("a.gz", 0, 1000)),
            List.of(new LogChunk("b", 0, 50)),
            List.of(new LogChunk("b", 50, 50)));
  }

  @Test
  void plainBytesLevelOutTheOthersIfSeveralCompressedFilesMakeOneTooLarge() {
    LogFile[] files = {
      file("a.gz", 100), file("b.gz", 99), file("c.gz", 98), file("d.gz", 97), file("e", 605)
    };
    assertThat(byNumber(3, files))
        .containsExactly(
            List.of(new LogChunk("c.gz", 0, 98), new LogChunk("d.gz", 0, 97)),
            List.of(new LogChunk("a.gz", 0, 100), new LogChunk("e", 0, 300)),
            List.of(new LogChunk("b.gz", 0, 99), new LogChunk("e", 300, 305)));
  }

  @Test
  void noSplitIsEmptyOrTooSmall() {
    assertThat(byNumber(4, file("a.gz", 10))).hasSize(1);
    assertThat(SplitPlan.byNumber(List.of(file("a", 299)), 4, 100)).hasSize(2);
    assertThat(SplitPlan.byNumber(List.of(file("a", 99)), 4, 100)).hasSize(1);
  }

  @Test
  void filesWithoutBytesNeedNoSplitUnlessTheyAreCutOff() {
    assertThat(byNumber(2, file("a", 0))).isEmpty();
    assertThat(byNumber(2, file("a.gz", 0))).hasSize(1);
    assertThat(bySize(200, file("a", 0))).isEmpty();
    assertThat(bySize(200, file("a.gz", 0))).hasSize(1);
  }

  @Test
  void bySizeCutsAtStorageBlocks() {
    assertThat(bySize(250, file("a", 500)))
        .containsExactly(
            List.of(new LogChunk("a", 0, 200)),
            List.of(new LogChunk("a", 200, 200)),
            List.of(new LogChunk("a", 400, 100)));
  }

  @Test
  void bySizeTheStorageBlockIsTheLeast() {
    assertThat(bySize(30, file("a", 200))).hasSize(2);
  }

  @Test
  void bySizeACrumbStaysWithItsNeighbour() {
    assertThat(bySize(200, file("a", 420))).hasSize(2);
    assertThat(bySize(200, file("a", 421))).hasSize(3);
  }

  @Test
  void bySizeSmallFilesShareASplit() {
    assertThat(bySize(200, file("a", 90), file("b.gz", 20), file("c", 10)))
        .containsExactly(
            List.of(
                new LogChunk("a", 0, 90), new LogChunk("b.gz", 0, 20), new LogChunk("c", 0, 10)));
  }

  @Test
  void everyByteIsInExactlyOneSplitAndTheSplitsAreEven() {
    Random random = new Random(17);
    for (int round = 0; round < 500; round++) {
      List<LogFile> files = randomFiles(random);
      int number = 1 + random.nextInt(6);
      List<SplitShare> shares = SplitPlan.byNumber(files, number, 1);
      assertComplete(files, shares);
      assertThat(shares.size()).isLessThanOrEqualTo(number);
      long total = files.stream().mapToLong(LogFile::estimateLineBytes).sum();
      long heaviest = heaviestCompressed(files);
      assertThat(shares).allMatch(share -> share.bytes() <= total / number + 1 + heaviest);

      long most = 1L + random.nextInt(1000);
      List<SplitShare> bySize = SplitPlan.bySize(files, most);
      assertComplete(files, bySize);
      long limit = Math.max(Math.max(most, BLOCK) * 11 / 10 + 1, heaviest);
      assertThat(bySize).allMatch(share -> share.bytes() <= limit);
    }
  }

  @Test
  void theOrderOfTheFilesChangesNothing() {
    Random random = new Random(19);
    for (int round = 0; round < 100; round++) {
      List<LogFile> files = randomFiles(random);
      List<LogFile> shuffled = new ArrayList<>(files);
      Collections.shuffle(shuffled, random);
      assertThat(chunks(SplitPlan.byNumber(shuffled, 3, 1)))
          .isEqualTo(chunks(SplitPlan.byNumber(files, 3, 1)));
    }
  }

  private static void assertComplete(List<LogFile> files, List<SplitShare> shares) {
    for (LogFile file : files) {
      long next = 0;
      for (LogChunk chunk : chunksOf(file, shares)) {
        assertThat(chunk.start()).isEqualTo(next);
        next = chunk.end();
      }
      assertThat(next).isEqualTo(file.length());
    }
  }

  private static List<LogChunk> chunksOf(LogFile file, List<SplitShare> shares) {
    return shares.stream()
        .flatMap(share -> share.chunks().stream())
        .filter(chunk -> chunk.path().equals(file.path()))
        .sorted(Comparator.comparingLong(LogChunk::start))
        .toList();
  }

  private static long heaviestCompressed(List<LogFile> files) {
    return files.stream()
        .filter(file -> !file.compression().isSplittable())
        .mapToLong(LogFile::estimateLineBytes)
        .max()
        .orElse(0);
  }

  private static List<LogFile> randomFiles(Random random) {
    List<LogFile> files = new ArrayList<>();
    int count = random.nextInt(12);
    for (int index = 0; index < count; index++) {
      String name = "file" + (char) ('a' + index) + (random.nextBoolean() ? ".gz" : "");
      files.add(file(name, random.nextInt(2000)));
    }
    return files;
  }

  private static LogFile file(String path, long length) {
    return new LogFile(path, length, BLOCK);
  }

  private static List<List<LogChunk>> byNumber(int number, LogFile... files) {
    return chunks(SplitPlan.byNumber(List.of(files), number, 1));
  }

  private static List<List<LogChunk>> bySize(long most, LogFile... files) {
    return chunks(SplitPlan.bySize(List.of(files), most));
  }

  private static List<List<LogChunk>> chunks(List<SplitShare> shares) {
    return shares.stream().map(SplitShare::chunks).toList();
  }
}
