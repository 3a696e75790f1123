package org.wikimedia.analytics.kraken.jobs.card;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.wikimedia.analytics.kraken.data.DataFiles;
import org.wikimedia.analytics.kraken.jobs.limn.LimnText;
import org.wikimedia.analytics.kraken.zero.Carrier;
import org.wikimedia.analytics.kraken.zero.Carriers;

/** Carriers and countries as people call them, fit for labels. */
final class CarrierNames {
  private final Map<String, Carrier> carriers = new LinkedHashMap<>();

  CarrierNames(DataFiles data) {
    Carriers.load(data).listed().forEach(carrier -> carriers.put(carrier.slug(), carrier));
  }

  /** The carriers that are listed, in the order of their file, to which new ones are appended. */
  List<String> listed() {
    return List.copyOf(carriers.keySet());
  }

  /** The name of a carrier, or its code if it has none. */
  String of(String slug) {
    Carrier carrier = carriers.get(slug);
    String name = LimnText.label(carrier == null ? slug : carrier.name());
    return name.isEmpty() ? "code without a letter" : name;
  }

  /** Whether no other listed carrier has its name. */
  boolean isUnique(String slug) {
    return listed().stream().filter(other -> of(other).equals(of(slug))).count() == 1;
  }

  /** The country that a carrier serves. */
  String country(String slug) {
    Carrier carrier = carriers.get(slug);
    return carrier == null ? "its country" : ofCountry(carrier.country());
  }

  /** {@code Uganda} for {@code UG}; a code that has no name stays one. */
  static String ofCountry(String code) {
    String name =
        code.matches("[A-Z]{2}")
            ? LimnText.label(
                new Locale.Builder().setRegion(code).build().getDisplayCountry(Locale.ENGLISH))
            : "";
    return name.isEmpty() ? code : name;
  }
}
