package org.wikimedia.analytics.kraken.request;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class EventSecondTest {
  private static final long SECOND = 1_362_088_799L;

  @ParameterizedTest
  @ValueSource(
      strings = {
        "2013-02-28T21:59:59",
        "2013-02-28T21:59:59.25",
        "2013-02-28T21:59:59Z",
        "1362088799.999"
      })
  void allShapesOfTimeGiveTheSecond(String time) {
    Request request = new RequestFields().set(Field.TIME, time).request();

    assertThat(EventSecond.of(request)).isEqualTo(SECOND);
    assertThat(request.hour()).isEqualTo((int) (SECOND / 3600));
  }
}
