package org.wikimedia.analytics.kraken.hive;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.wikimedia.analytics.kraken.launcher.hive.HiveFailure;

/** What is wrong with a call is said in a sentence, before the query runs. */
class RefusedCallsIT {
  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      textBlock =
          """
          is_spider()              | is_spider takes one argument: user_agent
          is_crawler('a', 'b')     | is_spider takes one argument: user_agent
          get_access_method('a')   | get_access_method takes 2 arguments: uri_host, user_agent
          is_pageview('a')         | is_pageview takes 6 or 7 arguments: uri_host, uri_path
          zero_carrier()           | zero_carrier takes 1 to 4 arguments: x_analytics[, time[, ip
          is_spider(1)             | is_spider takes a string as user_agent, not int
          is_spider(array('a'))    | is_spider takes a string as user_agent, not array<string>
          is_spider(map('a', 'b')) | is_spider takes a string as user_agent, not map<string,string>
          hour_of(1)               | hour_of takes a string or a timestamp as time, not int
          zero_carrier(map('a', 1))| zero_carrier takes a map<string,string> or a string as x_analytics
          anonymize_ip('a', 'md4') | anonymize_ip: 'md4' is no hash algorithm; there are md5
          anonymize_ip('a', 1)     | anonymize_ip takes a string as method, not int
          page_title('x', 'b', 'c', 'd', 'e') | page_title: there is no definition 'x'; there are
          """)
  void saysWhy(String call, String sentence) {
    assertThatThrownBy(() -> HiveSession.ask("SELECT " + call))
        .isInstanceOf(HiveFailure.class)
        .hasMessageContaining(sentence);
  }

  @Test
  void aDefinitionIsTheSameForAllRows() throws IOException {
    HiveSession.ask("CREATE TABLE wanted (definition string)");

    assertThatThrownBy(
            () ->
                HiveSession.ask("SELECT project_code(definition, 'b', 'c', 'd', 'e') FROM wanted"))
        .isInstanceOf(HiveFailure.class)
        .hasMessageContaining("project_code takes a constant as definition, the same for all rows");
  }

  @Test
  void aCountryDatabaseThatIsNotThereIsNamed() throws IOException {
    HiveSession.ask("SET kraken.geo.db=/nowhere/countries.mmdb");
    try {
      assertThatThrownBy(() -> HiveSession.ask("SELECT geocoded_country('192.0.2.1')"))
          .hasStackTraceContaining("/nowhere/countries.mmdb: there is no such file");
    } finally {
      HiveSession.ask("SET kraken.geo.db=");
    }
  }

  @Test
  void aCountryDatabaseOfOnesOwnIsRead() throws IOException {
    String shipped = HiveSession.root() + "/core/target/classes/geo/GeoLite2-Country.mmdb";
    HiveSession.ask("SET kraken.geo.db=" + shipped);
    try {
      assertThat(HiveSession.ask("SELECT geocoded_country('41.210.128.1')").get(0).get(0))
          .isEqualTo("UG");
    } finally {
      HiveSession.ask("SET kraken.geo.db=");
    }
  }
}
