package org.wikimedia.analytics.kraken.jobs.table;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.SortedMap;
import java.util.TreeMap;
import org.apache.avro.Schema;
import org.apache.avro.SchemaBuilder;
import org.apache.avro.file.DataFileReader;
import org.apache.avro.generic.GenericDatumReader;
import org.apache.hadoop.conf.Configuration;
import org.apache.hadoop.fs.FileSystem;
import org.apache.hadoop.fs.LocalFileSystem;
import org.apache.orc.TypeDescription;
import org.apache.parquet.schema.MessageTypeParser;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

class TableFormatTest {
  /** More than the thousand that ORC takes at a time. */
  private static final int ROWS = 3_000;

  private static final SortedMap<String, String> HEADER =
      new TreeMap<>(Map.of("kraken.definitions", "pageview 1"));

  @TempDir private Path folder;

  private Path write(
      String name, TableFormat format, Compression compression, List<Map<String, Object>> rows)
      throws IOException {
    Path path = folder.resolve(name + "." + format.label());
    TableLayout layout = new TableLayout(RandomRows.SCHEMA, compression, HEADER);
    try (RowFile file =
        format.begin(files(), new org.apache.hadoop.fs.Path(path.toUri()), layout)) {
      for (Map<String, Object> row : rows) {
        byte[] encoded = RandomRows.encoded(row);
        // what stands behind the row is no part of it
        file.append(Arrays.copyOf(encoded, encoded.length + 5), encoded.length);
      }
    }
    return path;
  }

  private static FileSystem files() throws IOException {
    LocalFileSystem files = FileSystem.getLocal(new Configuration());
    files.setWriteChecksum(false);
    return files;
  }

  private static List<List<Object>> numbersAndTexts(List<Map<String, Object>> rows) {
    return rows.stream().map(row -> List.of(row.get("number"), row.get("text"))).toList();
  }

  private static TableLayout layout(Schema schema) {
    return new TableLayout(schema, Compression.NONE, HEADER);
  }

  @ParameterizedTest
  @EnumSource
  void whatIsWrittenIsReadBack(TableFormat format) throws IOException {
    List<Map<String, Object>> rows = new RandomRows(7).next(ROWS);
    for (Compression compression : Compression.values()) {
      Path file = write(compression.label(), format, compression, rows);
      assertThat(StoredRows.read(file)).as(compression.label()).isEqualTo(rows);
    }
  }

  @ParameterizedTest
  @EnumSource
  void theSameRowsMakeTheSameBytes(TableFormat format) throws IOException {
    List<Map<String, Object>> rows = new RandomRows(8).next(ROWS);
    Path one = write("one", format, Compression.DEFLATE, rows);
    Path two = write("two", format, Compression.DEFLATE, rows);
    assertThat(two).hasSameBinaryContentAs(one);
    Path other = write("other", format, Compression.DEFLATE, rows.subList(1, ROWS));
    assertThat(Files.readAllBytes(other)).isNotEqualTo(Files.readAllBytes(one));
  }

  @ParameterizedTest
  @EnumSource
  void compressionMakesFilesSmaller(TableFormat format) throws IOException {
    List<Map<String, Object>> rows = new RandomRows(9).next(ROWS);
    long none = Files.size(write("none", format, Compression.NONE, rows));
    assertThat(Files.size(write("deflate", format, Compression.DEFLATE, rows))).isLessThan(none);
    assertThat(Files.size(write("snappy", format, Compression.SNAPPY, rows))).isLessThan(none);
  }

  @ParameterizedTest
  @EnumSource
  void aFileThatIsThereIsNotReplaced(TableFormat format) throws IOException {
    Path file = write("one", format, Compression.NONE, List.of());
    assertThatThrownBy(() -> write("one", format, Compression.NONE, List.of()))
        .isInstanceOf(IOException.class)
        .hasMessageContaining(file.toString());
  }

  @Test
  void eachFileCarriesTheHeader() throws IOException {
    try (DataFileReader<Object> avro =
        new DataFileReader<>(
            write("a", TableFormat.AVRO, Compression.NONE, List.of()).toFile(),
            new GenericDatumReader<>())) {
      assertThat(avro.getMetaString("kraken.definitions")).isEqualTo("pageview 1");
    }
    Path orc = write("a", TableFormat.ORC, Compression.NONE, List.of());
    assertThat(UTF_8.decode(OrcReading.open(orc).getMetadataValue("kraken.definitions")).toString())
        .isEqualTo("pageview 1");
    assertThat(ParquetReading.header(write("a", TableFormat.PARQUET, Compression.NONE, List.of())))
        .containsEntry("kraken.definitions", "pageview 1")
        .containsEntry("parquet.avro.schema", RandomRows.SCHEMA.toString());
  }

  @Test
  void anOrcReaderTakesColumnsByNameAndThoseMissingAreNull() throws IOException {
    List<Map<String, Object>> rows = new RandomRows(10).next(20);
    Path file = write("old", TableFormat.ORC, Compression.NONE, rows);
    TypeDescription newer =
        TypeDescription.fromString("struct<number:bigint,added:string,text:string>");
    List<Map<String, Object>> read = OrcReading.rows(file, newer);
    assertThat(numbersAndTexts(read)).isEqualTo(numbersAndTexts(rows));
    assertThat(read).allSatisfy(row -> assertThat(row).containsEntry("added", null));
  }

  @Test
  void aParquetReaderTakesColumnsByName() throws IOException {
    List<Map<String, Object>> rows = new RandomRows(11).next(20);
    Path file = write("old", TableFormat.PARQUET, Compression.NONE, rows);
    List<Map<String, Object>> read =
        ParquetReading.rows(
            file,
            MessageTypeParser.parseMessageType(
                "message asked { required int64 number; required binary text (STRING); }"));
    assertThat(numbersAndTexts(read)).isEqualTo(numbersAndTexts(rows));
    assertThat(read.get(0)).hasSize(2);
  }

  @Test
  void whatNoColumnHoldsIsRefused() {
    Schema array =
        SchemaBuilder.record("R")
            .fields()
            .name("a")
            .type()
            .array()
            .items()
            .stringType()
            .noDefault()
            .endRecord();
    org.apache.hadoop.fs.Path path = new org.apache.hadoop.fs.Path(folder.resolve("a").toUri());
    for (TableFormat format : List.of(TableFormat.ORC, TableFormat.PARQUET)) {
      assertThatThrownBy(() -> format.begin(files(), path, layout(array)))
          .isInstanceOf(IllegalArgumentException.class)
          .hasMessage("no column holds {\"type\":\"array\",\"items\":\"string\"}");
    }
  }
}
