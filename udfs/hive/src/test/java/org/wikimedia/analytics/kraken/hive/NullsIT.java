package org.wikimedia.analytics.kraken.hive;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.stream.Collectors;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;

/** NULL in, NULL out; nonsense in, no exception out. */
class NullsIT {
  private record Call(String text, boolean hasNull) {}

  @BeforeAll
  static void makeRows() throws IOException {
    HiveSession.ask("CREATE TABLE nonsense (word string, nothing string, size bigint)");
    HiveSession.ask(
        "INSERT INTO nonsense VALUES ('x', NULL, 1), ('', NULL, -1), ('%zz://[?#|=;', NULL, 0)");
  }

  @Test
  void everyArgumentThatMayNotBeNullMakesTheAnswerNull() throws IOException {
    List<String> calls = calls(true);

    for (List<Object> row : ask(calls)) {
      for (int i = 0; i < calls.size(); i++) {
        assertThat(row.get(i)).as(calls.get(i)).isNull();
      }
    }
  }

  @Test
  void nonsenseIsAnswered() throws IOException {
    List<String> calls = calls(false);

    assertThat(ask(calls)).hasSize(3).allSatisfy(row -> assertThat(row).hasSameSizeAs(calls));
  }

  @Test
  void aNullWithoutTypeIsOne() throws IOException {
    assertThat(HiveSession.ask("SELECT is_spider(NULL), hour_of(NULL), x_analytics_map(NULL)"))
        .containsExactly(Arrays.asList(null, null, null));
  }

  @Test
  void whatMayBeNullIsOnlyAbsent() throws IOException {
    assertThat(
            HiveSession.ask(
                "SELECT pageview_verdict('kraken-zero', 'http://en.m.wikipedia.org/wiki/A', NULL,"
                    + " NULL, NULL, 'zero=641-14', nothing), get_client_ip('192.0.2.1', nothing)"
                    + " FROM nonsense LIMIT 1"))
        .containsExactly(List.of("counted", "192.0.2.1"));
  }

  private static List<List<Object>> ask(List<String> calls) throws IOException {
    return HiveSession.ask("SELECT " + String.join(", ", calls) + " FROM nonsense");
  }

  /** Calls with one NULL each, in every place where there may be none; or calls without any. */
  private static List<String> calls(boolean withNull) {
    List<Call> calls = new ArrayList<>();
    for (KrakenFunction function : FunctionList.all()) {
      int count = function.parameters().size();
      calls.add(new Call(call(function, -1), false));
      for (int i = 0; i < count; i++) {
        Parameter parameter = function.parameters().get(i);
        if (!parameter.mayBeNull() && !parameter.isConstant()) {
          calls.add(new Call(call(function, i), true));
        }
      }
    }
    return calls.stream()
        .filter(call -> call.hasNull() == withNull)
        .map(Call::text)
        .collect(Collectors.toList());
  }

  private static String call(KrakenFunction function, int nothing) {
    List<String> values = new ArrayList<>();
    for (Parameter parameter : function.parameters()) {
      values.add(values.size() == nothing ? "nothing" : value(parameter));
    }
    return function.names()[0] + "(" + String.join(", ", values) + ")";
  }

  private static String value(Parameter parameter) {
    return switch (parameter.name()) {
      case "definition" -> "'pageview'";
      case "method" -> "'truncate'";
      case "response_size" -> "size";
      default -> "word";
    };
  }
}
