package org.wikimedia.analytics.kraken.launcher.hive;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.StringWriter;
import java.io.Writer;
import java.util.Arrays;
import java.util.List;
import java.util.function.Function;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

class AnswersTest {
  private static final List<Column> COLUMNS =
      List.of(new Column("title", "string"), new Column("views", "bigint"));

  @Test
  void csvHasAHeaderAndQuotesWhatNeedsIt() throws IOException {
    assertThat(print(CsvAnswer::new, row("a,\"b\"", 1L), row("", null), row("plain", 2L)))
        .isEqualTo("title,views\n\"a,\"\"b\"\"\",1\n\"\",\nplain,2\n");
  }

  @Test
  void csvPartsTwoAnswers() throws IOException {
    StringWriter out = new StringWriter();
    Answer answer = new CsvAnswer(out);
    answer.begin(COLUMNS);
    answer.end();
    answer.begin(COLUMNS);
    answer.end();
    assertThat(out).hasToString("title,views\n\ntitle,views\n");
  }

  @Test
  void jsonIsOneObjectALine() throws IOException {
    assertThat(print(JsonAnswer::new, row("a\"\n", 1L), row(null, null)))
        .isEqualTo("{\"title\":\"a\\\"\\n\",\"views\":1}\n{\"title\":null,\"views\":null}\n");
  }

  @Test
  void jsonKeepsWhatIsNested() throws IOException {
    StringWriter out = new StringWriter();
    Answer answer = new JsonAnswer(out);
    answer.begin(
        List.of(
            new Column("m", "map<string,string>"),
            new Column("n", "map<int,string>"),
            new Column("d", "double"),
            new Column("b", "boolean")));
    answer.row(row("{\"k\":\"v\"}", "{1:\"v\"}", Double.NaN, true));
    answer.end();
    assertThat(out)
        .hasToString("{\"m\":{\"k\":\"v\"},\"n\":\"{1:\\\"v\\\"}\",\"d\":\"NaN\",\"b\":true}\n");
  }

  @Test
  void aTableAlignsNumbersToTheRight() throws IOException {
    assertThat(print(TableAnswer::new, row("Zürich", 7L), row(null, 1234567L)))
        .isEqualTo("title     views\nZürich        7\nNULL    1234567\n");
  }

  @Test
  void aLongTableIsPrintedWhole() throws IOException {
    List<?>[] rows =
        IntStream.range(0, 2500).mapToObj(i -> row("t" + i, (long) i)).toArray(List[]::new);
    assertThat(print(TableAnswer::new, rows).lines())
        .hasSize(2501)
        .last()
        .isEqualTo("t2499   2499");
  }

  @SuppressWarnings("unchecked")
  private static String print(Function<Writer, Answer> format, List<?>... rows) throws IOException {
    StringWriter out = new StringWriter();
    Answer answer = format.apply(out);
    answer.begin(COLUMNS);
    for (List<?> row : rows) {
      answer.row((List<Object>) row);
    }
    answer.end();
    return out.toString();
  }

  private static List<Object> row(Object... values) {
    return Arrays.asList(values);
  }
}
