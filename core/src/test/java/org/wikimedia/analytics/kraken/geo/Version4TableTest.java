package org.wikimedia.analytics.kraken.geo;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.maxmind.db.Reader;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.EOFException;
import java.io.IOException;
import java.util.Arrays;
import java.util.List;
import java.util.Random;
import org.junit.jupiter.api.Test;

class Version4TableTest {
  private static final List<String> CODES = List.of("DE", "FR", "US", "ZZ");

  @Test
  void knowsWhatTheDatabaseKnows() throws IOException {
    Random random = new Random(4);
    Reader database = database(random);
    Version4Table table = Version4Table.of(database);
    Version4Reader reader = new Version4Reader(database);
    int known = 0;
    for (int i = 0; i < 200_000; i++) {
      int address = 10 << 24 | random.nextInt(1 << 21);
      Country expected = reader.of(address);
      assertThat(table.of(address)).as("%08x", address).isSameAs(expected);
      known += expected == Country.UNKNOWN ? 0 : 1;
    }
    assertThat(known).isBetween(50_000, 199_000);
  }

  @Test
  void knowsEachEdgeOfANetwork() throws IOException {
    Version4Table table =
        Version4Table.of(
            reader(
                new DatabaseFile("Test-Country", 4)
                    .add("0.0.0.0/16", "DE")
                    .add("1.2.0.0/24", "FR")
                    .add("1.2.255.255/32", "US")
                    .add("255.255.0.0/16", "ZZ")));
    assertThat(table.of(0)).hasToString("DE");
    assertThat(table.of(0xffff)).hasToString("DE");
    assertThat(table.of(0x10000)).hasToString("--");
    assertThat(table.of(0x010200ff)).hasToString("FR");
    assertThat(table.of(0x01020100)).hasToString("--");
    assertThat(table.of(0x0102fffe)).hasToString("--");
    assertThat(table.of(0x0102ffff)).hasToString("US");
    assertThat(table.of(0x01030000)).hasToString("--");
    assertThat(table.of(0xfffeffff)).hasToString("--");
    assertThat(table.of(0xffff0000)).hasToString("ZZ");
    assertThat(table.of(-1)).hasToString("ZZ");
  }

  @Test
  void comesBackAsItWasWritten() throws IOException {
    Random random = new Random(5);
    Version4Table table = Version4Table.of(database(random));
    byte[] written = written(table);
    Version4Table back = Version4Table.read(new ByteArrayInputStream(written));
    for (int i = 0; i < 100_000; i++) {
      int address = 10 << 24 | random.nextInt(1 << 20);
      assertThat(back.of(address)).as("%08x", address).isSameAs(table.of(address));
    }
    assertThat(written(back)).isEqualTo(written);
  }

  @Test
  void isNotReadByHalves() throws IOException {
    byte[] written = written(Version4Table.of(database(new Random(6))));
    byte[] cut = Arrays.copyOf(written, written.length - 1);
    assertThatThrownBy(() -> Version4Table.read(new ByteArrayInputStream(cut)))
        .isInstanceOf(EOFException.class);
  }

  /** Networks of all sizes in 10.0.0.0/12. */
  private static Reader database(Random random) throws IOException {
    DatabaseFile file = new DatabaseFile("Test-Country", 4);
    for (int i = 0; i < 3_000; i++) {
      int length = 13 + random.nextInt(20);
      int first = random.nextInt(1 << 20) & -1 << (Integer.SIZE - length);
      String network = "10." + (first >> 16) + "." + (first >> 8 & 0xff) + "." + (first & 0xff);
      file.add(network + "/" + length, CODES.get(random.nextInt(CODES.size())));
    }
    return reader(file);
  }

  private static Reader reader(DatabaseFile file) throws IOException {
    return new Reader(new ByteArrayInputStream(file.bytes()));
  }

  private static byte[] written(Version4Table table) throws IOException {
    ByteArrayOutputStream out = new ByteArrayOutputStream();
    table.write(out);
    return out.toByteArray();
  }
}
