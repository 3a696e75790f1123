package org.wikimedia.analytics.kraken.jobs.product;

import java.util.Map;
import org.wikimedia.analytics.kraken.agent.AgentClassifier;
import org.wikimedia.analytics.kraken.agent.UserAgentProperties;
import org.wikimedia.analytics.kraken.bytes.ByteSlice;
import org.wikimedia.analytics.kraken.bytes.SumTable;
import org.wikimedia.analytics.kraken.definition.PageView;
import org.wikimedia.analytics.kraken.project.AccessMethod;
import org.wikimedia.analytics.kraken.project.RememberedHosts;
import org.wikimedia.analytics.kraken.referer.Referer;
import org.wikimedia.analytics.kraken.referer.Referers;
import org.wikimedia.analytics.kraken.request.Field;
import org.wikimedia.analytics.kraken.request.Request;
import org.wikimedia.analytics.kraken.request.XAnalytics;
import org.wikimedia.analytics.kraken.title.LanguageVariant;
import org.wikimedia.analytics.kraken.zero.RequestCarrier;

/**
 * Views and bytes under keys of {@link Cell cells} with a TAB between them. A cell of no bytes
 * stands for null.
 */
final class PageviewHourlyTally extends SumTally {
  /** The cells in their order; those of the agent map follow behind them. */
  enum Cell {
    PROJECT,
    PROJECT_CODE,
    PAGE_TITLE,
    LANGUAGE_VARIANT,
    ACCESS_METHOD,
    ZERO_CARRIER,
    AGENT_TYPE,
    REFERER_CLASS,
    REFERER_NAME,
    COUNTRY_CODE,
    PAGE_ID,
    NAMESPACE_ID
  }

  static final byte TAB = '\t';
  private static final int PAGE_DIGITS = 18;
  private static final int NAMESPACE_DIGITS = 9;

  private final CellTexts texts = new CellTexts();
  private final RememberedHosts hosts = new RememberedHosts();
  private final LanguageVariant variants = new LanguageVariant();
  private final UserAgentProperties properties = new UserAgentProperties();
  private final XAnalytics pageId = new XAnalytics("page_id");
  private final XAnalytics namespaceId = new XAnalytics("ns");
  private final RequestCarrier carrier;
  private final RequestCountry country;
  private final Referers referers;
  private final AgentClassifier agents;

  PageviewHourlyTally(Origin origin) {
    carrier = origin.carrier();
    country = origin.country();
    referers = Referers.of(origin.data());
    agents = AgentClassifier.of(origin.data());
  }

  @Override
  public void add(Request request, PageView view) {
    SumTable key = start(request.hour());
    appendPage(key, request, view);
    appendReader(key, request);
    appendNumber(key, pageId.value(request), PAGE_DIGITS);
    appendNumber(key.append(TAB), namespaceId.value(request), NAMESPACE_DIGITS);
    Map<String, String> agent = properties.of(request);
    for (int i = 0; i < UserAgentProperties.KEYS.size(); i++) {
      key.append(TAB).append(texts.of(agent.get(UserAgentProperties.KEYS.get(i))));
    }
    key.add(1, view.bytes());
  }

  private void appendPage(SumTable key, Request request, PageView view) {
    ByteSlice title = view.publishedTitle();
    key.append(texts.of(hosts.project(request.url().host())))
        .append(TAB)
        .append(view.project().publishedCode())
        .append(TAB)
        .appendCell(title.array(), title.from(), title.to())
        .append(TAB)
        .append(texts.of(variants.of(request.url().path())))
        .append(TAB);
  }

  private void appendReader(SumTable key, Request request) {
    AccessMethod access = AccessMethod.of(request.url().host(), request.userAgent());
    key.append(texts.of(access.label())).append(TAB);
    if (carrier.read(request)) {
      ByteSlice code = carrier.code();
      key.appendCell(code.array(), code.from(), code.to());
    }
    Referer referer = referers.classify(request.get(Field.REFERER));
    key.append(TAB)
        .append(texts.of(agents.of(request).isSpider() ? "spider" : "user"))
        .append(TAB)
        .append(texts.of(referer.type().label()))
        .append(TAB)
        .append(texts.of(referer.name()))
        .append(TAB)
        .append(country.of(request).cell())
        .append(TAB);
  }

  /** Appends nothing if the text is no number, so that equal rows have equal keys. */
  private static void appendNumber(SumTable key, ByteSlice text, int mostDigits) {
    int sign = !text.isEmpty() && text.at(0) == '-' ? 1 : 0;
    int digits = text.length() - sign;
    if (digits < 1 || digits > mostDigits) {
      return;
    }
    for (int i = sign; i < text.length(); i++) {
      if (text.at(i) < '0' || text.at(i) > '9') {
        return;
      }
    }
    key.append(text);
  }
}
