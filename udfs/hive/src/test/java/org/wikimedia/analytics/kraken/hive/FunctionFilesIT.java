package org.wikimedia.analytics.kraken.hive;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** The files that are made from the classes. */
class FunctionFilesIT {
  private static final String REWRITE = "kraken.rewrite";

  static List<KrakenFunction> functions() {
    return FunctionList.all();
  }

  @Test
  void theStatementsThatRegisterAllAreUpToDate() throws IOException {
    check("hql/functions.hql", FunctionList.statements());
  }

  @Test
  void theDocumentIsUpToDate() throws IOException {
    check("docs/functions.md", FunctionList.document());
  }

  @ParameterizedTest
  @MethodSource("functions")
  void theSignatureThatIsDescribedIsTheOneThatIsChecked(KrakenFunction function) {
    assertThat(FunctionList.description(function).value())
        .startsWith("_FUNC_(" + Arguments.names(function.parameters()) + ") - ");
  }

  @ParameterizedTest
  @MethodSource("functions")
  void everyFunctionHasAnExample(KrakenFunction function) {
    assertThat(Example.of(function)).isNotEmpty();
  }

  @Test
  void noNameIsGivenTwice() {
    List<String> names = new ArrayList<>();
    functions().forEach(function -> names.addAll(List.of(function.names())));

    assertThat(names).doesNotHaveDuplicates();
  }

  private static void check(String name, String expected) throws IOException {
    Path file = HiveSession.root().resolve(name);
    if (Boolean.getBoolean(REWRITE)) {
      Files.writeString(file, expected);
    }
    assertThat(file).content().isEqualTo(expected);
  }
}
