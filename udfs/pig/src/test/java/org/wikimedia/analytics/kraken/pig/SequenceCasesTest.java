package org.wikimedia.analytics.kraken.pig;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import org.apache.pig.data.BagFactory;
import org.apache.pig.data.Tuple;
import org.apache.pig.data.TupleFactory;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.wikimedia.analytics.kraken.cases.CaseFile;

/** Runs {@code sequence.tsv} through Pig's function. */
class SequenceCasesTest {
  private static final long UNSIGNED = 1L << 32;

  private static final List<String> COLUMNS =
      List.of("min", "max", "actual", "expected", "lost", "duplicate", "percent_lost");

  static List<CaseFile.Row> cases() {
    return CaseFile.read("sequence.tsv").rows();
  }

  @ParameterizedTest(name = "{0}")
  @MethodSource("cases")
  void givesTheSumsOfTheCase(CaseFile.Row row) throws IOException {
    List<Tuple> numbers = new ArrayList<>();
    for (long number : numbers(row.get("numbers"))) {
      numbers.add(TupleFactory.getInstance().newTuple((Object) number));
    }
    Object bag = BagFactory.getInstance().newDefaultBag(numbers);

    Tuple loss = new SequenceLoss().exec(TupleFactory.getInstance().newTuple(bag));

    assertThat(loss.getAll().stream().map(String::valueOf).toList())
        .isEqualTo(COLUMNS.stream().map(row::get).toList());
  }

  /** Numbers and ranges of them, ascending, as a script hands them on. */
  private static List<Long> numbers(String text) {
    List<Long> numbers = new ArrayList<>();
    for (String word : text.split(" ")) {
      int dash = word.indexOf('-', 1);
      long from = number(dash < 0 ? word : word.substring(0, dash));
      long to = dash < 0 ? from : number(word.substring(dash + 1));
      for (long number = from; number <= to; number++) {
        numbers.add(number);
      }
    }
    numbers.sort(null);
    return numbers;
  }

  /** As the log's reader does it. */
  private static long number(String word) {
    long number = Long.parseLong(word);
    return number < 0 ? number + UNSIGNED : number;
  }
}
