package org.wikimedia.analytics.kraken.jobs.refine;

import static java.nio.charset.StandardCharsets.ISO_8859_1;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.apache.avro.generic.GenericRecord;
import org.apache.avro.generic.GenericRecordBuilder;
import org.apache.avro.util.Utf8;
import org.wikimedia.analytics.kraken.agent.AgentClassifier;
import org.wikimedia.analytics.kraken.agent.UserAgentProperties;
import org.wikimedia.analytics.kraken.bytes.ByteSlice;
import org.wikimedia.analytics.kraken.bytes.LineBytes;
import org.wikimedia.analytics.kraken.data.DataFiles;
import org.wikimedia.analytics.kraken.definition.Definitions;
import org.wikimedia.analytics.kraken.definition.PageviewDefinition;
import org.wikimedia.analytics.kraken.definition.Pageviews;
import org.wikimedia.analytics.kraken.definition.Verdict;
import org.wikimedia.analytics.kraken.geo.ClientCountry;
import org.wikimedia.analytics.kraken.geo.CountryLookup;
import org.wikimedia.analytics.kraken.net.ClientIp;
import org.wikimedia.analytics.kraken.project.AccessMethod;
import org.wikimedia.analytics.kraken.project.Project;
import org.wikimedia.analytics.kraken.project.RememberedHosts;
import org.wikimedia.analytics.kraken.referer.Referer;
import org.wikimedia.analytics.kraken.referer.Referers;
import org.wikimedia.analytics.kraken.request.Field;
import org.wikimedia.analytics.kraken.request.Hour;
import org.wikimedia.analytics.kraken.request.Request;
import org.wikimedia.analytics.kraken.schemas.RefinedWebrequest;
import org.wikimedia.analytics.kraken.title.LanguageVariant;
import org.wikimedia.analytics.kraken.zero.RequestCarrier;

/** Makes a row of the table out of a request. Not for use by several threads. */
final class Refinery {
  /** The definition that project and title are read by. */
  private static final String READ_BY = "pageview";

  private final Clients clients;
  private final List<PageviewDefinition> definitions;
  private final PageviewDefinition reader;

  /** Where the definitions have the reader, which then has judged already; negative if not. */
  private final int listed;

  private final AgentClassifier agents;
  private final UserAgentProperties properties = new UserAgentProperties();
  private final Pageviews pageviews;
  private final RememberedHosts hosts = new RememberedHosts();
  private final LanguageVariant variants = new LanguageVariant();
  private final Referers referers;
  private final RequestCarrier carrier;
  private final ClientCountry countries;
  private final ByteSlice cacheStatus = new ByteSlice();
  private final Map<String, String> verdicts = new LinkedHashMap<>();
  private final GenericRecord row =
      new GenericRecordBuilder(RefinedWebrequest.getClassSchema()).build();

  /**
   * @param definitions whose verdicts the rows hold
   */
  Refinery(
      List<PageviewDefinition> definitions,
      DataFiles data,
      CountryLookup database,
      Clients clients) {
    this.definitions = definitions;
    this.clients = clients;
    listed = names(definitions).indexOf(READ_BY);
    reader = listed < 0 ? Definitions.load(data, READ_BY) : definitions.get(listed);
    agents = AgentClassifier.of(data);
    pageviews = Pageviews.of(data);
    referers = Referers.of(data);
    carrier = RequestCarrier.of(data);
    countries = new ClientCountry(ClientIp.of(data), database);
    row.put("verdicts", verdicts);
  }

  /**
   * The row of a request; it is the next one's too.
   *
   * @param judged what the definitions have just said, in their order
   */
  GenericRecord refine(Request request, Verdict[] judged) {
    for (int i = 0; i < judged.length; i++) {
      verdicts.put(definitions.get(i).name(), judged[i].name());
    }
    setLogged(request);
    setUri(request);
    setPage(request, listed < 0 ? reader.judge(request) : judged[listed]);
    setClient(request);
    setReferer(request);
    return row;
  }

  private void setLogged(Request request) {
    row.put("hostname", text(request, Field.HOST));
    row.put("sequence", request.sequence() < 0 ? null : request.sequence());
    row.put("timestamp", text(request, Field.TIME));
    row.put("event_hour", Hour.text(request.hour()));
    row.put("request_time", text(request, Field.SERVICE_TIME));
    ByteSlice status = request.get(Field.STATUS);
    int slash = Math.max(status.from(), status.lastIndexOf('/'));
    row.put("cache_status", text(cacheStatus.set(status.array(), status.from(), slash)));
    row.put("http_status", text(request.httpStatus()));
    row.put("bytes_sent", request.hasSize() ? request.size() : null);
    row.put("request_method", text(request, Field.METHOD));
    row.put("proxy_host", text(request, Field.PEER));
    row.put("content_type", text(request, Field.CONTENT_TYPE));
    row.put("accept_language", textOrNull(request, Field.ACCEPT_LANGUAGE));
    row.put("x_analytics", textOrNull(request, Field.X_ANALYTICS));
  }

  private void setUri(Request request) {
    row.put("uri", text(request, Field.URL));
    row.put("uri_host", text(request.url().host()));
    row.put("uri_path", text(request.url().path()));
    row.put("uri_query", text(request.url().query()));
  }

  private void setPage(Request request, Verdict verdict) {
    Project project = reader.view().project();
    row.put("is_pageview", pageviews.isPageview(request));
    row.put("project", hosts.project(request.url().host()));
    row.put("language_variant", variants.of(request.url().path()));
    row.put("project_code", project == null ? null : text(project.publishedCode()));
    row.put("language", project == null ? null : project.language());
    row.put("family", project == null ? null : cell(project.family()));
    row.put("site", project == null ? null : project.site().letter());
    boolean isView = verdict.kind() != Verdict.Kind.REJECTED;
    row.put("title", isView ? text(reader.view().publishedTitle()) : null);
    setCarrier(request, project);
  }

  private void setCarrier(Request request, Project project) {
    boolean carried = carrier.read(request);
    row.put("carrier_code", carried ? cell(carrier.code()) : null);
    row.put("carrier", carried ? cell(carrier.name()) : null);
    row.put("is_free", carried && project != null ? carrier.isFree(project, request.hour()) : null);
  }

  private void setClient(Request request) {
    ByteSlice agent = request.userAgent();
    row.put("user_agent", clients.agent(agent));
    row.put("user_agent_map", properties.of(request));
    row.put("agent_type", agents.of(request).isSpider() ? "spider" : "user");
    row.put("access_method", AccessMethod.of(request.url().host(), agent).label());
    row.put("remote_addr", clients.address(request.get(Field.CLIENT_IP)));
    row.put("x_forwarded_for", clients.forwardedFor(request.get(Field.X_FORWARDED_FOR)));
    row.put(
        "country_code",
        countries.of(request.get(Field.CLIENT_IP), request.get(Field.X_FORWARDED_FOR)).code());
  }

  private void setReferer(Request request) {
    Referer referer = referers.classify(request.get(Field.REFERER));
    row.put("referer", text(request, Field.REFERER));
    row.put("referer_class", referer.type().label());
    row.put("referer_name", referer.name());
  }

  private static List<String> names(List<PageviewDefinition> definitions) {
    return definitions.stream().map(PageviewDefinition::name).toList();
  }

  private static Utf8 text(Request request, Field field) {
    return text(request.get(field));
  }

  private static Utf8 textOrNull(Request request, Field field) {
    ByteSlice text = request.get(field);
    return text.isEmpty() ? null : text(text);
  }

  /** As published files have it, in whose lines it stands. */
  private static Utf8 cell(ByteSlice bytes) {
    return cell(bytes.copy());
  }

  /** The same of a text out of a host, which holds one char for each byte. */
  private static Utf8 cell(String latin) {
    return cell(latin.getBytes(ISO_8859_1));
  }

  private static Utf8 cell(byte[] cell) {
    LineBytes.replace(cell, 0, cell.length);
    return new Utf8(cell);
  }

  /** The bytes as they are: not all that is logged is UTF-8, and a String would not keep it. */
  static Utf8 text(ByteSlice bytes) {
    return new Utf8(bytes.copy());
  }
}
