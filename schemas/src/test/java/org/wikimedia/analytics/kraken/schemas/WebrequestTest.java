package org.wikimedia.analytics.kraken.schemas;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import org.apache.avro.file.DataFileReader;
import org.apache.avro.file.DataFileWriter;
import org.apache.avro.file.SeekableByteArrayInput;
import org.apache.avro.specific.SpecificDatumReader;
import org.apache.avro.specific.SpecificDatumWriter;
import org.junit.jupiter.api.Test;

class WebrequestTest {

  @Test
  void whatIsWrittenToAFileIsReadBack() throws IOException {
    List<Webrequest> written = List.of(of2013(), of2011());

    assertThat(read(write(written))).isEqualTo(written);
  }

  @Test
  void aLineOfBeforeLate2012HasNoLanguageAndNoAnalytics() {
    assertThat(of2011().getAcceptLanguage()).isNull();
    assertThat(of2011().getXAnalytics()).isNull();
    assertThat(of2013().getXAnalytics()).isEqualTo("zero=420-01;mf-m=a");
  }

  private static Webrequest of2013() {
    return of2011Builder()
        .setHostname("cp1041.eqiad.wmnet")
        .setTimestamp("2013-02-08T00:52:17")
        .setHttpStatus("hit/200")
        .setUri("http://ja.m.wikipedia.org/wiki/\u732b")
        .setAcceptLanguage("ja")
        .setXAnalytics("zero=420-01;mf-m=a")
        .build();
  }

  private static Webrequest of2011() {
    return of2011Builder().build();
  }

  private static Webrequest.Builder of2011Builder() {
    return Webrequest.newBuilder()
        .setHostname("sq18.wikimedia.org")
        .setSequence("-1510149917")
        .setTimestamp("2011-01-25T18:41:25.356")
        .setRequestTime("54")
        .setRemoteAddr("192.0.2.7")
        .setHttpStatus("TCP_MISS/200")
        .setBytesSent("13208")
        .setRequestMethod("GET")
        .setUri("http://en.wikipedia.org/wiki/Main_Page")
        .setProxyHost("CARP/192.0.2.54")
        .setContentType("text/html")
        .setReferer("-")
        .setXForwardedFor("-")
        .setUserAgent("Mozilla/5.0%20(X11)");
  }

  private static byte[] write(List<Webrequest> records) throws IOException {
    ByteArrayOutputStream bytes = new ByteArrayOutputStream();
    try (DataFileWriter<Webrequest> file =
        new DataFileWriter<>(new SpecificDatumWriter<>(Webrequest.class))) {
      file.create(Webrequest.getClassSchema(), bytes);
      for (Webrequest webrequest : records) {
        file.append(webrequest);
      }
    }
    return bytes.toByteArray();
  }

  private static List<Webrequest> read(byte[] bytes) throws IOException {
    List<Webrequest> records = new ArrayList<>();
    try (DataFileReader<Webrequest> file =
        new DataFileReader<>(
            new SeekableByteArrayInput(bytes), new SpecificDatumReader<>(Webrequest.class))) {
      file.forEach(records::add);
    }
    return records;
  }
}
