package org.wikimedia.analytics.kraken.jobs.limn;

import com.fasterxml.jackson.core.JsonLocation;
import com.fasterxml.jackson.core.JsonParser;
import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.DeserializationFeature;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.SerializationFeature;
import com.fasterxml.jackson.databind.json.JsonMapper;
import java.io.IOException;
import java.nio.charset.CharacterCodingException;
import java.nio.file.FileVisitOption;
import java.nio.file.Files;
import java.nio.file.Path;
import java.text.SimpleDateFormat;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.TimeZone;
import java.util.function.BiConsumer;
import java.util.stream.Stream;
import org.yaml.snakeyaml.LoaderOptions;
import org.yaml.snakeyaml.Yaml;
import org.yaml.snakeyaml.constructor.SafeConstructor;
import org.yaml.snakeyaml.error.YAMLException;

/** Reads the JSON and YAML files of a Limn directory, whoever wrote it. */
public final class LimnDocuments {
  private static final ObjectMapper JSON =
      JsonMapper.builder()
          .enable(JsonParser.Feature.STRICT_DUPLICATE_DETECTION)
          .enable(DeserializationFeature.FAIL_ON_TRAILING_TOKENS)
          .disable(SerializationFeature.WRITE_DATES_AS_TIMESTAMPS)
          .defaultDateFormat(dateFormat())
          .build();

  private LimnDocuments() {}

  /** YAML takes {@code 2013-02-01} for a date where JSON has text. */
  private static SimpleDateFormat dateFormat() {
    SimpleDateFormat format = new SimpleDateFormat("yyyy/MM/dd", Locale.ROOT);
    format.setTimeZone(TimeZone.getTimeZone("UTC"));
    return format;
  }

  /**
   * Reads all that stand in one of the five folders, in those below it too.
   *
   * @param wrong told the path and what is wrong with a file that cannot be read
   */
  public static List<LimnDocument> read(Path folder, String kind, BiConsumer<String, String> wrong)
      throws IOException {
    List<LimnDocument> documents = new ArrayList<>();
    for (Path file : files(folder.resolve(kind))) {
      String path = folder.relativize(file).toString();
      String id = name(file);
      if (id == null) {
        continue;
      }
      try {
        JsonNode content = content(file);
        if (content.isObject()) {
          documents.add(new LimnDocument(id, path, content));
        } else {
          wrong.accept(path, "it holds no object");
        }
      } catch (JsonProcessingException error) {
        wrong.accept(path, sentence(error));
      } catch (CharacterCodingException error) {
        wrong.accept(path, "it is not in UTF-8");
      } catch (IllegalArgumentException error) {
        wrong.accept(path, "it has keys that are no names");
      } catch (YAMLException error) {
        wrong.accept(path, error.getMessage().lines().findFirst().orElse("no YAML"));
      }
    }
    return documents;
  }

  private static String sentence(JsonProcessingException error) {
    String message = error.getOriginalMessage().lines().findFirst().orElse("it is no JSON");
    return message.replaceFirst(" \\(start marker.*$", "") + place(error.getLocation());
  }

  private static String place(JsonLocation location) {
    return location == null ? "" : ", line " + location.getLineNr();
  }

  /** The files below a folder by path; none if there is no such folder. */
  public static List<Path> files(Path folder) throws IOException {
    if (!Files.isDirectory(folder)) {
      return List.of();
    }
    try (Stream<Path> files = Files.walk(folder, FileVisitOption.FOLLOW_LINKS)) {
      return files.filter(Files::isRegularFile).sorted().toList();
    }
  }

  /** The name without extension, null if it is not of JSON or YAML. */
  private static String name(Path file) {
    String name = file.getFileName().toString();
    int dot = name.lastIndexOf('.');
    boolean read = dot > 0 && List.of(".json", ".yaml", ".yml").contains(name.substring(dot));
    return read ? name.substring(0, dot) : null;
  }

  private static JsonNode content(Path file) throws IOException {
    String text = Files.readString(file);
    if (file.toString().endsWith(".json")) {
      return JSON.readTree(text);
    }
    LoaderOptions options = new LoaderOptions();
    options.setAllowDuplicateKeys(false);
    return JSON.valueToTree(new Yaml(new SafeConstructor(options)).load(text));
  }
}
