package org.wikimedia.analytics.kraken.definition;

import static java.nio.charset.StandardCharsets.US_ASCII;

import org.wikimedia.analytics.kraken.agent.AppAgents;
import org.wikimedia.analytics.kraken.bytes.ByteSlice;
import org.wikimedia.analytics.kraken.data.DataFiles;
import org.wikimedia.analytics.kraken.request.Field;
import org.wikimedia.analytics.kraken.request.Request;
import org.wikimedia.analytics.kraken.request.RequestFields;

/**
 * The refinery's two questions, answered by the definition {@code pageview}. Unlike a published
 * count they do not ask who wants to know: a spider's page view is one. Not for use by several
 * threads.
 */
public final class Pageviews {
  private static final String DEFINITION = "pageview";
  private static final byte[][] REDIRECTS = {bytes("301"), bytes("302"), bytes("307")};
  private static final byte[] NO_TYPE = bytes("-");
  private static final Field[] FIELDS = Field.values();

  private final PageviewDefinition definition;
  private final PageContentTypes types;
  private final RequestFields target = new RequestFields();

  private Pageviews(DataFiles files) {
    definition = new PageviewDefinition(Definitions.file(files, DEFINITION), new AppAgents());
    types = new PageContentTypes(files);
  }

  public static Pageviews of(DataFiles files) {
    return new Pageviews(files);
  }

  public boolean isPageview(Request request) {
    return definition.judge(request).kind() != Verdict.Kind.REJECTED;
  }

  /**
   * True for a redirect (301, 302, 307), of a page's content type or none, whose URL would be a
   * page view had it been answered.
   */
  public boolean isRedirectToPageview(Request request) {
    ByteSlice status = request.httpStatus();
    if (!isRedirect(status)) {
      return false;
    }
    ByteSlice type = request.get(Field.CONTENT_TYPE);
    return (type.is(NO_TYPE) || types.has(type)) && isPageview(answered(request));
  }

  private Request answered(Request redirect) {
    target.clear().encodesAgentSpaces(redirect.encodesAgentSpaces());
    for (Field field : FIELDS) {
      target.set(field, redirect.get(field));
    }
    return target.httpStatus("200").set(Field.CONTENT_TYPE, "text/html").request();
  }

  private static boolean isRedirect(ByteSlice status) {
    for (byte[] redirect : REDIRECTS) {
      if (status.is(redirect)) {
        return true;
      }
    }
    return false;
  }

  private static byte[] bytes(String text) {
    return text.getBytes(US_ASCII);
  }
}
