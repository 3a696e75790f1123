package org.wikimedia.analytics.kraken.jobs.publish;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.io.IOException;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import org.wikimedia.analytics.kraken.counts.HourFile;
import org.wikimedia.analytics.kraken.request.Hour;

/**
 * Says which products of an hour are complete, and how its lines were judged. Written last and in
 * one step; it holds nothing of the run that wrote it, so that the same input gives the same bytes.
 */
public final class HourMarker {
  private static final String DEFINITIONS = "definitions";
  private static final ObjectMapper JSON = new ObjectMapper();

  private final int hour;
  private final Set<CompletePair> pairs = new TreeSet<>();
  private final ObjectNode content;

  private HourMarker(int hour, ObjectNode content) {
    this.hour = hour;
    this.content = content;
    for (JsonNode pair : content.path("complete")) {
      pairs.add(
          new CompletePair(pair.path("definition").asText(""), pair.path("product").asText()));
    }
  }

  /** {@code hours/2013/2013-02/hour-20130228-230000.json}. */
  public static String path(int hour) {
    return HourFile.path("hours", "hour", hour, ".json");
  }

  /** The marker of the hour as it stands; one without pairs if there is none. */
  public static HourMarker read(OutputFolder output, int hour) throws IOException {
    byte[] bytes = output.read(path(hour));
    if (bytes == null) {
      return new HourMarker(hour, JSON.createObjectNode());
    }
    JsonNode content = JSON.readTree(bytes);
    if (!content.isObject()) {
      throw new IOException(path(hour) + " is not an hour marker");
    }
    return new HourMarker(hour, (ObjectNode) content);
  }

  /** The asked-for pairs that are complete already. */
  public Set<CompletePair> complete(Collection<CompletePair> asked) {
    Set<CompletePair> both = new TreeSet<>(pairs);
    both.retainAll(asked);
    return both;
  }

  /** Takes pairs out, and the numbers of definitions of which nothing is left. */
  public void withdraw(Collection<CompletePair> withdrawn) {
    pairs.removeAll(withdrawn);
    JsonNode definitions = content.path(DEFINITIONS);
    for (CompletePair pair : withdrawn) {
      boolean left = pairs.stream().anyMatch(kept -> kept.definition().equals(pair.definition()));
      if (!left && definitions.isObject()) {
        ((ObjectNode) definitions).remove(pair.definition());
      }
    }
  }

  /** Adds complete pairs and what is known of the hour; other definitions' numbers stay. */
  public void add(Collection<CompletePair> added, ObjectNode facts) {
    pairs.addAll(added);
    Map<String, JsonNode> definitions = new TreeMap<>();
    for (ObjectNode of : List.of(content, facts)) {
      JsonNode known = of.path(DEFINITIONS);
      known.fieldNames().forEachRemaining(name -> definitions.put(name, known.get(name)));
    }
    content.setAll(facts);
    content.putObject(DEFINITIONS).setAll(definitions);
  }

  /** Writes the marker, or removes it when nothing of the hour is complete. */
  public void write(OutputFolder output) throws IOException {
    if (pairs.isEmpty()) {
      output.delete(path(hour));
      return;
    }
    ObjectNode written = JSON.createObjectNode();
    written.put("hour", Hour.text(hour));
    ArrayNode complete = written.putArray("complete");
    pairs.forEach(pair -> pair.writeTo(complete.addObject()));
    content.remove("hour");
    content.remove("complete");
    written.setAll(content);
    output.write(path(hour), JSON.writerWithDefaultPrettyPrinter().writeValueAsBytes(written));
  }
}
