package org.wikimedia.analytics.kraken.definition;

import java.util.Map;
import java.util.function.Function;
import org.wikimedia.analytics.kraken.bytes.ByteSlice;
import org.wikimedia.analytics.kraken.request.Field;

/** Kinds of rules over fields, URL pieces and titles as webstatscollector compared them. */
final class PieceRules {
  private PieceRules() {}

  static void addTo(Map<String, Function<Arguments, Rule>> kinds) {
    kinds.put("client-text-lacks-prefix", arguments -> clientLacksPrefix(arguments.entries()));
    kinds.put("status-text-lacks", arguments -> statusLacks(arguments));
    kinds.put("third-piece-is", arguments -> thirdPieceIs(arguments.texts()[0]));
    kinds.put("title-lacks-prefix", arguments -> titleLacksPrefix(arguments.texts()));
    kinds.put("title-is-not", arguments -> titleIsNot(arguments.texts()));
    kinds.put("project-known", arguments -> projectKnown(arguments));
    kinds.put("title-present", arguments -> titlePresent(arguments));
    kinds.put("size-is-number", arguments -> sizeIsNumber(arguments));
  }

  private static Rule clientLacksPrefix(byte[][] prefixes) {
    PrefixSet set = new PrefixSet(prefixes);
    return view -> !set.startsOneOf(view.request().get(Field.CLIENT_IP));
  }

  /** The first occurrence of the common start decides, as the C filter's search did. */
  private static Rule statusLacks(Arguments arguments) {
    byte[][] texts = arguments.texts();
    int length = texts[0].length;
    byte[] start = java.util.Arrays.copyOf(texts[0], length - 1);
    boolean[] last = new boolean[256];
    for (byte[] text : texts) {
      if (text.length != length || !ByteSlice.of(text).startsWith(start)) {
        throw arguments.wrong("the texts of a status must differ in their last byte only");
      }
      last[text[length - 1] & 0xff] = true;
    }
    return view -> {
      ByteSlice status = view.request().get(Field.STATUS);
      int at = status.indexOf(start);
      return at < 0
          || at + start.length >= status.to()
          || !last[status.array()[at + start.length] & 0xff];
    };
  }

  private static Rule thirdPieceIs(byte[] text) {
    return view -> view.request().pieces().third().is(text);
  }

  private static Rule titleLacksPrefix(byte[][] prefixes) {
    PrefixSet set = new PrefixSet(prefixes);
    return view -> !set.startsOneOf(view.title());
  }

  private static Rule titleIsNot(byte[][] titles) {
    return view -> {
      ByteSlice title = view.title();
      for (byte[] refused : titles) {
        if (title.is(refused)) {
          return false;
        }
      }
      return true;
    };
  }

  private static Rule projectKnown(Arguments arguments) {
    arguments.none();
    return view -> view.project() != null;
  }

  private static Rule titlePresent(Arguments arguments) {
    arguments.none();
    return view -> !view.publishedTitle().isEmpty();
  }

  private static Rule sizeIsNumber(Arguments arguments) {
    arguments.none();
    return view -> view.request().hasSize();
  }
}
