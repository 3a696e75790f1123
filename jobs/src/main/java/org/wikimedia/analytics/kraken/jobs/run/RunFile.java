package org.wikimedia.analytics.kraken.jobs.run;

import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.io.IOException;
import java.time.Instant;
import org.wikimedia.analytics.kraken.geo.CountryLookup;
import org.wikimedia.analytics.kraken.jobs.cli.Version;

/** What the run files of all commands have in common. */
public final class RunFile {
  private static final ObjectMapper JSON = new ObjectMapper();

  private RunFile() {}

  /** {@code runs/hourly-….json}. */
  public static String path(RunName name) {
    return "runs/" + name.text() + ".json";
  }

  /** The file's first keys: which run it was, and when. */
  public static ObjectNode begin(RunName name, String outcome) {
    ObjectNode run = JSON.createObjectNode();
    run.put("run", name.text());
    run.put("outcome", outcome);
    run.put("program", "kraken " + Version.kraken());
    run.put("started", name.start().toString());
    run.put("finished", Instant.now().toString());
    return run;
  }

  /** Names the database that countries were looked up in. */
  public static void putCountries(ObjectNode run, CountryLookup countries) {
    ObjectNode database = run.putObject("geo_db");
    database.put("file", countries.name());
    database.put("type", countries.type());
    database.put("built", countries.built());
  }

  /** The file as people read it. */
  public static byte[] bytes(ObjectNode run) throws IOException {
    return JSON.writerWithDefaultPrettyPrinter().writeValueAsBytes(run);
  }
}
