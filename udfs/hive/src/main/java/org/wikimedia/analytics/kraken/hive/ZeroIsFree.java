package org.wikimedia.analytics.kraken.hive;

import java.util.List;
import org.apache.hadoop.hive.ql.exec.Description;
import org.apache.hadoop.hive.serde2.objectinspector.ObjectInspector;
import org.apache.hadoop.io.BooleanWritable;
import org.wikimedia.analytics.kraken.bytes.ByteSlice;
import org.wikimedia.analytics.kraken.data.DataFiles;
import org.wikimedia.analytics.kraken.project.Project;
import org.wikimedia.analytics.kraken.project.SiteProjects;
import org.wikimedia.analytics.kraken.request.Field;
import org.wikimedia.analytics.kraken.request.Hour;
import org.wikimedia.analytics.kraken.request.Request;
import org.wikimedia.analytics.kraken.request.RequestFields;
import org.wikimedia.analytics.kraken.zero.RequestCarrier;

/** Whether a carrier's deal made a request free. */
@Description(
    name = "zero_is_free",
    value =
        "_FUNC_(x_analytics, time, uri_host[, ip[, x_forwarded_for]]) - whether the carrier's"
            + " deal made the request free at that time: site, language, encryption and proxy are"
            + " in it; uri_host may be a whole URL, https is seen there or in x_analytics; NULL for"
            + " nobody's requests",
    extended =
        """
        Example:
          > SELECT _FUNC_('zero=641-14', '2013-12-01T00:00:00', 'en.m.wikipedia.org');
          true
          > SELECT _FUNC_('zero=641-14', '2013-12-01T00:00:00', 'en.wikipedia.org');
          false
        """)
public final class ZeroIsFree extends KrakenFunction {
  private static final byte[] SCHEME = {':', '/', '/'};

  private final transient BooleanWritable answer = new BooleanWritable();
  private final transient RequestFields fields = new RequestFields();
  private transient RequestCarrier carriers;
  private transient SiteProjects projects;

  @Override
  List<Parameter> parameters() {
    return List.of(
        Parameter.of("x_analytics", Accepted.PAIRS),
        Parameter.of("time", Accepted.TIME),
        Parameter.text("uri_host"),
        Parameter.text("ip").orNothing(),
        Parameter.text("x_forwarded_for").orNothing());
  }

  @Override
  ObjectInspector answers() {
    return Answers.BOOLEAN;
  }

  @Override
  void prepare() {
    carriers = RequestCarrier.of(DataFiles.shipped());
    projects = SiteProjects.of(DataFiles.shipped());
  }

  @Override
  Object answer(Arguments row) {
    fields.clear().set(Field.CLIENT_IP, row.bytes(3)).set(Field.X_FORWARDED_FOR, row.bytes(4));
    row.setPairs(fields, 0);
    row.setTime(fields, 1);
    setUrl(row.bytes(2));
    Request request = fields.request();
    if (!carriers.read(request) || request.hour() == Hour.NONE) {
      return null;
    }
    Project project = projects.project(request);
    answer.set(project != null && carriers.isFree(project, request.hour()));
    return answer;
  }

  private void setUrl(ByteSlice host) {
    if (host.contains(SCHEME)) {
      fields.set(Field.URL, host);
    } else {
      fields.url(host, null, null);
    }
  }
}
