package org.wikimedia.analytics.kraken.zero;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.wikimedia.analytics.kraken.data.DataFile;
import org.wikimedia.analytics.kraken.data.DataFiles;
import org.wikimedia.analytics.kraken.project.Languages;

/** Reads {@code carriers.tsv}: one row for each deal of each carrier. */
final class CarrierFile {
  private static final String FILE = "carriers.tsv";
  private static final String[] COLUMNS = {
    "codes",
    "carrier",
    "name",
    "country",
    "networks",
    "valid_from",
    "valid_to",
    "sites",
    "languages",
    "proxies",
    "https"
  };

  private final Map<String, Rows> rowsBySlug = new LinkedHashMap<>();
  private final Map<String, String> slugByCode = new HashMap<>();

  /** A carrier and what its rows have said so far. */
  private record Rows(CarrierIdentity identity, DataFile.Line first, List<Deal> deals) {}

  CarrierFile(DataFiles files) {
    Languages languages = Languages.of(files);
    List<DataFile.Line> rows = files.read(FILE).rows(COLUMNS);
    for (DataFile.Line row : rows) {
      add(row, CarrierIdentity.read(row), DealCells.read(row, languages));
    }
    if (rowsBySlug.values().stream().noneMatch(carrier -> carrier.identity().isDefault())) {
      throw rows.get(rows.size() - 1)
          .wrong("no row with codes * and carrier default tells the deal of all other codes");
    }
    rowsBySlug.values().forEach(carrier -> refuseMissingNetworks(files, carrier));
  }

  /** Those with codes or networks, in the order of the file. */
  List<Carrier> listed() {
    return carriers(false);
  }

  /** The one whose deal all other codes have. */
  Carrier unlisted() {
    return carriers(true).get(0);
  }

  private List<Carrier> carriers(boolean isDefault) {
    return rowsBySlug.values().stream()
        .filter(rows -> rows.identity().isDefault() == isDefault)
        .map(rows -> new Carrier(rows.identity(), rows.deals()))
        .toList();
  }

  private void add(DataFile.Line row, CarrierIdentity identity, Deal deal) {
    Rows before = rowsBySlug.get(identity.slug());
    if (before == null) {
      takeCodes(row, identity);
      rowsBySlug.put(identity.slug(), new Rows(identity, row, new ArrayList<>(List.of(deal))));
      return;
    }
    if (identity.isDefault()) {
      throw row.wrong("carrier default stands here twice");
    }
    before.identity().refuseOther(row, identity);
    for (Deal other : before.deals()) {
      if (deal.overlaps(other)) {
        throw row.wrong(
            "the deal of "
                + identity.slug()
                + " "
                + deal.start()
                + " overlaps its deal "
                + other.start());
      }
    }
    before.deals().add(deal);
  }

  private void takeCodes(DataFile.Line row, CarrierIdentity identity) {
    for (String code : identity.codes()) {
      String other = slugByCode.putIfAbsent(code, identity.slug());
      if (other != null) {
        throw row.wrong("code '" + code + "' is one of " + other + " too");
      }
    }
  }

  private static void refuseMissingNetworks(DataFiles files, Rows rows) {
    CarrierIdentity identity = rows.identity();
    if (identity.hasNetworks() && !files.has(identity.networks())) {
      throw rows.first().wrong("there is no data file " + identity.networks());
    }
  }
}
