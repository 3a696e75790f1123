package org.wikimedia.analytics.kraken.project;

import static java.nio.charset.StandardCharsets.US_ASCII;

import org.wikimedia.analytics.kraken.bytes.ByteSlice;

/**
 * How a page was reached, as the refinery's get_access_method says. The app is told by its agent.
 * Until August 2025 the rest was told by the host, {@link #of}, which is also what a request
 * without the later mark can be asked; since then by the mark {@code ismobile=1} in X-Analytics,
 * {@link #ofMark}.
 */
public enum AccessMethod {
  DESKTOP("desktop"),
  MOBILE_WEB("mobile web"),
  MOBILE_APP("mobile app");

  private static final byte[] APP = bytes("WikipediaApp");
  private static final byte[] OLD_APP = bytes("Wikipedia/5.0");
  private static final byte[][] MOBILE_LABELS = {
    bytes("m"), bytes("zero"), bytes("wap"), bytes("mobile")
  };

  private final String label;

  AccessMethod(String label) {
    this.label = label;
  }

  /** The name in tables. */
  public String label() {
    return label;
  }

  /** By a mobile label of the host, anywhere but at its end; letter case does not matter. */
  public static AccessMethod of(ByteSlice host, ByteSlice agent) {
    return ofMark(hasMobileLabel(host), agent);
  }

  /**
   * By what the caches found.
   *
   * @param isMobile whether X-Analytics holds {@code ismobile=1}
   */
  public static AccessMethod ofMark(boolean isMobile, ByteSlice agent) {
    if (isApp(agent)) {
      return MOBILE_APP;
    }
    return isMobile ? MOBILE_WEB : DESKTOP;
  }

  /** The first app of iOS called itself {@code Wikipedia/5.0} and its build behind that. */
  private static boolean isApp(ByteSlice agent) {
    int old = agent.indexOf(OLD_APP);
    return agent.contains(APP) || (old >= 0 && old + OLD_APP.length < agent.to());
  }

  private static boolean hasMobileLabel(ByteSlice host) {
    int from = host.from();
    for (int dot = host.indexOf('.'); dot >= 0; dot = host.indexOf('.', from)) {
      if (isMobileLabel(host.array(), from, dot)) {
        return true;
      }
      from = dot + 1;
    }
    return false;
  }

  private static boolean isMobileLabel(byte[] host, int from, int to) {
    for (byte[] label : MOBILE_LABELS) {
      if (label.length == to - from && isSame(label, host, from)) {
        return true;
      }
    }
    return false;
  }

  private static boolean isSame(byte[] label, byte[] host, int from) {
    for (int i = 0; i < label.length; i++) {
      if (ByteSlice.lower(host[from + i]) != label[i]) {
        return false;
      }
    }
    return true;
  }

  private static byte[] bytes(String text) {
    return text.getBytes(US_ASCII);
  }
}
