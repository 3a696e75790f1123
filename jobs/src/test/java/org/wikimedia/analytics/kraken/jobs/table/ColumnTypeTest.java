package org.wikimedia.analytics.kraken.jobs.table;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import org.apache.avro.Schema;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.wikimedia.analytics.kraken.jobs.table.ColumnType.Kind;
import org.wikimedia.analytics.kraken.schemas.RefinedWebrequest;

class ColumnTypeTest {
  private static ColumnType of(String schema) {
    return ColumnType.of(new Schema.Parser().parse(schema));
  }

  @ParameterizedTest
  @CsvSource({"string, TEXT", "int, INT", "long, LONG", "boolean, BOOLEAN"})
  void aPlainTypeIsNeverNull(String name, Kind kind) {
    assertThat(of("\"" + name + "\"")).isEqualTo(new ColumnType(kind, ColumnType.NEVER));
  }

  @Test
  void nullMayStandOnEitherSide() {
    assertThat(of("[\"null\", \"long\"]")).isEqualTo(new ColumnType(Kind.LONG, 0));
    assertThat(of("[\"long\", \"null\"]")).isEqualTo(new ColumnType(Kind.LONG, 1));
  }

  @Test
  void aMapOfTextsIsAColumn() {
    assertThat(of("{\"type\": \"map\", \"values\": \"string\"}"))
        .isEqualTo(new ColumnType(Kind.TEXTS, ColumnType.NEVER));
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "\"double\"",
        "[\"long\", \"string\"]",
        "[\"null\", \"long\", \"string\"]",
        "{\"type\":\"map\",\"values\":\"long\"}",
        "{\"type\":\"array\",\"items\":\"string\"}"
      })
  void nothingElseIs(String schema) {
    assertThatThrownBy(() -> of(schema))
        .isInstanceOf(IllegalArgumentException.class)
        .hasMessageStartingWith("no column holds ");
  }

  @Test
  void everyFieldOfARefinedRequestIsAColumn() {
    assertThat(RefinedWebrequest.getClassSchema().getFields())
        .allSatisfy(field -> assertThat(ColumnType.of(field.schema())).isNotNull());
  }
}
