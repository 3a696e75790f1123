-- Purpose: page views of mobile sites and apps by day, device and platform.
-- Parameters:
--   source = webrequest     table to ask: webrequest, or webrequest_raw
--   from = 2013-02-28T22    first hour, UTC
--   until = 2013-03-01T01   hour behind the last
--   least = 1               views that a row must have
-- Usage: kraken hive -f hql/mobile_devices.hql --set from=2013-02-28T22 --set until=2013-03-01T01

SELECT day, access_method, device, system, system_version, browser, views
FROM (
  SELECT substr(event_hour, 1, 10) day, access_method,
    user_agent_map['device_family'] device, user_agent_map['os_family'] system,
    user_agent_map['os_major'] system_version, user_agent_map['browser_family'] browser,
    count(*) views
  FROM ${source}
  WHERE printf('%04d-%02d-%02dT%02d', year, month, day, hour) >= '${from}'
  AND printf('%04d-%02d-%02dT%02d', year, month, day, hour) < '${until}'
    AND is_pageview AND agent_type = 'user' AND access_method <> 'desktop'
  GROUP BY substr(event_hour, 1, 10), access_method, user_agent_map['device_family'],
    user_agent_map['os_family'], user_agent_map['os_major'], user_agent_map['browser_family']
) counted
WHERE views >= ${least}
ORDER BY day, views DESC, access_method, device, system, system_version, browser;
