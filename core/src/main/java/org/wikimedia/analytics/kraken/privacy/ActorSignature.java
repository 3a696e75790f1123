package org.wikimedia.analytics.kraken.privacy;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;
import java.util.Map;

/**
 * A mark that requests of one actor on one host share, as the refinery's get_actor_signature makes
 * it: for telling automated traffic by its volume. Not for use by several threads.
 */
public final class ActorSignature {
  private static final int AGENT_CHARACTERS = 200;
  private static final String APP_ID_KEY = "wmfuuid";
  private static final String APP_ID_PARAMETER = "appInstallID=";

  private final MessageDigest md5;

  public ActorSignature() {
    try {
      md5 = MessageDigest.getInstance("MD5");
    } catch (NoSuchAlgorithmException e) {
      throw new IllegalStateException("every Java has MD5", e);
    }
  }

  /**
   * MD5 in hexadecimal digits of address, the agent's first 200 characters, accepted language, host
   * and, for an app, its install id; null if one of the first four is.
   *
   * @param query the URL's, with or without its {@code ?}; may be null
   * @param xAnalytics the pairs of that field; may be null
   */
  public String of(
      String address,
      String agent,
      String acceptLanguage,
      String host,
      String query,
      Map<String, String> xAnalytics) {
    if (address == null || agent == null || acceptLanguage == null || host == null) {
      return null;
    }
    String beginning = agent.substring(0, Math.min(agent.length(), AGENT_CHARACTERS));
    String text = address + beginning + acceptLanguage + host + installId(query, xAnalytics);
    return HexFormat.of().formatHex(md5.digest(text.getBytes(UTF_8)));
  }

  private static String installId(String query, Map<String, String> xAnalytics) {
    String marked = xAnalytics == null ? null : xAnalytics.get(APP_ID_KEY);
    if (marked != null || query == null) {
      return marked == null ? "" : marked;
    }
    String parameters = query.startsWith("?") ? query.substring(1) : query;
    for (String parameter : parameters.split("&")) {
      if (parameter.startsWith(APP_ID_PARAMETER)) {
        return parameter.substring(APP_ID_PARAMETER.length());
      }
    }
    return "";
  }
}
