package org.wikimedia.analytics.kraken.reportcard;

import java.io.IOException;
import java.io.PrintStream;
import java.net.BindException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Comparator;
import java.util.stream.Stream;

/** {@code kraken serve SITE_DIR [--port 8080]}: a report card's page, on loopback. */
public final class Serve {
  static final String USAGE =
      """
      Usage: kraken serve SITE_DIR [--port 8080]

      Serves a report card's page to this machine, until Ctrl-C.
            SITE_DIR   what 'kraken reportcard --site SITE_DIR' wrote, or any Limn data directory
            --port     where to listen (default: 8080; 0 takes any that is free)
      Example: kraken serve /srv/reportcard --port 8081
      """;

  private static final int DEFAULT_PORT = 8080;
  private static final int LAST_PORT = 65_535;

  private Path folder;
  private int port = DEFAULT_PORT;

  private Serve() {}

  public static void main(String[] arguments) {
    int status = start(System.out, System.err, arguments);
    if (status >= 0) {
      System.exit(status);
    }
  }

  /** Starts to serve and returns -1, or says why not and returns the exit status. */
  static int start(PrintStream out, PrintStream err, String... arguments) {
    Serve serve = new Serve();
    try {
      if (!serve.parse(arguments)) {
        out.print(USAGE);
        return 0;
      }
      SiteServer server = SiteServer.start(serve.site(), serve.port);
      out.println("Serving " + serve.folder + " at " + server.address() + " (Ctrl-C stops it).");
      return -1;
    } catch (IllegalArgumentException e) {
      err.println(e.getMessage());
      err.println("'kraken serve --help' shows how.");
      return 2;
    } catch (BindException e) {
      err.println("Port " + serve.port + " is taken; choose another with --port.");
      return 1;
    } catch (IOException e) {
      err.println(serve.folder + " cannot be served: " + e.getMessage() + ".");
      return 1;
    }
  }

  private boolean parse(String... arguments) {
    for (int i = 0; i < arguments.length; i++) {
      String argument = arguments[i];
      if (argument.equals("--help") || argument.equals("-h")) {
        return false;
      } else if (argument.equals("--port")) {
        port = port(i + 1 < arguments.length ? arguments[++i] : "");
      } else if (argument.startsWith("--port=")) {
        port = port(argument.substring("--port=".length()));
      } else if (argument.startsWith("-")) {
        throw new IllegalArgumentException("serve has no option " + argument + ".");
      } else if (folder != null) {
        throw new IllegalArgumentException("serve takes one SITE_DIR, not also " + argument + ".");
      } else {
        folder = Path.of(argument);
      }
    }
    check();
    return true;
  }

  private void check() {
    if (folder == null) {
      throw new IllegalArgumentException("serve takes the SITE_DIR that is to be served.");
    }
    if (!Files.isDirectory(folder)) {
      throw new IllegalArgumentException("SITE_DIR is no folder: " + folder + ".");
    }
    if (!isSite() && !Site.isLimnFolder(folder)) {
      throw new IllegalArgumentException(
          "SITE_DIR has neither index.html nor dashboards: " + folder + ".");
    }
  }

  private static int port(String text) {
    int port = text.matches("[0-9]{1,5}") ? Integer.parseInt(text) : -1;
    if (port < 0 || port > LAST_PORT) {
      throw new IllegalArgumentException(
          "--port takes a number from 0 to " + LAST_PORT + ", not '" + text + "'.");
    }
    return port;
  }

  private boolean isSite() {
    return Files.isRegularFile(folder.resolve("index.html"));
  }

  /** The folder itself, or for Limn files alone a page with a copy of them as they are now. */
  private Path site() throws IOException {
    if (isSite()) {
      return folder;
    }
    Path site = Files.createTempDirectory("kraken-serve");
    Runtime.getRuntime().addShutdownHook(new Thread(() -> remove(site)));
    Site.write(folder, site);
    return site;
  }

  private static void remove(Path folder) {
    try (Stream<Path> paths = Files.walk(folder)) {
      for (Path path : paths.sorted(Comparator.reverseOrder()).toList()) {
        Files.deleteIfExists(path);
      }
    } catch (IOException e) {
      System.err.println(folder + " is left behind: " + e.getMessage());
    }
  }
}
