-- Purpose:    Views and bytes by page and hour, the files that kraken hourly calls pagecounts.
-- Parameters: input       raw request logs: file, folder or glob
--             output      a folder; files are below DEFINITION/pagecounts, which must not exist yet
--             definition  whose rules count (pageview)
--             from, until hours in UTC like 2013-02-28T22, half-open (all there are)
--             format      auto, tab, space, json or kraken (auto)
-- Usage:      kraken pig pig/pagecounts.pig -p input=/logs -p output=/tmp/counts

%default definition 'pageview'
%default from ''
%default until ''
%default format 'auto'

IMPORT 'kraken.pig';

requests = requests_between('$input', '$format', '$from', '$until');
views = views_by(requests, '$definition');
counts = FOREACH (GROUP views BY (hour, code, title)) GENERATE
    group.hour AS hour, group.code AS code, PageKey(group.code) AS page_key, group.title AS title,
    COUNT(views) AS views, SUM(views.bytes) AS bytes;
files = FOREACH (GROUP counts BY hour) {
  counted = FILTER counts BY code IS NOT NULL;
  ordered = ORDER counted BY page_key, title;
  GENERATE group AS hour, ordered.(code, title, views, bytes) AS lines;
}
STORE files INTO '$output/$definition/pagecounts'
    USING org.wikimedia.analytics.kraken.pig.HourFiles('pagecounts.gz');
