package org.wikimedia.analytics.kraken.definition;

import static java.nio.charset.StandardCharsets.US_ASCII;

import java.util.EnumSet;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.function.Function;
import org.wikimedia.analytics.kraken.bytes.ByteSlice;
import org.wikimedia.analytics.kraken.net.CidrSet;
import org.wikimedia.analytics.kraken.net.IpAddress;
import org.wikimedia.analytics.kraken.request.Field;
import org.wikimedia.analytics.kraken.title.KrakenType;

/** Kinds of rules that make up Kraken's canonical page view of 2013. */
final class KrakenRules {
  private KrakenRules() {}

  static void addTo(Map<String, Function<Arguments, Rule>> kinds) {
    kinds.put("java-host-contains", arguments -> hostContains(arguments.texts()));
    kinds.put("java-host-lacks", arguments -> hostLacks(arguments.texts()));
    kinds.put("java-path-contains", arguments -> pathContains(arguments.texts()));
    kinds.put("kraken-type-is", KrakenRules::typeIs);
    kinds.put("kraken-content-type", KrakenRules::contentType);
    kinds.put("kraken-client-is-outside", arguments -> clientIsOutside(arguments));
    kinds.put("kraken-is-no-search", KrakenRules::isNoSearch);
    kinds.put("kraken-api-page", KrakenRules::apiPage);
    kinds.put("status-text-contains", arguments -> statusContains(arguments.texts()));
    kinds.put("method-contains", arguments -> methodContains(arguments.word()));
    kinds.put("agent-lacks", arguments -> agentLacks(arguments.texts()));
  }

  private static Rule hostContains(byte[][] texts) {
    TextSet wanted = new TextSet(texts);
    return view -> wanted.occursIn(view.request().javaUrl().host());
  }

  private static Rule hostLacks(byte[][] texts) {
    TextSet refused = new TextSet(texts);
    return view -> !refused.occursIn(view.request().javaUrl().host());
  }

  private static Rule pathContains(byte[][] texts) {
    TextSet wanted = new TextSet(texts);
    return view -> wanted.occursIn(view.request().javaUrl().path());
  }

  private static Rule typeIs(Arguments arguments) {
    Set<KrakenType> types = EnumSet.noneOf(KrakenType.class);
    for (String word : arguments.words()) {
      types.add(type(arguments, word));
    }
    return view -> types.contains(KrakenType.of(view.request().javaUrl()));
  }

  private static KrakenType type(Arguments arguments, String word) {
    for (KrakenType type : KrakenType.values()) {
      if (type.name().toLowerCase(Locale.ROOT).equals(word)) {
        return type;
      }
    }
    throw arguments.wrong("'" + word + "' is no type of page");
  }

  private static Rule contentType(Arguments arguments) {
    arguments.none();
    KrakenContentType contentType = new KrakenContentType();
    return view ->
        contentType.fits(
            view.request().get(Field.CONTENT_TYPE), KrakenType.of(view.request().javaUrl()));
  }

  private static Rule statusContains(byte[][] texts) {
    TextSet wanted = new TextSet(texts);
    return view -> wanted.occursIn(view.request().get(Field.STATUS));
  }

  private static Rule methodContains(String text) {
    byte[] lower = bytes(text.toLowerCase(Locale.ROOT));
    return view -> view.request().get(Field.METHOD).containsIgnoreCase(lower);
  }

  private static Rule agentLacks(byte[][] texts) {
    TextSet refused = new TextSet(texts);
    return view -> !refused.occursIn(view.request().userAgent());
  }

  /** Only dotted quads can be inside; an address may carry a country behind a bar. */
  private static Rule clientIsOutside(Arguments arguments) {
    CidrSet networks = CidrSet.ofHosts(arguments.file());
    IpAddress address = new IpAddress();
    return view -> {
      ByteSlice client = view.request().get(Field.CLIENT_IP);
      int bar = client.indexOf('|');
      int end = bar < 0 ? client.to() : bar;
      boolean read = address.read(client.array(), client.from(), end);
      return !read || !address.isDotted() || !networks.contains(address);
    };
  }

  private static Rule isNoSearch(Arguments arguments) {
    arguments.none();
    KrakenSearch search = new KrakenSearch();
    return view -> !search.isSearch(view.request().javaUrl());
  }

  private static Rule apiPage(Arguments arguments) {
    arguments.none();
    return new KrakenApiPage();
  }

  private static byte[] bytes(String text) {
    return text.getBytes(US_ASCII);
  }
}
