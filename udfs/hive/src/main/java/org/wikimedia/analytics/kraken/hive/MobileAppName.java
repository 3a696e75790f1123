package org.wikimedia.analytics.kraken.hive;

import java.util.List;
import org.apache.hadoop.hive.ql.exec.Description;
import org.apache.hadoop.hive.serde2.objectinspector.ObjectInspector;
import org.wikimedia.analytics.kraken.agent.MobileApp;
import org.wikimedia.analytics.kraken.agent.MobileApps;
import org.wikimedia.analytics.kraken.data.DataFiles;

/** Which app sent an agent. */
@Description(
    name = "mobile_app",
    value =
        "_FUNC_(user_agent) - the app that sent the agent, as Kraken told them in 2013: a struct"
            + " of name and whether it is Wikimedia's own (official); NULL for a browser",
    extended =
        """
        Example:
          > SELECT _FUNC_('WikipediaMobile/1.3.4 Mozilla/5.0 (Linux; U; Android 4.1.1)');
          {"name":"Android","official":true}
        """)
public final class MobileAppName extends KrakenFunction {
  private transient MobileApps apps;

  @Override
  List<Parameter> parameters() {
    return List.of(Parameter.text("user_agent"));
  }

  @Override
  ObjectInspector answers() {
    return Answers.struct(List.of("name", "official"), List.of(Answers.STRING, Answers.FLAG));
  }

  @Override
  void prepare() {
    apps = MobileApps.of(DataFiles.shipped());
  }

  @Override
  Object answer(Arguments row) {
    MobileApp app = apps.app(row.bytes(0));
    return app == null ? null : List.of(app.name(), app.isWikimedias());
  }
}
