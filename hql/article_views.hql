-- Purpose: views of the articles of a project, most viewed first.
-- Parameters:
--   source = webrequest     table to ask: webrequest, or webrequest_raw
--   from = 2013-02-28T22    first hour, UTC
--   until = 2013-03-01T01   hour behind the last
--   project = en.wikipedia  the name at the refinery
--   like = %                which titles, as SQL's LIKE takes them
--   rows = 100              how many
-- Usage: kraken hive -f hql/article_views.hql --set from=2013-02-28T22 --set until=2013-03-01T01

SELECT title, count(*) views,
  sum(if(access_method = 'desktop', 0, 1)) mobile_views,
  min(event_hour) first_hour, max(event_hour) last_hour
FROM ${source}
WHERE printf('%04d-%02d-%02dT%02d', year, month, day, hour) >= '${from}'
  AND printf('%04d-%02d-%02dT%02d', year, month, day, hour) < '${until}'
  AND is_pageview AND agent_type = 'user'
  AND project = '${project}' AND title LIKE '${like}'
GROUP BY title
ORDER BY views DESC, title
LIMIT ${rows};
