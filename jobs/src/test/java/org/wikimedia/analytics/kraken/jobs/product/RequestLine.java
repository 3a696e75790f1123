package org.wikimedia.analytics.kraken.jobs.product;

import static java.nio.charset.StandardCharsets.ISO_8859_1;

import java.util.Arrays;
import java.util.List;
import org.wikimedia.analytics.kraken.bytes.Swar;
import org.wikimedia.analytics.kraken.request.LogFormat;
import org.wikimedia.analytics.kraken.request.Request;
import org.wikimedia.analytics.kraken.request.RequestParser;

/** A request that every definition counts, but for what a test changes about it. */
public record RequestLine(
    String host,
    String sequence,
    String time,
    String client,
    String size,
    String url,
    String forwardedFor,
    String agent,
    String analytics) {
  private static final String BROWSER = "Mozilla/5.0%20(X11;%20Linux)%20Firefox/19.0";

  public static RequestLine of(String url) {
    return new RequestLine(
        "cp1001", "1", "2013-02-28T22:10:00", "192.0.2.1", "100", url, "-", BROWSER, "-");
  }

  public RequestLine from(String newHost, Object newSequence) {
    return new RequestLine(
        newHost, newSequence.toString(), time, client, size, url, forwardedFor, agent, analytics);
  }

  public RequestLine at(String newTime) {
    return new RequestLine(
        host, sequence, newTime, client, size, url, forwardedFor, agent, analytics);
  }

  public RequestLine sized(String newSize) {
    return new RequestLine(
        host, sequence, time, client, newSize, url, forwardedFor, agent, analytics);
  }

  public RequestLine by(String newAgent) {
    return new RequestLine(
        host, sequence, time, client, size, url, forwardedFor, newAgent, analytics);
  }

  /** Asked by this client, {@code -} or proxies behind it. */
  public RequestLine client(String newClient, String newForwardedFor) {
    return new RequestLine(
        host, sequence, time, newClient, size, url, newForwardedFor, agent, analytics);
  }

  /** With this in its X-Analytics field. */
  public RequestLine tagged(String newAnalytics) {
    return new RequestLine(
        host, sequence, time, client, size, url, forwardedFor, agent, newAnalytics);
  }

  /** The TAB line, without its line feed. */
  public String tab() {
    return String.join(
        "\t",
        host,
        sequence,
        time,
        "0.1",
        client,
        "hit/200",
        size,
        "GET",
        url,
        "-",
        "text/html",
        "-",
        forwardedFor,
        agent,
        "en",
        analytics);
  }

  /** The lines as a log, each with its line feed; one character a byte. */
  public static byte[] log(List<String> lines) {
    StringBuilder log = new StringBuilder();
    lines.forEach(line -> log.append(line).append('\n'));
    return log.toString().getBytes(ISO_8859_1);
  }

  /** The request that a parser makes of the line. */
  public Request parsed() {
    byte[] line = log(List.of(tab()));
    RequestParser parser = new RequestParser(LogFormat.AUTO);
    parser.start(Arrays.copyOf(line, line.length + Swar.SLACK), 0, line.length);
    Request request = new Request();
    parser.next(request);
    return request;
  }
}
