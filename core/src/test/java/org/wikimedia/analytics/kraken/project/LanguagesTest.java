package org.wikimedia.analytics.kraken.project;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.List;
import java.util.Map;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.MethodSource;
import org.wikimedia.analytics.kraken.cases.CaseFile;
import org.wikimedia.analytics.kraken.data.DataException;
import org.wikimedia.analytics.kraken.data.DataFiles;

class LanguagesTest {
  private final Languages languages = Languages.of(DataFiles.shipped());

  static List<CaseFile.Row> cases() {
    return CaseFile.read("languages.tsv").rows();
  }

  @ParameterizedTest
  @MethodSource("cases")
  void knowsTheCodesWikimediaHasWikisIn(CaseFile.Row row) {
    String code = row.get("code");
    assertThat(languages.contains(code)).as(code).isEqualTo(row.get("language").equals("yes"));
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = ';',
      value = {
        "en|EN; languages.txt:2: 'EN' is not a language code",
        "en|zh_min; languages.txt:2: 'zh_min' is not a language code",
        "en|de fr; languages.txt:2: 'de fr' is not a language code",
        "en|de|en; languages.txt:3: 'en' stands here twice",
        "#; languages.txt: holds nothing but comments",
      })
  void refusesNonsenseByFileAndLine(String lines, String message) {
    byte[] content = lines.replace('|', '\n').getBytes(UTF_8);
    DataFiles files = DataFiles.with(Map.of("languages.txt", content));
    assertThatThrownBy(() -> Languages.of(files))
        .isInstanceOf(DataException.class)
        .hasMessage(message);
  }
}
