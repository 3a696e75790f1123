-- Purpose:    All views by country, project and site: what the shares of Wikipedia Zero are taken of.
--             The files that kraken hourly calls countries.
-- Parameters: input       raw request logs: file, folder or glob
--             output      a folder; files are below DEFINITION/countries, which must not exist yet
--             definition  whose rules count (pageview)
--             from, until hours in UTC like 2013-02-28T22, half-open (all there are)
--             format      auto, tab, space, json or kraken (auto)
-- Usage:      kraken pig pig/zero_country.pig -p input=/logs -p output=/tmp/counts

%default definition 'pageview'
%default from ''
%default until ''
%default format 'auto'

IMPORT 'kraken.pig';

requests = requests_between('$input', '$format', '$from', '$until');
views = views_by(requests, '$definition');
placed = FOREACH views GENERATE
    hour, (code IS NULL ? null : Country(ip, x_forwarded_for)) AS country, language, project,
    site, bytes;
counts = FOREACH (GROUP placed BY (hour, country, language, project, site)) GENERATE
    FLATTEN(group) AS (hour, country, language, project, site),
    COUNT(placed) AS views, SUM(placed.bytes) AS bytes;
files = FOREACH (GROUP counts BY hour) {
  counted = FILTER counts BY country IS NOT NULL;
  ordered = ORDER counted BY country, language, project, site;
  GENERATE group AS hour,
      ordered.(hour, country, language, project, site, views, bytes) AS lines;
}
STORE files INTO '$output/$definition/countries'
    USING org.wikimedia.analytics.kraken.pig.HourFiles(
        'countries.tsv', 'hour country language project site views bytes');
