package org.wikimedia.analytics.kraken.definition;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.util.ArrayList;
import java.util.List;
import org.wikimedia.analytics.kraken.bytes.ByteSlice;
import org.wikimedia.analytics.kraken.data.DataFile;
import org.wikimedia.analytics.kraken.data.DataFiles;
import org.wikimedia.analytics.kraken.request.Field;
import org.wikimedia.analytics.kraken.request.Request;

/**
 * What a request is tagged as: {@code pageview} by the modern definition, whoever asked, and the
 * tags of webrequest-tags.tsv by host and path. Of the refinery's tags only the names are known;
 * the file says by which rule each is given here. Not for use by several threads.
 *
 * <p>Columns of the file: tag; host, {@code *.} in front for a domain and all below it; path, a
 * {@code *} at its end for all that begin so; answer, {@code page} for a page that was answered
 * (200 or 304, a page's content type), {@code any} for whatever became of it.
 */
public final class WebrequestTags {
  private static final String FILE = "webrequest-tags.tsv";
  private static final String PAGEVIEW = "pageview";
  private static final byte[] OK = "200".getBytes(UTF_8);
  private static final byte[] NOT_MODIFIED = "304".getBytes(UTF_8);

  private final List<Row> rows = new ArrayList<>();
  private final Pageviews pageviews;
  private final PageContentTypes types;

  private record Row(
      String tag, byte[] host, boolean domain, byte[] path, boolean prefix, boolean page) {
    boolean fits(ByteSlice requestHost, ByteSlice requestPath) {
      boolean samePath = prefix ? requestPath.startsWith(path) : requestPath.is(path);
      return samePath && (requestHost.isIgnoreCase(host) || (domain && isBelow(requestHost)));
    }

    private boolean isBelow(ByteSlice requestHost) {
      int dot = requestHost.length() - host.length - 1;
      if (dot < 0 || requestHost.at(dot) != '.') {
        return false;
      }
      for (int i = 0; i < host.length; i++) {
        if (ByteSlice.lower(requestHost.at(dot + 1 + i)) != host[i]) {
          return false;
        }
      }
      return true;
    }
  }

  private WebrequestTags(DataFiles files) {
    pageviews = Pageviews.of(files);
    types = new PageContentTypes(files);
    DataFile file = files.read(FILE);
    for (DataFile.Line line : file.rows("tag", "host", "path", "answer")) {
      rows.add(read(line));
    }
    file.entries();
  }

  public static WebrequestTags of(DataFiles files) {
    return new WebrequestTags(files);
  }

  /** The tags, {@code pageview} first, the others in the order of their file; often none. */
  public List<String> tags(Request request) {
    List<String> tags = new ArrayList<>();
    if (pageviews.isPageview(request)) {
      tags.add(PAGEVIEW);
    }
    ByteSlice host = request.url().host();
    ByteSlice path = request.url().path();
    for (Row row : rows) {
      boolean given = row.fits(host, path) && (!row.page() || isAnsweredPage(request));
      if (given && !tags.contains(row.tag())) {
        tags.add(row.tag());
      }
    }
    return tags;
  }

  private boolean isAnsweredPage(Request request) {
    ByteSlice status = request.httpStatus();
    return (status.is(OK) || status.is(NOT_MODIFIED)) && types.has(request.get(Field.CONTENT_TYPE));
  }

  private static Row read(DataFile.Line line) {
    String tag = line.cells().get(0);
    String host = line.cells().get(1);
    String path = line.cells().get(2);
    String answer = line.cells().get(3);
    if (!tag.matches("[a-z0-9-]+")) {
      throw line.wrong("'" + tag + "' is not a tag of small letters, digits and hyphens");
    }
    if (!host.matches("(\\*\\.)?[a-z0-9-]+(\\.[a-z0-9-]+)+")) {
      throw line.wrong("'" + host + "' is not a host in lower case");
    }
    if (!path.startsWith("/")) {
      throw line.wrong("the path '" + path + "' does not begin with a slash");
    }
    if (!answer.matches("page|any")) {
      throw line.wrong("answer must be page or any, not '" + answer + "'");
    }
    boolean domain = host.startsWith("*.");
    boolean prefix = path.endsWith("*");
    return new Row(
        tag,
        host.substring(domain ? 2 : 0).getBytes(UTF_8),
        domain,
        path.substring(0, path.length() - (prefix ? 1 : 0)).getBytes(UTF_8),
        prefix,
        answer.equals("page"));
  }
}
