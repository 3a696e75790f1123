package org.wikimedia.analytics.kraken.definition;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import org.wikimedia.analytics.kraken.bytes.ByteSlice;
import org.wikimedia.analytics.kraken.data.DataFile;
import org.wikimedia.analytics.kraken.request.Field;
import org.wikimedia.analytics.kraken.request.XAnalytics;

/** Kinds of rules over the fields of a webrequest as the refinery compared them. */
final class WebrequestRules {
  private WebrequestRules() {}

  static void addTo(Map<String, Function<Arguments, Rule>> kinds) {
    kinds.put("http-status-is", arguments -> statusIs(arguments.texts()));
    kinds.put("host-matches", arguments -> new HostShapes(arguments.file()));
    kinds.put("content-type-is", arguments -> contentTypeIs(arguments.entries()));
    kinds.put("path-lacks", arguments -> pathLacks(arguments.texts()));
    kinds.put("query-lacks", arguments -> queryLacks(arguments.texts()));
    kinds.put("address-is-one-of", arguments -> addressIsOneOf(arguments.file()));
    kinds.put("x-analytics-is-not", WebrequestRules::analyticsIsNot);
  }

  private static Rule statusIs(byte[][] statuses) {
    return view -> isOneOf(view.request().httpStatus(), statuses);
  }

  private static Rule contentTypeIs(byte[][] types) {
    return view -> isOneOf(view.request().get(Field.CONTENT_TYPE), types);
  }

  private static Rule pathLacks(byte[][] texts) {
    return view -> !hasOneOf(view.request().url().path(), texts);
  }

  private static Rule queryLacks(byte[][] texts) {
    return view -> !hasOneOf(view.request().url().query(), texts);
  }

  /** A path begins with an entry that has a slash first, or a query holds one with a {@code ?}. */
  private static Rule addressIsOneOf(DataFile file) {
    List<byte[]> paths = new ArrayList<>();
    List<byte[]> queries = new ArrayList<>();
    for (DataFile.Line line : file.lines()) {
      byte[] text = line.text().getBytes(UTF_8);
      switch (text[0]) {
        case '/' -> paths.add(text);
        case '?' -> queries.add(text);
        default -> throw line.wrong("an address begins with / or ?, not '" + line.text() + "'");
      }
    }
    PrefixSet beginnings = new PrefixSet(paths.toArray(new byte[0][]));
    byte[][] parts = queries.toArray(new byte[0][]);
    return view ->
        beginnings.startsOneOf(view.request().url().path())
            || hasOneOf(view.request().url().query(), parts);
  }

  private static Rule analyticsIsNot(Arguments arguments) {
    List<String> words = arguments.words();
    if (words.size() != 2) {
      throw arguments.wrong("'" + arguments.kind() + "' takes a key and a value");
    }
    XAnalytics key = new XAnalytics(words.get(0));
    byte[] refused = words.get(1).getBytes(UTF_8);
    return view -> !key.value(view.request()).is(refused);
  }

  private static boolean isOneOf(ByteSlice value, byte[][] texts) {
    for (byte[] text : texts) {
      if (value.is(text)) {
        return true;
      }
    }
    return false;
  }

  private static boolean hasOneOf(ByteSlice value, byte[][] texts) {
    for (byte[] text : texts) {
      if (value.contains(text)) {
        return true;
      }
    }
    return false;
  }
}
