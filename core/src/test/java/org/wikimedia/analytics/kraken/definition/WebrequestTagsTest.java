package org.wikimedia.analytics.kraken.definition;

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
import org.wikimedia.analytics.kraken.request.Field;
import org.wikimedia.analytics.kraken.request.RequestFields;

class WebrequestTagsTest {
  private static final WebrequestTags TAGS = WebrequestTags.of(DataFiles.shipped());

  static List<CaseFile.Row> cases() {
    return CaseFile.read("webrequest-tags.tsv").rows();
  }

  @ParameterizedTest(name = "{0}")
  @MethodSource("cases")
  void givesTheTagsOfTheCase(CaseFile.Row row) {
    RequestFields fields = new RequestFields();
    fields.set(Field.URL, row.get("url")).httpStatus(row.get("status", "200"));
    fields.set(Field.CONTENT_TYPE, row.get("type", "text/html; charset=UTF-8"));
    fields.set(Field.USER_AGENT, "Mozilla/5.0");
    assertThat(String.join(" ", TAGS.tags(fields.request()))).isEqualTo(row.get("tags"));
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "A b\tx.org\t/\tany|:2: 'A b' is not a tag of small letters, digits and hyphens",
        "a\tX.org\t/\tany|:2: 'X.org' is not a host in lower case",
        "a\tx.org\tp\tany|:2: the path 'p' does not begin with a slash",
        "a\tx.org\t/\tall|:2: answer must be page or any, not 'all'",
        "a\tx.org\t/\tany & a\tx.org\t/\tany|:3: 'a\tx.org\t/\tany' stands here twice",
        "a\tx.org\t/|:2: 3 cells where the header has 4",
      })
  void refusesWrongRows(String rows, String message) {
    byte[] own = ("tag\thost\tpath\tanswer\n" + rows.replace(" & ", "\n") + "\n").getBytes(UTF_8);
    DataFiles files = DataFiles.with(Map.of("webrequest-tags.tsv", own));
    assertThatThrownBy(() -> WebrequestTags.of(files))
        .isInstanceOf(DataException.class)
        .hasMessage("webrequest-tags.tsv" + message);
  }
}
