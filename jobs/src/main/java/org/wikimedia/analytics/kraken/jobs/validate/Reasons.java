package org.wikimedia.analytics.kraken.jobs.validate;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.SortedSet;
import java.util.TreeSet;
import org.wikimedia.analytics.kraken.months.HourRange;
import org.wikimedia.analytics.kraken.request.Hour;

/**
 * Why a cell may have changed: what corrected it in only one of two cards, by their records. A
 * reason that is worded otherwise is no other correction.
 */
public final class Reasons {
  /** The file in a card that tells out of what it was made. */
  public static final String RECORD = "reportcard.json";

  private static final ObjectMapper JSON = new ObjectMapper();

  private final JsonNode now;
  private final JsonNode before;
  private final Map<String, String> texts = new HashMap<>();

  Reasons(Path card, Path previous) throws IOException {
    now = read(card);
    before = read(previous);
    for (JsonNode record : List.of(before, now)) {
      for (String kind : List.of("corrections", "bad")) {
        record.path(kind).forEach(row -> texts.put(key(row), row.path("text").asText()));
      }
    }
  }

  static JsonNode read(Path card) throws IOException {
    Path record = card.resolve(RECORD);
    return Files.isRegularFile(record)
        ? JSON.readTree(Files.readAllBytes(record))
        : JSON.createObjectNode();
  }

  private static String key(JsonNode row) {
    return row.path("key").asText();
  }

  /**
   * The corrections of one cell.
   *
   * @param month like {@code 2013-02}
   * @param hours those the row is of
   * @return none for what was counted, which no correction changes
   */
  SortedSet<String> of(String table, String month, HourRange hours, String column) {
    if (table.endsWith("_raw")) {
      return new TreeSet<>();
    }
    String name = table.replaceFirst("_corrected$", "");
    if (!hasTable(before, name) && !hasTable(now, name)) {
      return of(hours);
    }
    return changes(touched(before, name, month, column), touched(now, name, month, column));
  }

  /** Of tables of carriers and countries only the bad ranges are told, which touch all cells. */
  private static boolean hasTable(JsonNode record, String table) {
    return record.path("touched").has(table);
  }

  private static SortedSet<String> touched(
      JsonNode record, String table, String month, String column) {
    SortedSet<String> keys = new TreeSet<>();
    JsonNode cell = record.path("touched").path(table).path(month).path(column);
    cell.forEach(key -> keys.add(key.asText()));
    return keys;
  }

  /** The bad ranges that touch some hours in only one of the cards. */
  SortedSet<String> of(HourRange hours) {
    return changes(bad(before, hours), bad(now, hours));
  }

  private static SortedSet<String> bad(JsonNode record, HourRange hours) {
    SortedSet<String> keys = new TreeSet<>();
    for (JsonNode row : record.path("bad")) {
      int from = Hour.parse(row.path("from").asText());
      int until = Hour.parse(row.path("until").asText());
      if (new HourRange(from, until).touches(hours)) {
        keys.add(key(row));
      }
    }
    return keys;
  }

  private SortedSet<String> changes(SortedSet<String> old, SortedSet<String> all) {
    SortedSet<String> reasons = new TreeSet<>();
    all.stream().filter(key -> !old.contains(key)).forEach(key -> reasons.add(text(key)));
    old.stream()
        .filter(key -> !all.contains(key))
        .forEach(key -> reasons.add("no longer: " + text(key)));
    return reasons;
  }

  private String text(String key) {
    return texts.getOrDefault(key, key);
  }
}
