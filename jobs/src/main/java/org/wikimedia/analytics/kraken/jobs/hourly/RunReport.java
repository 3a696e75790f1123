package org.wikimedia.analytics.kraken.jobs.hourly;

import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.io.IOException;
import java.util.Collection;
import java.util.List;
import org.wikimedia.analytics.kraken.definition.PageviewDefinition;
import org.wikimedia.analytics.kraken.geo.CountryLookup;
import org.wikimedia.analytics.kraken.jobs.lines.LineTotals;
import org.wikimedia.analytics.kraken.jobs.lines.RunTotals;
import org.wikimedia.analytics.kraken.jobs.lines.VerdictReport;
import org.wikimedia.analytics.kraken.jobs.run.RunFile;
import org.wikimedia.analytics.kraken.jobs.run.RunName;
import org.wikimedia.analytics.kraken.request.Hour;

/**
 * What a run was asked and what became of every line it read: read = parsed + malformed by reason;
 * for each definition parsed = counted + spiders + rejected by rule + out of range.
 */
final class RunReport {
  private static final ObjectMapper JSON = new ObjectMapper();

  private final RunName name;
  private final HourlyOptions options;
  private final VerdictReport verdicts;
  private final CountryLookup countries;
  private final RunTotals totals;

  /**
   * @param countries what countries were looked up in, null if none were
   */
  RunReport(
      RunName name,
      HourlyOptions options,
      List<PageviewDefinition> definitions,
      CountryLookup countries,
      RunTotals totals) {
    this.name = name;
    this.options = options;
    verdicts = new VerdictReport(definitions);
    this.countries = countries;
    this.totals = totals;
  }

  /** {@code runs/hourly-….json}. */
  String path() {
    return RunFile.path(name);
  }

  /** The run file. */
  byte[] json(Collection<Integer> hours, String outcome) throws IOException {
    ObjectNode run = RunFile.begin(name, outcome);
    putAsked(run.putObject("asked"));
    if (countries != null) {
      RunFile.putCountries(run, countries);
    }
    totals.put(run);
    run.put(LineTotals.WITHOUT_SEQUENCE, totals.of(LineTotals.WITHOUT_SEQUENCE));
    ObjectNode outside = run.putObject("out_of_range_hours");
    totals.hours().forEach((hour, of) -> putIfAny(outside, Hour.text(hour), of.outOfRange()));
    verdicts.put(run, totals::verdict);
    ArrayNode published = run.putArray("hours");
    hours.forEach(hour -> published.add(Hour.text(hour)));
    return RunFile.bytes(run);
  }

  /** What an hour's marker says of its lines. */
  ObjectNode facts(int hour) {
    RunTotals.HourTotals of = totals.hours().get(hour);
    ObjectNode facts = JSON.createObjectNode();
    facts.put(LineTotals.PARSED, of.parsed());
    facts.put(LineTotals.WITHOUT_SEQUENCE, of.of(LineTotals.WITHOUT_SEQUENCE));
    ObjectNode judged = verdicts.put(facts, of::verdict);
    judged.forEach(node -> ((ObjectNode) node).put(LineTotals.PARSED, of.parsed()));
    return facts;
  }

  private void putAsked(ObjectNode asked) {
    ArrayNode input = asked.putArray("input");
    options.input().forEach(input::add);
    asked.put("output", options.output());
    asked.put("from", options.from());
    asked.put("until", options.until());
    asked.put("format", options.format());
    ArrayNode products = asked.putArray("products");
    options.products().forEach(products::add);
    asked.put("max_malformed_rate", options.maxMalformedRate());
    asked.put("overwrite", options.overwrite());
    asked.put("data", options.data() == null ? null : options.data().toString());
    asked.put("geo_db", options.geoDatabase());
  }

  private static void putIfAny(ObjectNode node, String name, long number) {
    if (number > 0) {
      node.put(name, number);
    }
  }
}
