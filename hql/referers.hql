-- Purpose: where readers came from: page views by class and name of the referring site, with their
--   share in percent.
-- Parameters:
--   source = webrequest     table to ask: webrequest, or webrequest_raw
--   from = 2013-02-28T22    first hour, UTC
--   until = 2013-03-01T01   hour behind the last
-- Usage: kraken hive -f hql/referers.hql --set from=2013-02-28T22 --set until=2013-03-01T01

SELECT referer_class, referer_name, views,
  round(100 * views / sum(views) OVER (), 4) percentage
FROM (
  SELECT referer_class, referer_name, count(*) views
  FROM ${source}
  WHERE printf('%04d-%02d-%02dT%02d', year, month, day, hour) >= '${from}'
  AND printf('%04d-%02d-%02dT%02d', year, month, day, hour) < '${until}'
    AND is_pageview AND agent_type = 'user'
  GROUP BY referer_class, referer_name
) counted
ORDER BY views DESC, referer_class, referer_name;
