-- Purpose: HTTP statuses and what lies behind them: what the cache did, how was asked, and for
--   which kind of content; with the share of all requests in percent.
-- Parameters:
--   source = webrequest     table to ask: webrequest, or webrequest_raw
--   from = 2013-02-28T22    first hour, UTC
--   until = 2013-03-01T01   hour behind the last
--   least = 1               requests that a row must have
-- Usage: kraken hive -f hql/http_status.hql --set from=2013-02-28T22 --set until=2013-03-01T01

SELECT http_status, cache_status, request_method, content, requests,
  round(100 * requests / sum(requests) OVER (), 4) percentage
FROM (
  SELECT http_status, cache_status, request_method,
    lower(trim(split(content_type, ';')[0])) content, count(*) requests
  FROM ${source}
  WHERE printf('%04d-%02d-%02dT%02d', year, month, day, hour) >= '${from}'
  AND printf('%04d-%02d-%02dT%02d', year, month, day, hour) < '${until}'
    AND http_status IS NOT NULL
  GROUP BY http_status, cache_status, request_method, lower(trim(split(content_type, ';')[0]))
) counted
WHERE requests >= ${least}
ORDER BY requests DESC, http_status, cache_status, request_method, content;
