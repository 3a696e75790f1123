package org.wikimedia.analytics.kraken.agent;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import org.wikimedia.analytics.kraken.bytes.ByteSlice;
import org.wikimedia.analytics.kraken.data.DataFile;
import org.wikimedia.analytics.kraken.data.DataFiles;

/**
 * Texts that give a spider away, in columns match and text. Match is {@code is}, {@code starts},
 * {@code contains}, or {@code starts-like} with the only text {@code e-mail}: non-blanks,
 * {@code @}, non-blanks, a dot and two letters. Case does not matter. Several threads may ask.
 */
final class SpiderTexts {
  private static final String EMAIL = "e-mail";
  private static final String STARTS_LIKE = "starts-like";
  private static final List<String> MATCHES = List.of("is", "starts", STARTS_LIKE, "contains");

  /** Those of shipped files, read once a JVM. */
  private static final Map<String, SpiderTexts> SHIPPED = new ConcurrentHashMap<>();

  private final byte[][] whole;
  private final byte[][] beginnings;
  private final byte[][] parts;
  private final boolean startsLikeEmail;

  SpiderTexts(DataFile file) {
    Map<String, List<byte[]>> texts = new HashMap<>();
    MATCHES.forEach(match -> texts.put(match, new ArrayList<>()));
    Set<String> seen = new HashSet<>();
    for (DataFile.Line row : file.rows("match", "text")) {
      String text = row.cells().get(1).toLowerCase(Locale.ROOT);
      if (text.isBlank()) {
        throw row.wrong("the text is empty, which every agent would match");
      }
      if (!seen.add(row.cells().get(0) + text)) {
        throw row.wrong("'" + row.text().replace('\t', ' ') + "' stands here twice");
      }
      List<byte[]> same = texts.get(row.cells().get(0));
      if (same == null) {
        throw row.wrong("'" + row.cells().get(0) + "' is none of " + String.join(", ", MATCHES));
      }
      same.add(text.getBytes(UTF_8));
      checkEmail(row, text);
    }
    whole = texts.get("is").toArray(new byte[0][]);
    beginnings = texts.get("starts").toArray(new byte[0][]);
    startsLikeEmail = !texts.get(STARTS_LIKE).isEmpty();
    parts = texts.get("contains").toArray(new byte[0][]);
  }

  /** The texts of a data file; all who ask for a shipped one share them. */
  static SpiderTexts of(DataFiles files, String name) {
    return files.isOwn(name)
        ? new SpiderTexts(files.read(name))
        : SHIPPED.computeIfAbsent(name, file -> new SpiderTexts(DataFiles.shipped().read(file)));
  }

  private static void checkEmail(DataFile.Line row, String text) {
    if (row.cells().get(0).equals(STARTS_LIKE) && !text.equals(EMAIL)) {
      throw row.wrong("an agent can start like '" + EMAIL + "' only, not '" + text + "'");
    }
  }

  boolean matchOneOf(ByteSlice agent) {
    for (byte[] text : whole) {
      if (agent.isIgnoreCase(text)) {
        return true;
      }
    }
    for (byte[] text : beginnings) {
      if (agent.startsWithIgnoreCase(text)) {
        return true;
      }
    }
    for (byte[] text : parts) {
      if (agent.containsIgnoreCase(text)) {
        return true;
      }
    }
    return startsLikeEmail && startsLikeEmail(agent);
  }

  private static boolean startsLikeEmail(ByteSlice agent) {
    int end = wordEnd(agent);
    int at = 1;
    while (at < end && agent.at(at) != '@') {
      at++;
    }
    for (int dot = at + 2; dot + 2 < end; dot++) {
      if (agent.at(dot) == '.' && isLetter(agent.at(dot + 1)) && isLetter(agent.at(dot + 2))) {
        return true;
      }
    }
    return false;
  }

  private static int wordEnd(ByteSlice agent) {
    int end = 0;
    while (end < agent.length() && !isBlank(agent.at(end))) {
      end++;
    }
    return end;
  }

  private static boolean isBlank(byte value) {
    return value == ' ' || (value >= '\t' && value <= '\r');
  }

  private static boolean isLetter(byte value) {
    byte lower = ByteSlice.lower(value);
    return lower >= 'a' && lower <= 'z';
  }
}
