package org.wikimedia.analytics.kraken.jobs.refine;

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
 * parsed = written + duplicates + out of range; for each definition parsed = counted + spiders +
 * rejected by rule + out of range.
 */
final class RefineReport {
  private static final ObjectMapper JSON = new ObjectMapper();

  private final RunName name;
  private final RefineOptions options;
  private final VerdictReport verdicts;
  private final CountryLookup countries;
  private final RunTotals totals;

  RefineReport(
      RunName name,
      RefineOptions options,
      List<PageviewDefinition> definitions,
      CountryLookup countries,
      RunTotals totals) {
    this.name = name;
    this.options = options;
    verdicts = new VerdictReport(definitions);
    this.countries = countries;
    this.totals = totals;
  }

  /** {@code runs/refine-….json}. */
  String path() {
    return RunFile.path(name);
  }

  /** The run file. */
  byte[] json(Collection<Integer> hours, String outcome) throws IOException {
    ObjectNode run = RunFile.begin(name, outcome);
    putAsked(run.putObject("asked"));
    RunFile.putCountries(run, countries);
    totals.put(run);
    run.put(RowWriter.WRITTEN, totals.of(RowWriter.WRITTEN));
    run.put(RowWriter.DUPLICATES, totals.of(RowWriter.DUPLICATES));
    verdicts.put(run, totals::verdict);
    ArrayNode published = run.putArray("hours");
    hours.forEach(hour -> published.add(Hour.text(hour)));
    return RunFile.bytes(run);
  }

  /** What an hour's marker says of its lines. */
  ObjectNode facts(int hour) {
    ObjectNode facts = JSON.createObjectNode();
    RunTotals.HourTotals of = totals.hours().get(hour);
    for (String what : List.of(LineTotals.PARSED, RowWriter.WRITTEN, RowWriter.DUPLICATES)) {
      facts.put(what, of.of(what));
    }
    verdicts.put(facts, of::verdict);
    return facts;
  }

  private void putAsked(ObjectNode asked) {
    ArrayNode input = asked.putArray("input");
    options.input().forEach(input::add);
    asked.put("output", options.output());
    asked.put("from", options.from());
    asked.put("until", options.until());
    asked.put("lines", options.lines());
    asked.put("format", options.format().label());
    asked.put("compression", options.compression().label());
    asked.put("addresses", label(options.addresses()));
    asked.put("agents", label(options.agents()));
    asked.put("deduplicate", options.deduplicate());
    asked.put("max_malformed_rate", options.maxMalformedRate());
    asked.put("overwrite", options.overwrite());
    asked.put("data", options.data() == null ? null : options.data().toString());
    asked.put("geo_db", options.geoDatabase());
  }

  private static String label(Enum<?> choice) {
    return choice.name().toLowerCase(java.util.Locale.ROOT);
  }
}
