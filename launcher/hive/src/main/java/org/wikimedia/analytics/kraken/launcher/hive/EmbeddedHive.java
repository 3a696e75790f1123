package org.wikimedia.analytics.kraken.launcher.hive;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.io.IOException;
import java.io.PrintStream;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import org.apache.hadoop.hive.common.io.SessionStream;
import org.apache.hadoop.hive.conf.HiveConf;
import org.apache.hadoop.hive.metastore.api.FieldSchema;
import org.apache.hadoop.hive.ql.IDriver;
import org.apache.hadoop.hive.ql.processors.CommandProcessor;
import org.apache.hadoop.hive.ql.processors.CommandProcessorException;
import org.apache.hadoop.hive.ql.processors.CommandProcessorFactory;
import org.apache.hadoop.hive.ql.session.SessionState;
import org.apache.hadoop.hive.serde2.SerDeUtils;
import org.apache.hadoop.hive.serde2.thrift.ThriftFormatter;

/**
 * Hive in this process, with the configuration it finds: our own of a folder ({@link HiveFolder}),
 * or a cluster's. Its driver is asked directly; a HiveServer2 around it takes longer to start.
 */
public final class EmbeddedHive implements Hive {
  /** HiveServer2's newest protocol, which gives values as Java's objects. */
  private static final int PROTOCOL = 10;

  private static final int ROWS_AT_ONCE = 1000;

  private final HiveConf configuration;
  private final SessionState session;

  /**
   * Starts Hive; at most one of a process at a time.
   *
   * @param settings Hive's, Tez' and Hadoop's, by their names
   * @param variables what {@code ${name}} in statements stands for
   * @param out for what commands such as {@code SET name} and {@code dfs} print
   */
  public EmbeddedHive(Map<String, String> settings, Map<String, String> variables, PrintStream out)
      throws IOException {
    configuration = new HiveConf();
    configuration.set(SerDeUtils.LIST_SINK_OUTPUT_FORMATTER, ThriftFormatter.class.getName());
    configuration.setInt(SerDeUtils.LIST_SINK_OUTPUT_PROTOCOL, PROTOCOL);
    settings.forEach(configuration::set);
    session = SessionState.start(new SessionState(configuration));
    // or DESCRIBE pads what it says with spaces
    session.setIsHiveServerQuery(true);
    session.setIsSilent(true);
    session.out = new SessionStream(out, true, UTF_8.name());
    session.info = new SessionStream(System.err, true, UTF_8.name());
    session.err = session.info;
    session.setHiveVariables(variables);
  }

  @Override
  public void run(String statement, Answer answer) throws IOException {
    try {
      String[] words = statement.split("\\s+");
      CommandProcessor processor = CommandProcessorFactory.get(words, configuration);
      if (processor instanceof IDriver driver) {
        ask(driver, statement, answer);
      } else {
        processor.run(statement.substring(words[0].length()).strip());
      }
    } catch (CommandProcessorException | java.sql.SQLException error) {
      throw HiveFailure.of(error);
    }
  }

  private static void ask(IDriver driver, String statement, Answer answer)
      throws IOException, CommandProcessorException {
    try (driver) {
      driver.compileAndRespond(statement);
      boolean answers = driver.hasResultSet();
      driver.run();
      if (answers) {
        fetch(driver, answer);
      }
    } finally {
      driver.destroy();
    }
  }

  private static void fetch(IDriver driver, Answer answer) throws IOException {
    List<Column> columns = new ArrayList<>();
    for (FieldSchema field : driver.getSchema().getFieldSchemas()) {
      columns.add(Column.of(field.getName(), field.getType()));
    }
    answer.begin(columns);
    driver.setMaxRows(ROWS_AT_ONCE);
    List<Object> rows = new ArrayList<>();
    while (driver.getResults(rows)) {
      for (Object row : rows) {
        answer.row(values(row));
      }
      rows.clear();
    }
    answer.end();
  }

  /** What is no query, such as SHOW TABLES, answers in lines. */
  private static List<Object> values(Object row) {
    return row instanceof Object[] values
        ? Arrays.asList(values)
        : Arrays.asList((Object[]) row.toString().split("\t", -1));
  }

  @Override
  public void close() {
    try {
      session.close();
    } catch (IOException error) {
      throw HiveFailure.of(error);
    }
  }
}
