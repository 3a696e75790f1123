package org.wikimedia.analytics.kraken.agent;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import org.wikimedia.analytics.kraken.bytes.ByteSlice;
import org.wikimedia.analytics.kraken.data.DataFile;

/**
 * Texts that give a spider away, in columns match and text. Match is {@code is}, {@code starts},
 * {@code contains}, or {@code starts-like} with the only text {@code e-mail}: non-blanks,
 * {@code @}, non-blanks, a dot and two letters. Case does not matter.
 */
final class SpiderTexts {
  private static final String EMAIL = "e-mail";

  private final List<byte[]> whole = new ArrayList<>();
  private final List<byte[]> beginnings = new ArrayList<>();
  private final List<byte[]> parts = new ArrayList<>();
  private boolean startsLikeEmail;

  SpiderTexts(DataFile file) {
    Set<String> seen = new HashSet<>();
    for (DataFile.Line row : file.rows("match", "text")) {
      String text = row.cells().get(1).toLowerCase(Locale.ROOT);
      if (text.isBlank()) {
        throw row.wrong("the text is empty, which every agent would match");
      }
      if (!seen.add(row.cells().get(0) + text)) {
        throw row.wrong("'" + row.text().replace('\t', ' ') + "' stands here twice");
      }
      add(row, text);
    }
  }

  private void add(DataFile.Line row, String text) {
    byte[] bytes = text.getBytes(UTF_8);
    switch (row.cells().get(0)) {
      case "is" -> whole.add(bytes);
      case "starts" -> beginnings.add(bytes);
      case "contains" -> parts.add(bytes);
      case "starts-like" -> {
        if (!text.equals(EMAIL)) {
          throw row.wrong("an agent can start like '" + EMAIL + "' only, not '" + text + "'");
        }
        startsLikeEmail = true;
      }
      default ->
          throw row.wrong(
              "'" + row.cells().get(0) + "' is none of is, starts, starts-like, contains");
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
