-- Purpose: visits: the page views of a visitor with no pause of 30 minutes between them, as
--   pig/sessions.pig has them. A visitor is known by a hash of address and agent, and by the site he
--   reads (desktop, mobile web, app): the answer is personal, not to be published.
-- Parameters:
--   source = webrequest     table to ask: webrequest, or webrequest_raw
--   from = 2013-02-28T22    first hour, UTC
--   until = 2013-03-01T01   hour behind the last
--   minutes = 30            pause that ends a visit
-- Usage: kraken hive -f hql/sessions.hql --set from=2013-02-28T22 --set until=2013-03-01T01

SET hive.local.time.zone=UTC;
SET hive.vectorized.execution.ptf.enabled=false;

WITH views AS (
  SELECT
    -- what is no address may be a hash of one
    anonymize_ip(coalesce(get_client_ip(remote_addr, x_forwarded_for), remote_addr, ''), 'md5',
      user_agent) visitor,
    access_method,
    if(`timestamp` LIKE '____-%',
      unix_timestamp(substr(`timestamp`, 1, 19), "yyyy-MM-dd'T'HH:mm:ss"),
      cast(cast(`timestamp` AS double) AS bigint)) second,
    uri_path RLIKE '^/wiki/[^/:]+:' is_special, uri, referer
  FROM ${source}
  WHERE printf('%04d-%02d-%02dT%02d', year, month, day, hour) >= '${from}'
    AND printf('%04d-%02d-%02dT%02d', year, month, day, hour) < '${until}'
    AND is_pageview AND agent_type = 'user'
), pauses AS (
  SELECT visitor, access_method, second, is_special, uri, referer,
    if(second - lag(second) OVER (PARTITION BY visitor, access_method ORDER BY second, uri)
      < ${minutes} * 60, 0, 1) begins
  FROM views
), visits AS (
  SELECT visitor, access_method, second, is_special, uri, referer,
    sum(begins) OVER (PARTITION BY visitor, access_method ORDER BY second, uri
      ROWS BETWEEN UNBOUNDED PRECEDING AND CURRENT ROW) visit
  FROM pauses
)
SELECT from_unixtime(min(second), "yyyy-MM-dd'T'HH:mm:ss") session_start,
  from_unixtime(max(second), "yyyy-MM-dd'T'HH:mm:ss") session_end,
  visitor, access_method,
  count(*) pageviews,
  sum(if(is_special, 1, 0)) special_pageviews,
  min(struct(second, uri, referer)).col2 entry_uri,
  min(struct(second, uri, referer)).col3 entry_referer,
  max(struct(second, uri)).col2 exit_uri
FROM visits
GROUP BY visitor, access_method, visit
ORDER BY session_start, visitor, access_method;
