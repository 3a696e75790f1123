package org.wikimedia.analytics.kraken.hive.serde;

import static org.apache.hadoop.hive.serde2.objectinspector.primitive.PrimitiveObjectInspectorFactory.javaBooleanObjectInspector;
import static org.apache.hadoop.hive.serde2.objectinspector.primitive.PrimitiveObjectInspectorFactory.javaStringObjectInspector;

import java.util.function.Function;
import java.util.function.Supplier;
import org.wikimedia.analytics.kraken.agent.AgentClassifier;
import org.wikimedia.analytics.kraken.agent.UserAgentProperties;
import org.wikimedia.analytics.kraken.data.DataFiles;
import org.wikimedia.analytics.kraken.definition.PageviewInfo;
import org.wikimedia.analytics.kraken.definition.Pageviews;
import org.wikimedia.analytics.kraken.project.AccessMethod;
import org.wikimedia.analytics.kraken.referer.Referer;
import org.wikimedia.analytics.kraken.referer.Referers;
import org.wikimedia.analytics.kraken.request.Field;
import org.wikimedia.analytics.kraken.request.Request;

/** What the refinery made of a request: columns that raw lines share with the refined table. */
final class RefinedColumns {
  private final Supplier<Pageviews> pageviews;
  private final Supplier<PageviewInfo> info = Once.of(PageviewInfo::new);
  private final Supplier<AgentClassifier> agents;
  private final Supplier<UserAgentProperties> properties = Once.of(UserAgentProperties::new);
  private final Supplier<Referers> referers;

  RefinedColumns(DataFiles files) {
    pageviews = Once.of(() -> Pageviews.of(files));
    agents = Once.of(() -> AgentClassifier.of(files));
    referers = Once.of(() -> Referers.of(files));
  }

  void addTo(LineColumns columns) {
    columns.add(
        "is_pageview", javaBooleanObjectInspector, request -> pageviews.get().isPageview(request));
    addText(columns, "project", request -> info.get().project(request));
    addText(columns, "language_variant", request -> info.get().languageVariant(request));
    addText(columns, "access_method", RefinedColumns::accessMethod);
    addText(
        columns, "agent_type", request -> agents.get().of(request).isSpider() ? "spider" : "user");
    columns.add("user_agent_map", LineColumns.WORDS, request -> properties.get().of(request));
    addText(columns, "referer_class", request -> referer(request).type().label());
    addText(columns, "referer_name", request -> referer(request).name());
  }

  private static void addText(LineColumns columns, String name, Function<Request, Object> value) {
    columns.add(name, javaStringObjectInspector, value);
  }

  private static String accessMethod(Request request) {
    return AccessMethod.of(request.url().host(), request.userAgent()).label();
  }

  private Referer referer(Request request) {
    return referers.get().classify(request.get(Field.REFERER));
  }
}
