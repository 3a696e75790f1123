-- Purpose: what readers asked search engines for before they came, if more than min_actors
--   different clients asked it: words can tell who somebody is. Where the log has no languages,
--   clients are told apart without them.
-- Parameters:
--   source = webrequest     table to ask: webrequest, or webrequest_raw
--   from = 2013-02-28T22    first hour, UTC
--   until = 2013-03-01T01   hour behind the last
--   min_actors = 10         clients that must have asked, and one more
-- Usage: kraken hive -f hql/search_terms.hql --set from=2013-02-28T22 --set until=2013-03-01T01

SELECT engine, terms, views
FROM (
  SELECT engine, terms, count(*) views, count(DISTINCT actor) actors
  FROM (
    SELECT referer_name engine, lower(search_terms(referer)) terms,
      get_actor_signature(remote_addr, user_agent, nvl(accept_language, '-'), uri_host, uri_query,
      x_analytics_map(x_analytics)) actor
    FROM ${source}
    WHERE printf('%04d-%02d-%02dT%02d', year, month, day, hour) >= '${from}'
  AND printf('%04d-%02d-%02dT%02d', year, month, day, hour) < '${until}'
      AND is_pageview AND agent_type = 'user'
      AND referer_class = 'external (search engine)'
  ) asked
  WHERE terms IS NOT NULL AND terms <> ''
  GROUP BY engine, terms
) counted
WHERE actors > ${min_actors}
ORDER BY views DESC, engine, terms;
