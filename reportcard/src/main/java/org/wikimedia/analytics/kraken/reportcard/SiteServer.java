package org.wikimedia.analytics.kraken.reportcard;

import com.sun.net.httpserver.Headers;
import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpServer;
import java.io.IOException;
import java.io.OutputStream;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.InvalidPathException;
import java.nio.file.Path;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;

/** Serves a folder of files to this machine alone. */
public final class SiteServer implements AutoCloseable {
  private final Path root;
  private final HttpServer server;
  private final ExecutorService threads = Executors.newFixedThreadPool(4);

  private SiteServer(Path root, HttpServer server) {
    this.root = root;
    this.server = server;
  }

  /**
   * Starts to serve.
   *
   * @param port 0 for any that is free
   * @throws java.net.BindException if the port is taken
   */
  public static SiteServer start(Path root, int port) throws IOException {
    InetAddress loopback = InetAddress.getLoopbackAddress();
    HttpServer server = HttpServer.create(new InetSocketAddress(loopback, port), 0);
    SiteServer files = new SiteServer(root.toRealPath(), server);
    server.createContext("/", files::answer);
    server.setExecutor(files.threads);
    server.start();
    return files;
  }

  /** Where a browser on this machine finds the page. */
  public String address() {
    InetSocketAddress own = server.getAddress();
    return "http://" + own.getAddress().getHostAddress() + ":" + own.getPort() + "/";
  }

  @Override
  public void close() {
    server.stop(0);
    threads.shutdownNow();
  }

  private void answer(HttpExchange exchange) throws IOException {
    try (exchange) {
      String method = exchange.getRequestMethod();
      if (!method.equals("GET") && !method.equals("HEAD")) {
        exchange.getResponseHeaders().set("Allow", "GET, HEAD");
        refuse(exchange, 405, "Only reading is possible here.");
        return;
      }
      Path file = file(exchange.getRequestURI().getPath());
      if (file == null) {
        refuse(exchange, 404, "There is no such file.");
        return;
      }
      send(exchange, file, method.equals("HEAD"));
    }
  }

  /** The file of a request, or null; never one outside the folder. */
  private Path file(String path) {
    try {
      Path file = root.resolve(path.replaceFirst("^/+", "")).normalize();
      Path named = Files.isDirectory(file) ? file.resolve("index.html") : file;
      Path found = named.toRealPath(); // a link may lead out, too
      return found.startsWith(root) && Files.isRegularFile(found) ? found : null;
    } catch (InvalidPathException | IOException e) {
      return null;
    }
  }

  private static void send(HttpExchange exchange, Path file, boolean headOnly) throws IOException {
    byte[] content = Files.readAllBytes(file);
    Headers headers = exchange.getResponseHeaders();
    headers.set("Content-Type", Site.contentType(file.getFileName().toString()));
    headers.set("Cache-Control", "no-cache");
    headers.set("X-Content-Type-Options", "nosniff");
    if (headOnly) {
      headers.set("Content-Length", Integer.toString(content.length));
      exchange.sendResponseHeaders(200, -1);
      return;
    }
    exchange.sendResponseHeaders(200, content.length == 0 ? -1 : content.length);
    if (content.length > 0) {
      try (OutputStream body = exchange.getResponseBody()) {
        body.write(content);
      }
    }
  }

  private static void refuse(HttpExchange exchange, int status, String text) throws IOException {
    byte[] content = (text + "\n").getBytes(StandardCharsets.UTF_8);
    boolean headOnly = exchange.getRequestMethod().equals("HEAD");
    exchange.getResponseHeaders().set("Content-Type", Site.contentType("txt"));
    exchange.sendResponseHeaders(status, headOnly ? -1 : content.length);
    if (!headOnly) {
      exchange.getResponseBody().write(content);
    }
  }
}
