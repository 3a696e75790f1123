package org.wikimedia.analytics.kraken.pig;

import java.util.List;
import org.apache.pig.data.Tuple;
import org.apache.pig.data.TupleFactory;
import org.wikimedia.analytics.kraken.agent.MobileApps;
import org.wikimedia.analytics.kraken.bytes.ByteSlice;
import org.wikimedia.analytics.kraken.data.DataFiles;

/**
 * {@code MobileApp(user_agent)}: name of the app that sent the agent and whether it is Wikimedia's
 * own; null for none that is known.
 */
public final class MobileApp extends TextQuestion<Tuple> {
  private MobileApps apps;

  public MobileApp() {
    super("mobile_app:tuple(name:chararray,official:boolean)");
  }

  @Override
  protected void prepare() {
    apps = MobileApps.of(DataFiles.shipped());
  }

  @Override
  protected Tuple answer(ByteSlice text) {
    org.wikimedia.analytics.kraken.agent.MobileApp app = apps.app(text);
    return app == null
        ? null
        : TupleFactory.getInstance().newTuple(List.of(app.name(), app.isWikimedias()));
  }
}
