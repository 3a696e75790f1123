package org.wikimedia.analytics.kraken.schemas;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import org.apache.avro.Schema;
import org.apache.avro.SchemaCompatibility;
import org.apache.avro.SchemaCompatibility.SchemaCompatibilityType;
import org.apache.avro.file.DataFileReader;
import org.apache.avro.file.DataFileWriter;
import org.apache.avro.file.SeekableByteArrayInput;
import org.apache.avro.generic.GenericData;
import org.apache.avro.generic.GenericDatumReader;
import org.apache.avro.generic.GenericDatumWriter;
import org.apache.avro.generic.GenericRecord;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** Files and readers of different versions of a table's schema understand each other. */
class EvolutionTest {
  static List<Schema> tables() {
    return List.of(RefinedWebrequest.getClassSchema(), PageviewHourly.getClassSchema());
  }

  @ParameterizedTest
  @MethodSource("tables")
  void everyFieldHasADefaultSoThatItMayComeAndGo(Schema schema) {
    assertThat(schema.getFields()).allMatch(Schema.Field::hasDefaultValue);
  }

  @ParameterizedTest
  @MethodSource("tables")
  void anOldFileIsReadWithANewerSchema(Schema now) throws IOException {
    Schema newer = with(now, List.of(added()), null);
    GenericRecord row = read(write(filled(now)), newer);
    assertThat(row.get("added")).hasToString("of old");
    assertThat(row.get("project")).hasToString("de.wikipedia");
  }

  @ParameterizedTest
  @MethodSource("tables")
  void aNewFileIsReadWithAnOlderSchema(Schema now) throws IOException {
    Schema newer = with(now, List.of(added()), "access_method");
    GenericRecord written = filled(newer);
    written.put("added", "new");
    GenericRecord row = read(write(written), now);
    assertThat(row.get("project")).hasToString("de.wikipedia");
    assertThat(row.get("access_method")).hasToString("desktop");
  }

  @ParameterizedTest
  @MethodSource("tables")
  void bothWaysAreCompatible(Schema now) {
    Schema newer = with(now, List.of(added()), "access_method");
    assertThat(compatible(now, newer)).isEqualTo(SchemaCompatibilityType.COMPATIBLE);
    assertThat(compatible(newer, now)).isEqualTo(SchemaCompatibilityType.COMPATIBLE);
  }

  @ParameterizedTest
  @MethodSource("tables")
  void aFieldWithoutDefaultWouldNotBe(Schema now) {
    Schema.Field bare = new Schema.Field("bare", Schema.create(Schema.Type.STRING), "d");
    Schema newer = with(now, List.of(bare), null);
    assertThat(compatible(newer, now)).isEqualTo(SchemaCompatibilityType.INCOMPATIBLE);
  }

  /** Hive finds the columns of an ORC file by their places. */
  @Test
  void fieldsOfRefinedRequestsStayInTheirPlaces() {
    List<String> first =
        List.of(
            """
            record_version hostname sequence timestamp request_time remote_addr cache_status
            http_status bytes_sent request_method uri uri_host uri_path uri_query proxy_host
            content_type referer x_forwarded_for user_agent accept_language x_analytics event_hour
            verdicts is_pageview project language_variant project_code language family site title
            access_method agent_type user_agent_map carrier_code carrier is_free country_code
            referer_class referer_name
            """
                .strip()
                .split("\\s+"));
    assertThat(RefinedWebrequest.getClassSchema().getFields())
        .extracting(Schema.Field::name)
        .startsWith(first.toArray(String[]::new));
  }

  private static Schema.Field added() {
    return new Schema.Field("added", Schema.create(Schema.Type.STRING), "d", "of old");
  }

  /** The schema with fields more, and one less unless that is null. */
  private static Schema with(Schema schema, List<Schema.Field> more, String less) {
    List<Schema.Field> fields = new ArrayList<>();
    for (Schema.Field field : schema.getFields()) {
      if (!field.name().equals(less)) {
        fields.add(new Schema.Field(field, field.schema()));
      }
    }
    fields.addAll(more);
    return Schema.createRecord(
        schema.getName(), schema.getDoc(), schema.getNamespace(), false, fields);
  }

  private static GenericRecord filled(Schema schema) {
    GenericRecord row = new GenericData.Record(schema);
    for (Schema.Field field : schema.getFields()) {
      row.put(field.pos(), GenericData.get().getDefaultValue(field));
    }
    row.put("project", "de.wikipedia");
    return row;
  }

  private static SchemaCompatibilityType compatible(Schema reader, Schema writer) {
    return SchemaCompatibility.checkReaderWriterCompatibility(reader, writer).getType();
  }

  private static byte[] write(GenericRecord row) throws IOException {
    ByteArrayOutputStream bytes = new ByteArrayOutputStream();
    try (DataFileWriter<GenericRecord> file =
        new DataFileWriter<>(new GenericDatumWriter<>(row.getSchema()))) {
      file.create(row.getSchema(), bytes).append(row);
    }
    return bytes.toByteArray();
  }

  private static GenericRecord read(byte[] bytes, Schema reader) throws IOException {
    try (DataFileReader<GenericRecord> file =
        new DataFileReader<>(
            new SeekableByteArrayInput(bytes), new GenericDatumReader<>(null, reader))) {
      return file.next();
    }
  }
}
