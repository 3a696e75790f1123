package org.wikimedia.analytics.kraken.reportcard;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.net.BindException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.file.Files;
import java.nio.file.Path;
import org.assertj.core.api.Assertions;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class SiteServerTest {
  @TempDir Path folder;
  private SiteServer server;

  @BeforeEach
  void serve() throws IOException {
    Path site = Files.createDirectories(folder.resolve("site/data"));
    Files.writeString(folder.resolve("site/index.html"), "<p>page");
    Files.writeString(site.resolve("views.csv"), "Month,All\n");
    Files.writeString(site.resolve("empty.csv"), "");
    Files.writeString(folder.resolve("secret.txt"), "secret");
    server = SiteServer.start(folder.resolve("site"), 0);
  }

  @AfterEach
  void stop() {
    server.close();
  }

  private HttpResponse<String> ask(String method, String path)
      throws IOException, InterruptedException {
    HttpRequest request =
        HttpRequest.newBuilder(URI.create(server.address() + path))
            .method(method, HttpRequest.BodyPublishers.noBody())
            .build();
    return HttpClient.newHttpClient().send(request, HttpResponse.BodyHandlers.ofString());
  }

  private HttpResponse<String> get(String path) throws IOException, InterruptedException {
    return ask("GET", path);
  }

  @Test
  void aFolderIsItsIndexPage() throws Exception {
    assertThat(get("").body()).isEqualTo("<p>page");
    assertThat(get("data/").statusCode()).isEqualTo(404);
  }

  @Test
  void filesCarryTheirTypeAndAreAskedForAnew() throws Exception {
    HttpResponse<String> answer = get("data/views.csv?v=2");
    assertThat(answer.body()).isEqualTo("Month,All\n");
    assertThat(answer.headers().firstValue("Content-Type")).hasValue("text/csv; charset=UTF-8");
    assertThat(answer.headers().firstValue("Cache-Control")).hasValue("no-cache");
  }

  @Test
  void anEmptyFileIsEmpty() throws Exception {
    assertThat(get("data/empty.csv").statusCode()).isEqualTo(200);
    assertThat(get("data/empty.csv").body()).isEmpty();
  }

  @Test
  void headSaysTheLengthAlone() throws Exception {
    HttpResponse<String> answer = ask("HEAD", "data/views.csv");
    assertThat(answer.body()).isEmpty();
    assertThat(answer.headers().firstValue("Content-Length")).hasValue("10");
    assertThat(ask("HEAD", "nothing").statusCode()).isEqualTo(404);
  }

  @Test
  void nothingOutsideTheFolderIsServed() throws Exception {
    assertThat(get("%2e%2e/secret.txt").statusCode()).isEqualTo(404);
    assertThat(get("data/%2e%2e/%2e%2e/secret.txt").statusCode()).isEqualTo(404);
    assertThat(get("/" + folder.resolve("secret.txt")).statusCode()).isEqualTo(404);
    assertThat(get("data/%00").statusCode()).isEqualTo(404);
    Files.createSymbolicLink(folder.resolve("site/link.txt"), folder.resolve("secret.txt"));
    assertThat(get("link.txt").statusCode()).isEqualTo(404);
  }

  @Test
  void nothingCanBeWritten() throws Exception {
    assertThat(ask("PUT", "index.html").statusCode()).isEqualTo(405);
  }

  @Test
  void aTakenPortIsRefused() {
    int port = URI.create(server.address()).getPort();
    Assertions.assertThatThrownBy(() -> SiteServer.start(folder, port))
        .isInstanceOf(BindException.class);
  }
}
