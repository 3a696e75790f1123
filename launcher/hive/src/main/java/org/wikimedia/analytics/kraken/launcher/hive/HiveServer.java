package org.wikimedia.analytics.kraken.launcher.hive;

import java.io.IOException;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.ResultSet;
import java.sql.ResultSetMetaData;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;

/** A HiveServer2, asked through JDBC. */
public final class HiveServer implements Hive {
  private final Connection connection;
  private final Statement statements;

  /**
   * Connects.
   *
   * @param address {@code HOST:PORT}
   * @throws HiveFailure if nobody answers there
   */
  public HiveServer(String address, Map<String, String> settings, Map<String, String> variables)
      throws IOException {
    try {
      connection =
          DriverManager.getConnection(
              "jdbc:hive2://" + address + "/", System.getProperty("user.name"), "");
      statements = connection.createStatement();
    } catch (SQLException error) {
      throw HiveFailure.failed("no HiveServer2 answers at " + address, error);
    }
    for (Map.Entry<String, String> setting : settings.entrySet()) {
      set(setting.getKey(), setting.getValue());
    }
    for (Map.Entry<String, String> variable : variables.entrySet()) {
      set("hivevar:" + variable.getKey(), variable.getValue());
    }
  }

  private void set(String name, String value) throws IOException {
    run("SET " + name + "=" + value, new NoAnswer());
  }

  @Override
  public void run(String statement, Answer answer) throws IOException {
    try {
      if (statements.execute(statement)) {
        try (ResultSet rows = statements.getResultSet()) {
          fetch(rows, answer);
        }
      }
    } catch (SQLException error) {
      throw HiveFailure.of(error);
    }
  }

  private static void fetch(ResultSet rows, Answer answer) throws SQLException, IOException {
    ResultSetMetaData about = rows.getMetaData();
    List<Column> columns = new ArrayList<>();
    for (int i = 1; i <= about.getColumnCount(); i++) {
      columns.add(Column.of(about.getColumnName(i), about.getColumnTypeName(i)));
    }
    answer.begin(columns);
    while (rows.next()) {
      List<Object> values = new ArrayList<>(columns.size());
      for (int i = 1; i <= columns.size(); i++) {
        values.add(rows.getObject(i));
      }
      answer.row(values);
    }
    answer.end();
  }

  @Override
  public void close() {
    try {
      statements.close();
      connection.close();
    } catch (SQLException error) {
      throw HiveFailure.of(error);
    }
  }
}
