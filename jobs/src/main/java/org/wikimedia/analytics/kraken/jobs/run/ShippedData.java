package org.wikimedia.analytics.kraken.jobs.run;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.util.Base64;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Collectors;
import org.wikimedia.analytics.kraken.data.DataFiles;

/**
 * Carries the user's own data files to the tasks inside the job's configuration: they are small.
 */
public final class ShippedData {
  private ShippedData() {}

  public static String write(DataFiles files) {
    return files.replaced().entrySet().stream()
        .map(file -> encode(file.getKey().getBytes(UTF_8)) + ":" + encode(file.getValue()))
        .collect(Collectors.joining(";"));
  }

  public static DataFiles read(String text) {
    Map<String, byte[]> replaced = new TreeMap<>();
    for (String file : text.isEmpty() ? new String[0] : text.split(";")) {
      String[] parts = file.split(":", -1);
      Base64.Decoder decoder = Base64.getDecoder();
      replaced.put(new String(decoder.decode(parts[0]), UTF_8), decoder.decode(parts[1]));
    }
    return DataFiles.with(replaced);
  }

  private static String encode(byte[] bytes) {
    return Base64.getEncoder().encodeToString(bytes);
  }
}
