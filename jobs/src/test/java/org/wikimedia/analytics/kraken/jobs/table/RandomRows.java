package org.wikimedia.analytics.kraken.jobs.table;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.TreeMap;
import org.apache.avro.Schema;
import org.apache.avro.SchemaBuilder;
import org.apache.avro.generic.GenericData;
import org.apache.avro.generic.GenericDatumWriter;
import org.apache.avro.generic.GenericRecord;
import org.apache.avro.io.BinaryEncoder;
import org.apache.avro.io.EncoderFactory;

/** Rows with a column of every type; the same seed gives the same rows. */
final class RandomRows {
  static final Schema SCHEMA =
      SchemaBuilder.record("Row")
          .namespace("kraken")
          .fields()
          .requiredString("text")
          .optionalString("perhaps")
          .requiredInt("version")
          .requiredLong("number")
          .optionalLong("size")
          .requiredBoolean("yes")
          .optionalBoolean("free")
          .name("pairs")
          .type()
          .map()
          .values()
          .stringType()
          .noDefault()
          .endRecord();

  private static final List<String> WORDS =
      List.of("", "-", "en", "wikipedia.org", "Žižkov", "猫", "\uD83D\uDE00");

  private final Random random;

  RandomRows(long seed) {
    random = new Random(seed);
  }

  List<Map<String, Object>> next(int number) {
    List<Map<String, Object>> rows = new ArrayList<>();
    for (int row = 0; row < number; row++) {
      rows.add(next());
    }
    return rows;
  }

  private Map<String, Object> next() {
    Map<String, Object> row = new LinkedHashMap<>();
    row.put("text", word());
    row.put("perhaps", random.nextInt(3) == 0 ? null : word() + random.nextInt(1000));
    row.put("version", (long) random.nextInt());
    row.put("number", random.nextLong());
    row.put("size", random.nextInt(3) == 0 ? null : (long) random.nextInt(100_000));
    row.put("yes", random.nextBoolean());
    row.put("free", random.nextInt(3) == 0 ? null : random.nextBoolean());
    Map<String, String> pairs = new TreeMap<>();
    for (int pair = random.nextInt(4); pair > 0; pair--) {
      pairs.put(word(), word());
    }
    row.put("pairs", pairs);
    return row;
  }

  private String word() {
    return WORDS.get(random.nextInt(WORDS.size()));
  }

  /** A row in Avro's binary encoding. */
  static byte[] encoded(Map<String, Object> row) throws IOException {
    GenericRecord record = new GenericData.Record(SCHEMA);
    row.forEach(record::put);
    record.put("version", ((Long) row.get("version")).intValue());
    ByteArrayOutputStream bytes = new ByteArrayOutputStream();
    BinaryEncoder encoder = EncoderFactory.get().binaryEncoder(bytes, null);
    new GenericDatumWriter<GenericRecord>(SCHEMA).write(record, encoder);
    encoder.flush();
    return bytes.toByteArray();
  }
}
