package org.wikimedia.analytics.kraken.jobs.product;

import java.io.IOException;
import java.io.OutputStream;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.apache.avro.file.DataFileWriter;
import org.apache.avro.generic.GenericRecord;
import org.apache.avro.generic.GenericRecordBuilder;
import org.apache.avro.util.Utf8;
import org.wikimedia.analytics.kraken.agent.UserAgentProperties;
import org.wikimedia.analytics.kraken.geo.Gazetteer;
import org.wikimedia.analytics.kraken.jobs.product.PageviewHourlyTally.Cell;
import org.wikimedia.analytics.kraken.jobs.table.AvroFile;
import org.wikimedia.analytics.kraken.jobs.table.Compression;
import org.wikimedia.analytics.kraken.schemas.PageviewHourly;

/**
 * The Avro file of an hour: a record for each key of {@link PageviewHourlyTally}. Names of country
 * and continent follow from the code, and are no part of the key.
 */
final class PageviewHourlyFile implements CountFile {
  private static final int CELLS = Cell.values().length;

  private final Gazetteer gazetteer;
  private final DataFileWriter<GenericRecord> file;
  private final GenericRecord row =
      new GenericRecordBuilder(PageviewHourly.getClassSchema()).build();
  private final Utf8[] cells = new Utf8[CELLS + UserAgentProperties.KEYS.size()];

  PageviewHourlyFile(Gazetteer gazetteer, OutputStream out) throws IOException {
    this.gazetteer = gazetteer;
    file = AvroFile.begin(PageviewHourly.getClassSchema(), Compression.DEFLATE, Map.of(), out);
  }

  @Override
  public void count(byte[] key, int from, int to, long[] sums) throws IOException {
    split(key, from, to);
    row.put("project", cell(Cell.PROJECT));
    row.put("project_code", cell(Cell.PROJECT_CODE));
    row.put("page_title", cell(Cell.PAGE_TITLE));
    row.put("language_variant", cell(Cell.LANGUAGE_VARIANT));
    row.put("access_method", cell(Cell.ACCESS_METHOD));
    row.put("zero_carrier", orNull(cell(Cell.ZERO_CARRIER)));
    row.put("agent_type", cell(Cell.AGENT_TYPE));
    row.put("referer_class", cell(Cell.REFERER_CLASS));
    row.put("referer_name", cell(Cell.REFERER_NAME));
    putCountry(cell(Cell.COUNTRY_CODE));
    Utf8 page = orNull(cell(Cell.PAGE_ID));
    row.put("page_id", page == null ? null : Long.valueOf(page.toString()));
    Utf8 namespace = orNull(cell(Cell.NAMESPACE_ID));
    row.put("namespace_id", namespace == null ? null : Integer.valueOf(namespace.toString()));
    row.put("user_agent_map", agent());
    row.put("view_count", sums[0]);
    row.put("byte_count", sums[1]);
    file.append(row);
  }

  @Override
  public void close() throws IOException {
    file.close();
  }

  private void split(byte[] key, int from, int to) {
    int start = from;
    for (int i = 0; i < cells.length; i++) {
      int end = start;
      while (end < to && key[end] != PageviewHourlyTally.TAB) {
        end++;
      }
      // Not all titles are UTF-8, and Strings would make two of them one.
      cells[i] = new Utf8(Arrays.copyOfRange(key, start, end));
      start = end + 1;
    }
  }

  private void putCountry(Utf8 code) {
    row.put("country_code", code);
    row.put("country", gazetteer.country(code.toString()));
    row.put("continent", gazetteer.continent(code.toString()));
  }

  private Utf8 cell(Cell cell) {
    return cells[cell.ordinal()];
  }

  private static Utf8 orNull(Utf8 cell) {
    return cell.length() == 0 ? null : cell;
  }

  private Map<String, Utf8> agent() {
    List<String> keys = UserAgentProperties.KEYS;
    Map<String, Utf8> agent = new LinkedHashMap<>();
    for (int i = 0; i < keys.size(); i++) {
      agent.put(keys.get(i), cells[CELLS + i]);
    }
    return agent;
  }
}
