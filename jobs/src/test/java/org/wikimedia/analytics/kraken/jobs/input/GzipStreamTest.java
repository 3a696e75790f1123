package org.wikimedia.analytics.kraken.jobs.input;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.ByteArrayInputStream;
import java.io.EOFException;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.zip.CRC32;
import java.util.zip.ZipException;
import org.junit.jupiter.api.Test;

class GzipStreamTest {

  private static final int HEADER_BYTES = 10;

  @Test
  void headerFieldsAreSkipped() throws IOException {
    assertThat(read(withHeader(0x04, new byte[] {3, 0, 'x', 0, 'y'}))).isEqualTo("line\n");
    assertThat(read(withHeader(0x08, LogSamples.bytes("name\0")))).isEqualTo("line\n");
    assertThat(read(withHeader(0x10, LogSamples.bytes("comment\0")))).isEqualTo("line\n");
    assertThat(read(withHeader(0x1c, LogSamples.bytes("\1\0xname\0comment\0"))))
        .isEqualTo("line\n");
  }

  @Test
  void theHeaderChecksumIsChecked() throws IOException {
    byte[] right = withHeaderChecksum(0);
    assertThat(read(right)).isEqualTo("line\n");
    assertDamaged(withHeaderChecksum(1), "wrong header checksum");
  }

  @Test
  void unknownFlagsAndMethodsAreRefused() throws IOException {
    assertDamaged(withHeader(0x20, new byte[0]), "unknown header flags");
    byte[] member = LogSamples.gzip("line\n");
    member[2] = 7;
    assertDamaged(member, "unknown compression method");
  }

  @Test
  void checksumAndLengthAreChecked() throws IOException {
    byte[] member = LogSamples.gzip("line\n");
    byte[] wrongChecksum = member.clone();
    wrongChecksum[member.length - 8] ^= 1;
    assertDamaged(wrongChecksum, "wrong checksum");
    byte[] wrongLength = member.clone();
    wrongLength[member.length - 4] ^= 1;
    assertDamaged(wrongLength, "wrong length");
  }

  @Test
  void zerosAtTheEndAreTolerated() throws IOException {
    byte[] member = LogSamples.gzip("line\n");
    assertThat(read(LogSamples.join(member, new byte[1]))).isEqualTo("line\n");
    assertThat(read(LogSamples.join(member, new byte[512]))).isEqualTo("line\n");
    assertDamaged(
        LogSamples.join(member, new byte[512], member), "other bytes follow the compressed data");
  }

  @Test
  void emptyMembersInBetweenAreRead() throws IOException {
    byte[] empty = LogSamples.gzip("");
    byte[] all = LogSamples.join(empty, LogSamples.gzip("a\n"), empty, LogSamples.gzip("b\n"));
    assertThat(read(all)).isEqualTo("a\nb\n");
  }

  @Test
  void aFileWithoutAByteIsCutOff() {
    assertThatThrownBy(() -> read(new byte[0])).isInstanceOf(EOFException.class);
  }

  private static byte[] withHeader(int flags, byte[] fields) throws IOException {
    byte[] member = LogSamples.gzip("line\n");
    byte[] header = Arrays.copyOf(member, HEADER_BYTES);
    header[3] = (byte) flags;
    byte[] rest = Arrays.copyOfRange(member, HEADER_BYTES, member.length);
    return LogSamples.join(header, fields, rest);
  }

  private static byte[] withHeaderChecksum(int error) throws IOException {
    byte[] member = withHeader(0x02, new byte[2]);
    CRC32 checksum = new CRC32();
    checksum.update(member, 0, HEADER_BYTES);
    int value = (int) checksum.getValue() + error;
    member[HEADER_BYTES] = (byte) value;
    member[HEADER_BYTES + 1] = (byte) (value >> 8);
    return member;
  }

  private static void assertDamaged(byte[] stored, String message) {
    assertThatThrownBy(() -> read(stored)).isInstanceOf(ZipException.class).hasMessage(message);
  }

  /** With a buffer so small that every field crosses its end. */
  private static String read(byte[] stored) throws IOException {
    String text = null;
    for (int bufferBytes : new int[] {1 << 16, 3, 1}) {
      try (GzipStream stream = new GzipStream(new ByteArrayInputStream(stored), bufferBytes)) {
        String again = new String(stream.readAllBytes(), StandardCharsets.UTF_8);
        assertThat(again).isEqualTo(text == null ? again : text);
        text = again;
      }
    }
    return text;
  }
}
