-- Purpose:    Views and bytes by project and hour, the files that kraken hourly calls projectcounts.
-- Parameters: input       raw request logs: file, folder or glob
--             output      a folder; files are below DEFINITION/projectcounts, which must not exist yet
--             definition  whose rules count (pageview)
--             from, until hours in UTC like 2013-02-28T22, half-open (all there are)
--             format      auto, tab, space, json or kraken (auto)
-- Usage:      kraken pig pig/hourly.pig -p input=/logs -p output=/tmp/counts

%default definition 'pageview'
%default from ''
%default until ''
%default format 'auto'

IMPORT 'kraken.pig';

requests = requests_between('$input', '$format', '$from', '$until');
views = views_by(requests, '$definition');
counts = FOREACH (GROUP views BY (hour, code)) GENERATE
    group.hour AS hour, group.code AS code, '-' AS none, COUNT(views) AS views,
    SUM(views.bytes) AS bytes;
files = FOREACH (GROUP counts BY hour) {
  counted = FILTER counts BY code IS NOT NULL;
  ordered = ORDER counted BY code;
  GENERATE group AS hour, ordered.(code, none, views, bytes) AS lines;
}
STORE files INTO '$output/$definition/projectcounts'
    USING org.wikimedia.analytics.kraken.pig.HourFiles('projectcounts');
