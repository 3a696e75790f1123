package org.wikimedia.analytics.kraken.hive;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** Every example answers what its description says, under each name of the function. */
class ExamplesIT {
  static List<Example> examples() {
    List<Example> examples = new ArrayList<>();
    for (KrakenFunction function : FunctionList.all()) {
      for (Example example : Example.of(function)) {
        for (String name : function.names()) {
          String statement = example.statement().replace(function.names()[0] + "(", name + "(");
          examples.add(new Example(statement, example.answer()));
        }
      }
    }
    return examples;
  }

  @ParameterizedTest(name = "{0}")
  @MethodSource("examples")
  void answersAsDescribed(Example example) throws IOException {
    Object answer = HiveSession.ask(example.statement()).get(0).get(0);

    assertThat(String.valueOf(answer)).isEqualTo(example.answer());
  }
}
