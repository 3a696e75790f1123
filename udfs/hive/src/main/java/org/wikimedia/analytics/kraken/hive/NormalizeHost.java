package org.wikimedia.analytics.kraken.hive;

import java.util.List;
import org.apache.hadoop.hive.ql.exec.Description;
import org.apache.hadoop.hive.serde2.objectinspector.ObjectInspector;
import org.wikimedia.analytics.kraken.project.HostProperties;
import org.wikimedia.analytics.kraken.project.RememberedHosts;

/** The refinery's {@code normalize_host}. */
@Description(
    name = "normalize_host,get_host_properties",
    value =
        "_FUNC_(uri_host) - the host taken apart: a struct of project_class, project, qualifiers,"
            + " tld and project_family (the same as project_class); - where there is none",
    extended =
        """
        Example:
          > SELECT _FUNC_('en.m.wikipedia.org');
          {"project_class":"wikipedia","project":"en","qualifiers":["m"],"tld":"org","project_family":"wikipedia"}
        """)
public final class NormalizeHost extends KrakenFunction {
  private static final List<String> NAMES =
      List.of("project_class", "project", "qualifiers", "tld", "project_family");

  private static final List<ObjectInspector> TYPES =
      List.of(Answers.STRING, Answers.STRING, Answers.STRINGS, Answers.STRING, Answers.STRING);

  private final transient RememberedHosts hosts = new RememberedHosts();

  @Override
  List<Parameter> parameters() {
    return List.of(Parameter.text("uri_host"));
  }

  @Override
  ObjectInspector answers() {
    return Answers.struct(NAMES, TYPES);
  }

  @Override
  Object answer(Arguments row) {
    HostProperties host = hosts.properties(row.bytes(0));
    String family = host.projectFamily();
    return List.of(family, host.project(), host.qualifiers(), host.tld(), family);
  }
}
