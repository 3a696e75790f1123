package org.wikimedia.analytics.kraken.jobs.card;

import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.YearMonth;
import java.util.List;
import java.util.Map;
import org.wikimedia.analytics.kraken.jobs.cli.Version;
import org.wikimedia.analytics.kraken.jobs.validate.Reasons;
import org.wikimedia.analytics.kraken.months.BadRange;
import org.wikimedia.analytics.kraken.months.Correction;
import org.wikimedia.analytics.kraken.months.MonthHours;
import org.wikimedia.analytics.kraken.months.MonthlyViews;
import org.wikimedia.analytics.kraken.request.Hour;

/**
 * {@code reportcard.json}, which says out of what a card was made: its corrections explain to the
 * next one why cells have changed.
 */
public final class CardRecord {
  /** The file's name in a card. */
  public static final String FILE = Reasons.RECORD;

  private static final ObjectMapper JSON = new ObjectMapper();

  private CardRecord() {}

  /**
   * Writes it.
   *
   * @param touched keys of the corrections of every cell that has one: by table, month and column
   */
  static void write(
      Path card,
      String run,
      String definition,
      MonthlyViews views,
      YearMonth through,
      Map<String, Map<String, Map<String, List<String>>>> touched)
      throws IOException {
    ObjectNode record = JSON.createObjectNode();
    record.put("run", run).put("program", "kraken " + Version.kraken());
    record.put("definition", definition);
    record.put("first", views.first().toString()).put("through", through.toString());
    var corrections = record.putArray("corrections");
    for (Correction row : views.corrections().rows()) {
      corrections.addObject().put("key", row.key()).put("text", row.text());
    }
    var bad = record.putArray("bad");
    for (BadRange range : views.corrections().bad()) {
      ObjectNode row = bad.addObject().put("key", range.key());
      row.put("from", Hour.text(range.range().from()));
      row.put("until", Hour.text(range.range().until())).put("text", range.text());
    }
    var months = record.putArray("months");
    for (YearMonth month = views.first(); !month.isAfter(through); month = month.plusMonths(1)) {
      MonthHours hours = views.hours(month);
      ObjectNode row = months.addObject().put("month", month.toString());
      row.put("hours", hours.total()).put("present", hours.present()).put("bad", hours.bad());
      row.put("missing", hours.missing().size());
      if (hours.isKnown()) {
        row.put("scale", hours.scale());
      }
    }
    record.set("touched", JSON.valueToTree(touched));
    write(card, record);
  }

  /** Adds why a card was published that was found wanting. */
  static void addForced(Path card, String reason, Iterable<String> findings) throws IOException {
    ObjectNode record = (ObjectNode) JSON.readTree(Files.readAllBytes(card.resolve(FILE)));
    ObjectNode forced = record.putObject("forced").put("reason", reason);
    findings.forEach(forced.putArray("findings")::add);
    write(card, record);
  }

  private static void write(Path card, ObjectNode record) throws IOException {
    String text = JSON.writerWithDefaultPrettyPrinter().writeValueAsString(record);
    Files.writeString(card.resolve(FILE), text + "\n");
  }
}
