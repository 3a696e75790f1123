package org.wikimedia.analytics.kraken.schemas;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;
import org.apache.avro.Schema;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestFactory;

class DocumentationTest {

  private static final Path SCHEMAS = Path.of("src/main/avro");

  @TestFactory
  List<DynamicTest> everySchemaAndEveryFieldSaysWhatItIs() throws IOException {
    try (Stream<Path> files = Files.walk(SCHEMAS)) {
      return files
          .filter(file -> file.toString().endsWith(".avsc"))
          .sorted()
          .map(this::test)
          .toList();
    }
  }

  @Test
  void aFieldWithoutDocIsFound() {
    Schema schema =
        new Schema.Parser()
            .parse(
                """
                {"type": "record", "name": "R", "doc": "d", "fields": [
                  {"name": "told", "type": "long", "doc": "d"},
                  {"name": "untold", "type": "long"}]}\
                """);

    assertThat(undocumented(schema)).containsExactly("untold");
  }

  private DynamicTest test(Path file) {
    return DynamicTest.dynamicTest(
        file.getFileName().toString(),
        () -> {
          Schema schema = new Schema.Parser().parse(file.toFile());
          assertThat(schema.getDoc()).isNotBlank();
          assertThat(undocumented(schema)).isEmpty();
        });
  }

  private static List<String> undocumented(Schema schema) {
    return schema.getFields().stream()
        .filter(field -> field.doc() == null || field.doc().isBlank())
        .map(Schema.Field::name)
        .toList();
  }
}
