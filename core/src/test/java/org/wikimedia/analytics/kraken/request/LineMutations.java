package org.wikimedia.analytics.kraken.request;

import java.util.Arrays;
import java.util.List;
import java.util.Random;

/** What happens to lines on their way: flipped bytes, cut ends, bytes put in, two lines in one. */
final class LineMutations {
  private static final byte[] BREAKING = {
    '\t',
    ' ',
    '"',
    '\'',
    0,
    (byte) 0xff,
    '\\',
    '/',
    ':',
    '?',
    '#',
    '%',
    ';',
    '{',
    '}',
    '-',
    '.',
    '\r',
    '@',
    '[',
    '=',
    '&',
    '|',
    (byte) 0x80,
    (byte) 0xc3
  };

  private LineMutations() {}

  static byte[] mutated(byte[] line, Random random, List<byte[]> others) {
    int at = random.nextInt(line.length + 1);
    byte breaking = BREAKING[random.nextInt(BREAKING.length)];
    switch (random.nextInt(7)) {
      case 0:
        return flipped(line, random);
      case 1:
        return Arrays.copyOf(line, at);
      case 2:
        return Arrays.copyOfRange(line, at, line.length);
      case 3:
        byte[] other = others.get(random.nextInt(others.size()));
        return RandomJson.joined(line, at, other, at);
      case 4:
        return RandomJson.joined(line, at, new byte[0], Math.min(line.length, at + 1));
      case 5:
        return RandomJson.joined(line, at, new byte[] {breaking}, Math.min(line.length, at + 1));
      default:
        return RandomJson.joined(line, at, new byte[] {breaking}, at);
    }
  }

  private static byte[] flipped(byte[] line, Random random) {
    if (line.length == 0) {
      return line;
    }
    byte[] flipped = line.clone();
    flipped[random.nextInt(line.length)] ^= (byte) (1 << random.nextInt(8));
    return flipped;
  }
}
