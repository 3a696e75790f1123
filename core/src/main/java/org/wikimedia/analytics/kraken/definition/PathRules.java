package org.wikimedia.analytics.kraken.definition;

import static java.nio.charset.StandardCharsets.US_ASCII;

import java.util.Map;
import java.util.function.Function;
import org.wikimedia.analytics.kraken.bytes.ByteSlice;
import org.wikimedia.analytics.kraken.title.PathHosts;
import org.wikimedia.analytics.kraken.title.PathHosts.Pages;

/** Kinds of rules over host, path and HTTP status, as the refinery counted all sites. */
final class PathRules {
  private static final byte[] WIKI_PATH = "/wiki/".getBytes(US_ASCII);

  private PathRules() {}

  static void addTo(Map<String, Function<Arguments, Rule>> kinds) {
    kinds.put("path-is-page", arguments -> pathIsPage(new PathHosts(arguments.file())));
    kinds.put("host-has-pages", arguments -> hostHasPages(new PathHosts(arguments.file())));
    kinds.put("path-lacks-prefix", arguments -> pathLacksPrefix(arguments.texts()));
    kinds.put("http-status-is-not", arguments -> httpStatusIsNot(arguments.texts()));
  }

  private static Rule pathIsPage(PathHosts hosts) {
    return view -> {
      if (view.request().url().path().startsWith(WIKI_PATH)) {
        return true;
      }
      Pages pages = hosts.of(view.request().url().host());
      return pages == Pages.LAST_SEGMENT || pages == Pages.MAIN;
    };
  }

  private static Rule hostHasPages(PathHosts hosts) {
    return view -> hosts.of(view.request().url().host()) != Pages.NONE;
  }

  private static Rule pathLacksPrefix(byte[][] prefixes) {
    PrefixSet set = new PrefixSet(prefixes);
    return view -> !set.startsOneOf(view.request().url().path());
  }

  private static Rule httpStatusIsNot(byte[][] statuses) {
    return view -> {
      ByteSlice status = view.request().httpStatus();
      for (byte[] refused : statuses) {
        if (status.is(refused)) {
          return false;
        }
      }
      return true;
    };
  }
}
