package org.wikimedia.analytics.kraken.hive;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URISyntaxException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.stream.Stream;
import org.apache.hadoop.hive.ql.exec.Description;

/** All functions of the module, and the files that list them. */
final class FunctionList {
  private static final String HEAD =
      """
      # Functions for Hive

      `kraken hive` knows them all. Elsewhere: `ADD JAR kraken-hive.jar`, then run `hql/functions.hql`.

      Names, arguments and answers are those of Wikimedia's refinery where it has the function, but:
      NULL gives NULL here, where `get_referer_type` answers `none` there, `get_network_origin`
      `internet` and `ua_parser` a map of dashes; and a `uri_query` without its question mark is read
      as if it had one. Not here are `get_isp_data`, `get_hex_decoded_ip`, `get_referer_search_engine`,
      `get_referer_wiki`, `is_external_search`, `parse_media_file_url`, `get_mediawiki_timestamp`,
      `has_duplicate_params`, the functions of searches but `is_search_request`, and those of arrays
      and numbers.

      NULL gives NULL. Only arguments in brackets, and others where it is said, may be NULL, which
      stands for a value that the row does not have. What is no address, no time and so on gives NULL
      or what is said here, never an error. A wrong number or type of arguments is refused before the
      query runs. `x_analytics` may be the text as logged or a `map<string,string>`; `time` may be the
      text as logged or a `timestamp`.

      The functions that take a `definition` (pageview, webstatscollector, all-sites, kraken,
      kraken-zero) take the fields of a log line. Of the columns of a webrequest, `url` is
      `concat('http://', uri_host, uri_path, uri_query)` and `status` is
      `concat(cache_status, '/', http_status)` or `http_status` alone. But for the URL, NULL is the
      dash that logs write where a value is missing, and `%20` in an agent is a space, as it is
      there. Hive's `concat` spoils bytes that are not UTF-8; a `url` as logged keeps them.
      `pageview_properties` asks the definition once for all of its answers.

      The database of countries is the GeoLite2-Country that comes with Kraken, or the MaxMind DB that
      `SET kraken.geo.db=/path/of/file` names, wherever Hadoop finds it. A process opens each once.

      This file and `hql/functions.hql` are made from the classes by
      `mvn verify -pl udfs/hive -am -Dit.test=FunctionFilesIT -Dkraken.rewrite=true`.
      """;

  private static final String CLASS = ".class";

  private FunctionList() {}

  /** The functions by their names. */
  static List<KrakenFunction> all() {
    List<KrakenFunction> functions = new ArrayList<>();
    try (Stream<Path> files = Files.list(folder())) {
      for (Path file : (Iterable<Path>) files::iterator) {
        String name = file.getFileName().toString();
        if (name.endsWith(CLASS)) {
          addIfFunction(functions, name.substring(0, name.length() - CLASS.length()));
        }
      }
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    } catch (ReflectiveOperationException e) {
      throw new IllegalStateException(e);
    }
    functions.sort(Comparator.comparing(function -> function.names()[0]));
    return functions;
  }

  private static void addIfFunction(List<KrakenFunction> functions, String name)
      throws ReflectiveOperationException {
    Class<?> type = Class.forName(FunctionList.class.getPackageName() + "." + name);
    if (type.isAnnotationPresent(Description.class)) {
      functions.add((KrakenFunction) type.getDeclaredConstructor().newInstance());
    }
  }

  private static Path folder() {
    try {
      Path classes =
          Path.of(KrakenFunction.class.getProtectionDomain().getCodeSource().getLocation().toURI());
      return classes.resolve(FunctionList.class.getPackageName().replace('.', '/'));
    } catch (URISyntaxException e) {
      throw new IllegalStateException(e);
    }
  }

  static Description description(KrakenFunction function) {
    return function.getClass().getAnnotation(Description.class);
  }

  /** What {@code hql/functions.hql} holds. */
  static String statements() {
    StringBuilder text = new StringBuilder();
    for (KrakenFunction function : all()) {
      for (String name : function.names()) {
        text.append("CREATE TEMPORARY FUNCTION ").append(name).append(" AS '");
        text.append(function.getClass().getName()).append("';\n");
      }
    }
    return text.toString();
  }

  /** What {@code docs/functions.md} holds. */
  static String document() {
    StringBuilder text = new StringBuilder(HEAD);
    for (KrakenFunction function : all()) {
      String[] parts = description(function).value().split(" - ", 2);
      String name = function.names()[0];
      text.append("\n## ").append(String.join(", ", function.names())).append("\n\n`");
      text.append(parts[0].replace("_FUNC_", name)).append("`\n\n");
      text.append(Character.toUpperCase(parts[1].charAt(0))).append(parts[1].substring(1));
      text.append(".\n\n```\n");
      for (Example example : Example.of(function)) {
        text.append(example.statement()).append(";\n").append(example.answer()).append('\n');
      }
      text.append("```\n");
    }
    return text.toString();
  }
}
