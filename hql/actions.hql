-- Purpose: what is asked of index.php and api.php: requests by action (view, edit, history, query,
--   opensearch and so on) and whether they were page views.
-- Parameters:
--   source = webrequest     table to ask: webrequest, or webrequest_raw
--   from = 2013-02-28T22    first hour, UTC
--   until = 2013-03-01T01   hour behind the last
-- Usage: kraken hive -f hql/actions.hql --set from=2013-02-28T22 --set until=2013-03-01T01

SELECT program, action, is_pageview, requests
FROM (
  SELECT uri_path program, regexp_extract(uri_query, '[?&]action=([^&]*)', 1) action,
    is_pageview, count(*) requests
  FROM ${source}
  WHERE printf('%04d-%02d-%02dT%02d', year, month, day, hour) >= '${from}'
  AND printf('%04d-%02d-%02dT%02d', year, month, day, hour) < '${until}'
    AND uri_path IN ('/w/index.php', '/w/api.php')
  GROUP BY uri_path, regexp_extract(uri_query, '[?&]action=([^&]*)', 1), is_pageview
) counted
ORDER BY requests DESC, program, action, is_pageview;
