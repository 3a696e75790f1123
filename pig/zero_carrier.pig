-- Purpose:    Views that carriers of Wikipedia Zero carried, by carrier, country, project, site and deal.
--             The files that kraken hourly calls zero.
-- Parameters: input       raw request logs: file, folder or glob
--             output      a folder; files are below DEFINITION/zero, which must not exist yet
--             definition  whose rules count (pageview)
--             from, until hours in UTC like 2013-02-28T22, half-open (all there are)
--             format      auto, tab, space, json or kraken (auto)
-- Usage:      kraken pig pig/zero_carrier.pig -p input=/logs -p output=/tmp/counts

%default definition 'pageview'
%default from ''
%default until ''
%default format 'auto'

IMPORT 'kraken.pig';

requests = requests_between('$input', '$format', '$from', '$until');
views = views_by(requests, '$definition');
carried = FOREACH views GENERATE
    hour, code, ip, x_forwarded_for, x_analytics, url, language, project, site, bytes,
    FLATTEN(ZeroCarrier(hour, ip, url, x_forwarded_for, x_analytics)) AS (carrier_code, carrier);
deals = FOREACH carried GENERATE
    hour, (code IS NULL ? null : carrier_code) AS carrier_code, carrier, language, project, site,
    bytes,
    (code IS NULL OR carrier_code IS NULL ? null : Country(ip, x_forwarded_for)) AS country,
    (code IS NULL OR carrier_code IS NULL ? null
        : (ZeroIsFree('$definition', hour, ip, url, x_forwarded_for, x_analytics) ? 'yes' : 'no'))
        AS free;
counts = FOREACH (GROUP deals BY
    (hour, carrier_code, carrier, country, language, project, site, free)) GENERATE
    FLATTEN(group) AS (hour, carrier_code, carrier, country, language, project, site, free),
    COUNT(deals) AS views, SUM(deals.bytes) AS bytes;
files = FOREACH (GROUP counts BY hour) {
  counted = FILTER counts BY carrier_code IS NOT NULL;
  ordered = ORDER counted BY carrier_code, carrier, country, language, project, site, free;
  GENERATE group AS hour,
      ordered.(hour, carrier_code, carrier, country, language, project, site, free, views, bytes)
      AS lines;
}
STORE files INTO '$output/$definition/zero'
    USING org.wikimedia.analytics.kraken.pig.HourFiles('zero.tsv',
        'hour carrier_code carrier country language project site free views bytes');
