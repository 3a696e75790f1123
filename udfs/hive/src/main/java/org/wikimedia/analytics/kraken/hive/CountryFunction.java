package org.wikimedia.analytics.kraken.hive;

import org.apache.hadoop.hive.ql.session.SessionState;
import org.wikimedia.analytics.kraken.geo.CountryLookup;

/** A function that asks the database of countries: the session's own, or the shipped one. */
abstract class CountryFunction extends KrakenFunction {
  /** The session's setting that names a database. */
  static final String SETTING = "kraken.geo.db";

  /** Not transient: it travels with the plan to where no session is. */
  private String file;

  @Override
  final void check(Arguments constants) {
    SessionState session = SessionState.get();
    if (file == null && session != null) {
      file = session.getConf().get(SETTING, "");
    }
  }

  @Override
  final void prepare() {
    prepare(CountryDatabases.of(file == null ? "" : file));
  }

  /** Builds what look-ups take. */
  abstract void prepare(CountryLookup database);
}
