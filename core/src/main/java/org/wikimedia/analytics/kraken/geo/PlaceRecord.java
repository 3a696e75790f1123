package org.wikimedia.analytics.kraken.geo;

import com.maxmind.db.MaxMindDbParameter;
import java.util.List;
import java.util.Map;

/**
 * What a database's record says of a place besides its country; databases of countries have the
 * continent only. Each part is null if the record has none. Public because the reader of databases
 * makes it.
 *
 * @param subdivisions from the largest to the smallest
 */
public record PlaceRecord(
    @MaxMindDbParameter(name = "continent") Named continent,
    @MaxMindDbParameter(name = "subdivisions") List<Named> subdivisions,
    @MaxMindDbParameter(name = "city") Named city,
    @MaxMindDbParameter(name = "location") Location location) {
  private static final String ENGLISH = "en";

  /**
   * @param names by language
   */
  public record Named(@MaxMindDbParameter(name = "names") Map<String, String> names) {}

  /**
   * @param timezone as IANA names it, {@code Africa/Kampala}
   */
  public record Location(@MaxMindDbParameter(name = "time_zone") String timezone) {}

  /** The place of a record, which may be missing. */
  static Place place(PlaceRecord read) {
    return read == null
        ? Place.UNKNOWN
        : new Place(
            name(read.continent),
            name(smallest(read.subdivisions)),
            name(read.city),
            known(read.location == null ? null : read.location.timezone));
  }

  private static Named smallest(List<Named> subdivisions) {
    boolean none = subdivisions == null || subdivisions.isEmpty();
    return none ? null : subdivisions.get(subdivisions.size() - 1);
  }

  private static String name(Named named) {
    return known(named == null || named.names == null ? null : named.names.get(ENGLISH));
  }

  private static String known(String text) {
    return text == null ? Gazetteer.UNKNOWN : text;
  }
}
