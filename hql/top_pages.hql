-- Purpose: the most viewed pages of each country, as they may be published: only pages that more
--   than min_actors different clients saw, views rounded up to hundreds, unknown and protected
--   countries left out, ties at the last rank cut. Where the log has no languages, clients are told
--   apart without them.
-- Parameters:
--   source = webrequest     table to ask: webrequest, or webrequest_raw
--   from = 2013-02-28T22    first hour, UTC
--   until = 2013-03-01T01   hour behind the last
--   min_actors = 1000       clients that must have seen a page, and one more
--   ranks = 1000            pages of a country
--   protected = -           codes of countries that are never shown, with commas between them
-- Usage: kraken hive -f hql/top_pages.hql --set from=2013-02-28T22 --set until=2013-03-01T01

WITH pages AS (
  SELECT country_code, access_method, project, title,
    count(*) views, count(DISTINCT actor) actors
  FROM (
    SELECT country_code, access_method, project, title,
      get_actor_signature(remote_addr, user_agent, nvl(accept_language, '-'), uri_host, uri_query,
      x_analytics_map(x_analytics)) actor
    FROM ${source}
    WHERE printf('%04d-%02d-%02dT%02d', year, month, day, hour) >= '${from}'
  AND printf('%04d-%02d-%02dT%02d', year, month, day, hour) < '${until}'
      AND is_pageview AND agent_type = 'user'
      AND title IS NOT NULL AND title <> '-'
      AND country_code <> '--' AND find_in_set(country_code, '${protected}') = 0
  ) seen
  GROUP BY country_code, access_method, project, title
), ranked AS (
  SELECT country_code, access_method, project, title, views,
    rank() OVER (PARTITION BY country_code ORDER BY views DESC) place,
    row_number() OVER (PARTITION BY country_code ORDER BY views DESC) line
  FROM pages
  WHERE actors > ${min_actors}
), cut AS (
  SELECT country_code, access_method, project, title, views, place,
    min(if(line = ${ranks} + 1, place, NULL)) OVER (PARTITION BY country_code) first_cut
  FROM ranked
)
SELECT country_code, access_method, project, title,
  cast(ceil(views / 100) * 100 AS bigint) views_ceil, place
FROM cut
WHERE first_cut IS NULL OR place < first_cut
ORDER BY country_code, place, project, title, access_method;
