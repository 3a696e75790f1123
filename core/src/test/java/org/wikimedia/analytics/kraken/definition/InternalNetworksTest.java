package org.wikimedia.analytics.kraken.definition;

import static java.nio.charset.StandardCharsets.ISO_8859_1;
import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.wikimedia.analytics.kraken.cases.CaseFile;
import org.wikimedia.analytics.kraken.data.DataFiles;
import org.wikimedia.analytics.kraken.request.LogFormat;
import org.wikimedia.analytics.kraken.request.Request;
import org.wikimedia.analytics.kraken.request.RequestParser;

class InternalNetworksTest {
  private final RequestParser parser = new RequestParser(LogFormat.TAB);
  private final PageviewDefinition kraken = Definitions.load(DataFiles.shipped(), "kraken");

  static List<CaseFile.Row> cases() {
    return CaseFile.read("networks.tsv").rows();
  }

  @ParameterizedTest(name = "{0}")
  @MethodSource("cases")
  void tellsOurOwnMachines(CaseFile.Row row) {
    String line =
        "h\t1\t2013-02-28T22:00:00\t0\t"
            + row.get("address")
            + "\thit/200\t1\tGET\t"
            + "http://en.wikipedia.org/wiki/X\t-\ttext/html\t-\t-\tMozilla\ten\t-";
    Request request = new Request();
    parser.parse(line.getBytes(ISO_8859_1), request);
    String expected = row.get("internal").equals("yes") ? "internal" : "counted";
    assertThat(kraken.judge(request).name()).as(row.get("address")).isEqualTo(expected);
  }
}
