package org.wikimedia.analytics.kraken.hive;

import java.util.List;
import org.apache.hadoop.hive.ql.exec.Description;
import org.apache.hadoop.hive.serde2.objectinspector.ObjectInspector;
import org.apache.hadoop.io.BooleanWritable;
import org.wikimedia.analytics.kraken.agent.AgentClassifier;
import org.wikimedia.analytics.kraken.data.DataFiles;

/** The refinery's {@code is_spider}. */
@Description(
    name = "is_spider,is_crawler",
    value = "_FUNC_(user_agent) - whether the agent is a spider's, or none (-)",
    extended =
        """
        Example:
          > SELECT _FUNC_('Mozilla/5.0 (compatible; Googlebot/2.1; +http://www.google.com/bot.html)');
          true
          > SELECT _FUNC_('Mozilla/5.0 (X11; Linux x86_64; rv:18.0) Gecko/20100101 Firefox/18.0');
          false
        """)
public final class IsSpider extends KrakenFunction {
  private final transient BooleanWritable answer = new BooleanWritable();
  private transient AgentClassifier agents;

  @Override
  List<Parameter> parameters() {
    return List.of(Parameter.text("user_agent"));
  }

  @Override
  ObjectInspector answers() {
    return Answers.BOOLEAN;
  }

  @Override
  void prepare() {
    agents = AgentClassifier.of(DataFiles.shipped());
  }

  @Override
  Object answer(Arguments row) {
    answer.set(agents.of(row.bytes(0)).isSpider());
    return answer;
  }
}
