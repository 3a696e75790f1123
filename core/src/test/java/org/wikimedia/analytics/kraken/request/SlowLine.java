package org.wikimedia.analytics.kraken.request;

import static java.nio.charset.StandardCharsets.ISO_8859_1;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;

/** Reads a line the plain way, with a String a field; everything but JSON. */
final class SlowLine {
  private static final int LONGEST = 65_536;
  private static final int CONTENT_TYPE = 10;

  private final TimeParser times = new TimeParser();
  private List<String> fields = List.of();

  static boolean canRead(byte[] line) {
    return line.length == 0 || line[0] != '{';
  }

  ParseStatus read(byte[] line) {
    String text = new String(line, ISO_8859_1).replaceFirst("\r\\z", "");
    if (text.isEmpty()) {
      return ParseStatus.EMPTY_LINE;
    }
    if (text.length() > LONGEST) {
      return ParseStatus.LONG_LINE;
    }
    fields = new ArrayList<>(Arrays.asList(text.split("\t", -1)));
    if (fields.size() == 1) {
      splitAtSpaces(text);
    } else if (isKrakenCopy()) {
      fields.remove(0);
    }
    if (fields.size() < Field.REQUIRED) {
      return ParseStatus.FEW_FIELDS;
    }
    return isTime(2) ? ParseStatus.PARSED : ParseStatus.BAD_TIME;
  }

  String field(Field field) {
    return field.ordinal() < fields.size() ? fields.get(field.ordinal()) : "";
  }

  private void splitAtSpaces(String text) {
    fields = new ArrayList<>();
    for (String word : text.split(" ", -1)) {
      int last = fields.size() - 1;
      if (last == CONTENT_TYPE && fields.get(last).endsWith(";")) {
        fields.set(last, fields.get(last) + " " + word);
      } else {
        fields.add(word);
      }
    }
  }

  private boolean isKrakenCopy() {
    return fields.get(0).matches("[0-9]+") && !isTime(2) && isTime(3);
  }

  private boolean isTime(int field) {
    String text = field < fields.size() ? fields.get(field) : "";
    byte[] bytes = text.getBytes(ISO_8859_1);
    return times.hour(bytes, 0, bytes.length) != Hour.NONE;
  }
}
