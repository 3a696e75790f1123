package org.wikimedia.analytics.kraken.privacy;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import java.security.MessageDigest;
import java.util.HexFormat;
import java.util.Map;
import org.junit.jupiter.api.Test;

class ActorSignatureTest {
  private final ActorSignature signature = new ActorSignature();

  private static String md5(String text) throws Exception {
    return HexFormat.of().formatHex(MessageDigest.getInstance("MD5").digest(text.getBytes(UTF_8)));
  }

  @Test
  void isMd5OfTheFourInTheirOrder() throws Exception {
    assertThat(signature.of("1.2.3.4", "agent", "en", "host", null, null))
        .isEqualTo(md5("1.2.3.4agentenhost"));
    assertThat(signature.of("1.2.3.4", "\u00e9", "en", "host", "", Map.of()))
        .isEqualTo(md5("1.2.3.4\u00e9enhost"));
  }

  @Test
  void looksAtTwoHundredCharactersOfTheAgent() throws Exception {
    String agent = "x".repeat(200);
    String expected = md5("1.2.3.4" + agent + "enhost");
    assertThat(signature.of("1.2.3.4", agent, "en", "host", null, null)).isEqualTo(expected);
    assertThat(signature.of("1.2.3.4", agent + "y", "en", "host", null, null)).isEqualTo(expected);
    assertThat(signature.of("1.2.3.4", "y" + agent, "en", "host", null, null))
        .isNotEqualTo(expected);
  }

  @Test
  void knowsAnAppByItsInstallId() throws Exception {
    String query = "?action=view&appInstallID=abc&x=y";
    assertThat(signature.of("1", "2", "3", "4", query, null)).isEqualTo(md5("1234abc"));
    assertThat(signature.of("1", "2", "3", "4", "?appInstallID=abc", null))
        .isEqualTo(md5("1234abc"));
    assertThat(signature.of("1", "2", "3", "4", "?xappInstallID=abc", null)).isEqualTo(md5("1234"));
    assertThat(signature.of("1", "2", "3", "4", query, Map.of("wmfuuid", "def")))
        .isEqualTo(md5("1234def"));
    assertThat(signature.of("1", "2", "3", "4", query, Map.of("zero", "420-01")))
        .isEqualTo(md5("1234abc"));
  }

  @Test
  void isNullWhenOneOfTheFourIs() {
    assertThat(signature.of(null, "2", "3", "4", "", Map.of())).isNull();
    assertThat(signature.of("1", null, "3", "4", "", Map.of())).isNull();
    assertThat(signature.of("1", "2", null, "4", "", Map.of())).isNull();
    assertThat(signature.of("1", "2", "3", null, "", Map.of())).isNull();
  }
}
