package org.wikimedia.analytics.kraken.hive;

import java.io.IOException;
import java.io.InputStream;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.ServerSocket;
import java.net.Socket;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.concurrent.TimeUnit;
import org.wikimedia.analytics.kraken.launcher.hive.Functions;
import org.wikimedia.analytics.kraken.launcher.hive.Hive;
import org.wikimedia.analytics.kraken.launcher.hive.HiveFolder;
import org.wikimedia.analytics.kraken.launcher.hive.HiveServer;

/**
 * A HiveServer2 on this machine only, with metastore, tables and Tez in one folder. Kraken's jar is
 * on its class path, as {@code HIVE_AUX_JARS_PATH} puts it there: tasks that run in the server do
 * not see the jars of sessions when they look for a table's SerDe.
 */
final class HiveServerProcess {
  private static HiveServerProcess shared;

  private static final long NANOSECONDS_TO_START = TimeUnit.MINUTES.toNanos(2);
  private static final int MILLISECONDS_BETWEEN_LOOKS = 100;

  private final Process process;
  private final int port;

  private Hive session;

  private HiveServerProcess(Process process, int port) {
    this.process = process;
    this.port = port;
    Runtime.getRuntime().addShutdownHook(new Thread(process::destroyForcibly));
  }

  /** The one for all tests of this process, which ends with it. */
  static synchronized HiveServerProcess shared() throws IOException, InterruptedException {
    if (shared == null) {
      Path build = HiveSession.root().resolve("udfs/hive/target");
      HiveServerProcess server = start(Files.createTempDirectory(build, "server"));
      Functions functions = Functions.of(HiveSession.root());
      server.session = new HiveServer(server.address(), Map.of(), Map.of());
      functions.register(server.session, functions.jar().toString());
      shared = server;
    }
    return shared;
  }

  /** Starts it and waits until it answers. */
  private static HiveServerProcess start(Path folder) throws IOException, InterruptedException {
    Path configuration = Files.createDirectories(folder.resolve("conf"));
    try (InputStream site = HiveFolder.class.getResourceAsStream("embedded-hive-site.xml")) {
      Files.copy(site, configuration.resolve("hive-site.xml"));
    }
    Path jars = Files.createDirectories(folder.resolve("jars"));
    int port = freePort();
    Process process =
        JavaProcess.start(
            folder,
            Map.of(),
            List.of(
                "-Dkraken.hive.dir=" + folder,
                "-Dkraken.hive.jars=" + jars,
                "-Dhive.log.dir=" + folder,
                "-Dderby.stream.error.file=" + folder.resolve("derby.log"),
                "-cp",
                JavaProcess.classPath(configuration, launcherJar(), krakenJar())),
            "org.apache.hive.service.server.HiveServer2",
            List.of(
                "--hiveconf", "hive.server2.thrift.bind.host=127.0.0.1",
                "--hiveconf", "hive.server2.thrift.port=" + port,
                "--hiveconf", "hive.server2.webui.port=0",
                "--hiveconf", "hive.server2.logging.operation.log.location=" + folder,
                // or what it could not do is lost when it is stopped
                "--hiveconf", "hive.async.log.enabled=false",
                "--hiveconf", "hive.server2.enable.doAs=false"));
    HiveServerProcess server = new HiveServerProcess(process, port);
    server.awaitAnswer(folder);
    return server;
  }

  /** {@code HOST:PORT}. */
  String address() {
    return "127.0.0.1:" + port;
  }

  /** A session with Kraken's functions. */
  Hive session() {
    return session;
  }

  private void awaitAnswer(Path folder) throws IOException, InterruptedException {
    long deadline = System.nanoTime() + NANOSECONDS_TO_START;
    while (!answers()) {
      if (!process.isAlive() || System.nanoTime() > deadline) {
        process.destroyForcibly();
        throw new IllegalStateException(
            "HiveServer2 did not start: " + Files.readString(folder.resolve("stderr")));
      }
      Thread.sleep(MILLISECONDS_BETWEEN_LOOKS);
    }
  }

  private boolean answers() {
    try (Socket socket = new Socket()) {
      socket.connect(new InetSocketAddress(InetAddress.getLoopbackAddress(), port), 1000);
      return true;
    } catch (IOException error) {
      return false;
    }
  }

  private static int freePort() throws IOException {
    try (ServerSocket socket = new ServerSocket(0, 1, InetAddress.getLoopbackAddress())) {
      return socket.getLocalPort();
    }
  }

  private static Path krakenJar() {
    return Path.of(System.getProperty("kraken.jar"));
  }

  static Path launcherJar() {
    return HiveSession.root().resolve("launcher/hive/target/kraken-launcher-hive.jar");
  }
}
