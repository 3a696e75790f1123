-- Purpose: requests and bytes by type of content, without its parameters.
-- Parameters:
--   source = webrequest     table to ask: webrequest, or webrequest_raw
--   from = 2013-02-28T22    first hour, UTC
--   until = 2013-03-01T01   hour behind the last
-- Usage: kraken hive -f hql/content_types.hql --set from=2013-02-28T22 --set until=2013-03-01T01

SELECT content, requests, bytes
FROM (
  SELECT lower(trim(split(content_type, ';')[0])) content,
    count(*) requests, sum(bytes_sent) bytes
  FROM ${source}
  WHERE printf('%04d-%02d-%02dT%02d', year, month, day, hour) >= '${from}'
  AND printf('%04d-%02d-%02dT%02d', year, month, day, hour) < '${until}'
    AND content_type IS NOT NULL
  GROUP BY lower(trim(split(content_type, ';')[0]))
) counted
ORDER BY requests DESC, content;
