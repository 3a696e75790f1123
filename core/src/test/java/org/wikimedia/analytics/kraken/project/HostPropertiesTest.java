package org.wikimedia.analytics.kraken.project;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.wikimedia.analytics.kraken.bytes.ByteSlice;
import org.wikimedia.analytics.kraken.cases.CaseFile;

/** Runs hosts.tsv: what the refinery's functions say of a host. */
class HostPropertiesTest {
  private final RememberedHosts remembered = new RememberedHosts();

  static List<CaseFile.Row> cases() {
    return CaseFile.read("hosts.tsv").rows();
  }

  @ParameterizedTest(name = "{0}")
  @MethodSource("cases")
  void takesTheHostApart(CaseFile.Row row) {
    HostProperties host = HostProperties.of(row.get("host"));
    assertThat(host.projectFamily()).isEqualTo(row.get("family"));
    assertThat(host.project()).isEqualTo(row.get("project"));
    assertThat(String.join(" ", host.qualifiers())).isEqualTo(row.get("qualifiers"));
    assertThat(host.tld()).isEqualTo(row.get("tld"));
  }

  @ParameterizedTest(name = "{0}")
  @MethodSource("cases")
  void namesTheProject(CaseFile.Row row) {
    assertThat(RefineryProject.of(row.get("host"))).isEqualTo(row.get("name"));
  }

  @Test
  void saysTheSameWhenAskedAgain() {
    for (int round = 0; round < 2; round++) {
      for (CaseFile.Row row : cases()) {
        ByteSlice host = ByteSlice.of(row.get("host"));
        assertThat(remembered.properties(host)).isEqualTo(HostProperties.of(row.get("host")));
        assertThat(remembered.project(host)).isEqualTo(row.get("name"));
      }
    }
  }

  @Test
  void knowsNothingOfNull() {
    assertThat(HostProperties.of(null)).isEqualTo(HostProperties.UNKNOWN);
    assertThat(RefineryProject.of(null)).isEqualTo("-");
  }

  @Test
  void aHostOfMoreThan800CharactersHasNoName() {
    String host = "a".repeat(800 - ".example.org".length()) + ".example.org";
    assertThat(RefineryProject.of(host)).endsWith(".example");
    assertThat(RefineryProject.of("a" + host)).isEqualTo("-");
  }

  @ParameterizedTest(name = "{0}")
  @MethodSource("accessMethods")
  void tellsTheAccessMethod(CaseFile.Row row) {
    ByteSlice agent = ByteSlice.of(row.get("agent", "Mozilla/5.0 (X11)"));
    assertThat(AccessMethod.of(ByteSlice.of(row.get("host")), agent).label())
        .isEqualTo(row.get("method"));
  }

  static List<CaseFile.Row> accessMethods() {
    return CaseFile.read("access-methods.tsv").rows();
  }

  @Test
  void theMarkTellsTheAccessMethodToo() {
    ByteSlice browser = ByteSlice.of("Mozilla/5.0");
    ByteSlice app = ByteSlice.of("WikipediaApp/2");
    assertThat(AccessMethod.ofMark(true, browser)).isEqualTo(AccessMethod.MOBILE_WEB);
    assertThat(AccessMethod.ofMark(false, browser)).isEqualTo(AccessMethod.DESKTOP);
    assertThat(AccessMethod.ofMark(false, app)).isEqualTo(AccessMethod.MOBILE_APP);
    assertThat(AccessMethod.ofMark(true, app)).isEqualTo(AccessMethod.MOBILE_APP);
  }
}
