package org.wikimedia.analytics.kraken.reportcard;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.PrintStream;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class ServeTest {
  @TempDir Path folder;
  private final ByteArrayOutputStream said = new ByteArrayOutputStream();

  private int serve(String... arguments) {
    PrintStream stream = new PrintStream(said, true, StandardCharsets.UTF_8);
    return Serve.start(stream, stream, arguments);
  }

  private String said() {
    return said.toString(StandardCharsets.UTF_8);
  }

  @Test
  void helpShowsTheOptions() {
    assertThat(serve("--help")).isZero();
    assertThat(said()).startsWith("Usage: kraken serve SITE_DIR [--port 8080]");
  }

  @ParameterizedTest
  @CsvSource({
    "--port, '--port takes a number from 0 to 65535, not '''''",
    "--port=66000, '--port takes a number from 0 to 65535, not ''66000'''",
    "--open, serve has no option --open.",
  })
  void aWrongOptionIsNamed(String argument, String message) {
    assertThat(serve(argument)).isEqualTo(2);
    assertThat(said()).startsWith(message);
  }

  @Test
  void siteDirIsNeeded() {
    assertThat(serve()).isEqualTo(2);
    assertThat(said()).startsWith("serve takes the SITE_DIR that is to be served.");
    assertThat(serve(folder.toString(), "other")).isEqualTo(2);
    assertThat(said()).contains("serve takes one SITE_DIR, not also other.");
  }

  @Test
  void aFolderThatIsNoPageIsRefused() {
    assertThat(serve(folder.toString())).isEqualTo(2);
    assertThat(said()).contains("SITE_DIR has neither index.html nor dashboards");
    assertThat(serve(folder.resolve("absent").toString())).isEqualTo(2);
    assertThat(said()).contains("SITE_DIR is no folder");
  }

  @Test
  void aTakenPortIsNamed() throws IOException {
    Files.writeString(folder.resolve("index.html"), "");
    try (ServerSocket other = new ServerSocket(0, 1, InetAddress.getLoopbackAddress())) {
      String port = Integer.toString(other.getLocalPort());
      assertThat(serve(folder.toString(), "--port", port)).isEqualTo(1);
      assertThat(said()).startsWith("Port " + port + " is taken; choose another with --port.");
    }
  }
}
