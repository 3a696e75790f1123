package org.wikimedia.analytics.kraken.hive;

import java.util.List;
import org.apache.hadoop.hive.ql.exec.Description;
import org.apache.hadoop.hive.serde2.objectinspector.ObjectInspector;
import org.wikimedia.analytics.kraken.agent.UserAgentProperties;

/** The refinery's {@code ua_parser}. */
@Description(
    name = "ua_parser,get_ua_properties",
    value =
        "_FUNC_(user_agent) - a map of browser_family, browser_major, os_family, os_major,"
            + " os_minor, device_family and wmf_app_version; - where the agent does not tell",
    extended =
        """
        Example:
          > SELECT _FUNC_('Mozilla/5.0 (X11; Linux x86_64; rv:18.0) Gecko/20100101 Firefox/18.0');
          {"browser_family":"Firefox","browser_major":"18","os_family":"Linux","os_major":"-","os_minor":"-","device_family":"Other","wmf_app_version":"-"}
        """)
public final class UaParser extends KrakenFunction {
  private final transient UserAgentProperties agents = new UserAgentProperties();

  @Override
  List<Parameter> parameters() {
    return List.of(Parameter.text("user_agent"));
  }

  @Override
  ObjectInspector answers() {
    return Answers.STRING_MAP;
  }

  @Override
  Object answer(Arguments row) {
    return agents.of(row.bytes(0));
  }
}
