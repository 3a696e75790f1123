package org.wikimedia.analytics.kraken.request;

import static java.nio.charset.StandardCharsets.ISO_8859_1;
import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Random;
import org.junit.jupiter.api.Test;
import org.wikimedia.analytics.kraken.bytes.ByteHash;
import org.wikimedia.analytics.kraken.bytes.ByteSlice;
import org.wikimedia.analytics.kraken.cases.CaseFile;
import org.wikimedia.analytics.kraken.cases.DefinitionCases;
import org.wikimedia.analytics.kraken.data.DataFiles;
import org.wikimedia.analytics.kraken.definition.Definitions;
import org.wikimedia.analytics.kraken.definition.PageView;
import org.wikimedia.analytics.kraken.definition.PageviewDefinition;

/**
 * A million broken lines: whatever stands in a log, nothing throws, each line is parsed or
 * malformed, and how lines are cut into blocks changes nothing. A slow reader sees the same fields.
 */
class FuzzTest {
  private static final int BLOCKS = 250;
  private static final int LINES = 4_000;

  private final Random random = new Random(404);
  private final List<byte[]> models = models();
  private final List<PageviewDefinition> definitions = definitions();
  private final Request request = new Request();
  private final SlowLine slow = new SlowLine();
  private final RequestParser blockwise = new RequestParser(LogFormat.AUTO);
  private final long[] statuses = new long[ParseStatus.values().length];
  private long counted;

  @Test
  void readsAMillionBrokenLines() {
    long read = 0;
    for (int block = 0; block < BLOCKS; block++) {
      byte[] lines = block(LINES);
      int limit = lines.length;
      byte[] buffer = RequestParser.buffer(lines);
      long[] whole = results(buffer, 0, limit);
      assertThat(whole).hasSize(LINES);
      read += whole.length;
      assertThat(inPieces(buffer, limit)).isEqualTo(whole);
      if (block % 10 == 0) {
        assertThat(lineByLine(lines)).isEqualTo(whole);
      }
    }
    checkStatuses(read);
  }

  private void checkStatuses(long read) {
    assertThat(read).isEqualTo((long) BLOCKS * LINES);
    long parsed = statuses[ParseStatus.PARSED.ordinal()];
    assertThat(parsed).isGreaterThan(read / 10);
    assertThat(counted).isGreaterThan(parsed / 10);
    for (ParseStatus status : ParseStatus.values()) {
      assertThat(statuses[status.ordinal()]).as(status.reason()).isPositive();
    }
  }

  /** What became of each line of a block, as one number a line. */
  private long[] results(byte[] buffer, int from, int limit) {
    long[] results = new long[LINES];
    int count = 0;
    int expectedFrom = from;
    blockwise.start(buffer, from, limit);
    while (blockwise.next(request)) {
      assertThat(blockwise.lineFrom()).isEqualTo(expectedFrom);
      expectedFrom = blockwise.lineTo() + 1;
      statuses[request.parseStatus().ordinal()]++;
      results[count++] = digest();
    }
    assertThat(expectedFrom).isEqualTo(limit);
    return Arrays.copyOf(results, count);
  }

  /** The same block cut anew, at the ends of some of its lines, and moved in its buffer. */
  private long[] inPieces(byte[] buffer, int limit) {
    int shift = random.nextInt(64);
    byte[] moved = new byte[shift + buffer.length];
    Arrays.fill(moved, (byte) '\n');
    System.arraycopy(buffer, 0, moved, shift, limit);
    long[] before = statuses.clone();
    long countedBefore = counted;
    long[] results = new long[LINES];
    int count = 0;
    int from = shift;
    while (from < shift + limit) {
      int end = Math.min(shift + limit - 1, from + random.nextInt(1 << 14));
      while (moved[end] != '\n') {
        end++;
      }
      long[] piece = results(moved, from, end + 1);
      System.arraycopy(piece, 0, results, count, piece.length);
      count += piece.length;
      from = end + 1;
    }
    System.arraycopy(before, 0, statuses, 0, before.length);
    counted = countedBefore;
    return Arrays.copyOf(results, count);
  }

  private long[] lineByLine(byte[] lines) {
    long[] results = new long[LINES];
    RequestParser single = new RequestParser(LogFormat.AUTO);
    int count = 0;
    int from = 0;
    for (int i = 0; i < lines.length; i++) {
      if (lines[i] == '\n') {
        byte[] line = Arrays.copyOfRange(lines, from, i);
        single.parse(line, request);
        checkFields(line);
        results[count++] = digest();
        from = i + 1;
      }
    }
    return results;
  }

  private void checkFields(byte[] line) {
    if (!SlowLine.canRead(line)) {
      return;
    }
    assertThat(request.parseStatus()).isEqualTo(slow.read(line));
    if (request.parseStatus() == ParseStatus.PARSED) {
      for (Field field : Field.values()) {
        String expected = slow.field(field);
        if (!request.get(field).toLatin1().equals(expected)) {
          assertThat(request.get(field).toLatin1()).as(field.name()).isEqualTo(expected);
        }
      }
    }
  }

  /** Reads all there is to read of the request and makes one number of it. */
  private long digest() {
    long digest = request.parseStatus().ordinal();
    if (request.parseStatus() != ParseStatus.PARSED) {
      return digest;
    }
    digest = 31 * digest + request.hour();
    digest = 31 * digest + request.sequence();
    digest = 31 * digest + request.size();
    for (PageviewDefinition definition : definitions) {
      digest = 31 * digest + definition.judge(request).ordinal();
      PageView view = definition.view();
      digest = 31 * digest + view.bytes();
      digest = 31 * digest + hash(view.title());
      if (view.project() != null) {
        digest = 31 * digest + hash(view.publishedTitle());
        digest = 31 * digest + view.project().code().hashCode();
      }
      counted += definition.judge(request).isCounted() ? 1 : 0;
    }
    return digest;
  }

  private static long hash(ByteSlice slice) {
    return ByteHash.hash(slice.array(), slice.from(), slice.to());
  }

  private byte[] block(int lines) {
    byte[] block = new byte[1 << 20];
    int length = 0;
    for (int i = 0; i < lines; i++) {
      byte[] line = line();
      while (length + line.length + 1 > block.length) {
        block = Arrays.copyOf(block, 2 * block.length);
      }
      System.arraycopy(line, 0, block, length, line.length);
      length += line.length;
      block[length++] = '\n';
    }
    return Arrays.copyOf(block, length);
  }

  private byte[] line() {
    int kind = random.nextInt(1000);
    if (kind == 0) {
      return new byte[0];
    }
    if (kind == 1) {
      return withoutLineFeeds(longLine());
    }
    if (kind < 50) {
      byte[] noise = new byte[random.nextInt(200)];
      random.nextBytes(noise);
      return withoutLineFeeds(noise);
    }
    byte[] line = models.get(random.nextInt(models.size()));
    for (int i = random.nextInt(4); i > 0; i--) {
      line = LineMutations.mutated(line, random, models);
    }
    return withoutLineFeeds(line);
  }

  private byte[] longLine() {
    byte[] model = models.get(random.nextInt(models.size()));
    int longer = RequestParser.LONGEST_LINE - model.length - 3 + random.nextInt(6);
    int at = random.nextInt(model.length);
    byte[] filling = new byte[longer];
    Arrays.fill(filling, (byte) "%a\t /\\".charAt(random.nextInt(6)));
    return RandomJson.joined(model, at, filling, at);
  }

  private static byte[] withoutLineFeeds(byte[] line) {
    for (int i = 0; i < line.length; i++) {
      if (line[i] == '\n') {
        byte[] copy = line.clone();
        for (int j = i; j < copy.length; j++) {
          copy[j] = copy[j] == '\n' ? (byte) '\r' : copy[j];
        }
        return copy;
      }
    }
    return line;
  }

  private static List<PageviewDefinition> definitions() {
    List<PageviewDefinition> definitions = new ArrayList<>();
    for (String name : Definitions.shipped()) {
      definitions.add(Definitions.load(DataFiles.shipped(), name));
    }
    assertThat(definitions).hasSizeGreaterThanOrEqualTo(4);
    return definitions;
  }

  /** Lines of every format, and all cases of all definitions in each that can carry them. */
  private static List<byte[]> models() {
    List<byte[]> models = new ArrayList<>();
    String time = "2013-02-28T22:00:00";
    for (int i = 0; i < 100; i++) {
      models.add(LogLines.tab(time).getBytes(ISO_8859_1));
      models.add(LogLines.space(time).getBytes(ISO_8859_1));
      models.add(LogLines.json(time).getBytes(ISO_8859_1));
      models.add(LogLines.kraken(time).getBytes(ISO_8859_1));
    }
    for (String definition : Definitions.shipped()) {
      for (CaseFile.Row row : DefinitionCases.of(definition)) {
        models.add(DefinitionCases.tabLine(row));
        models.add(DefinitionCases.krakenLine(row));
        models.add(DefinitionCases.spaceLine(row));
        models.add(DefinitionCases.jsonLine(row));
      }
    }
    models.removeIf(line -> line == null);
    return models;
  }
}
