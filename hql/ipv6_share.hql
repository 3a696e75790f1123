-- Purpose: how much comes over IPv6: requests by hour and the share of it in percent. Trusted
--   proxies are looked through; what has no readable address is counted apart.
-- Parameters:
--   source = webrequest     table to ask: webrequest, or webrequest_raw
--   from = 2013-02-28T22    first hour, UTC
--   until = 2013-03-01T01   hour behind the last
-- Usage: kraken hive -f hql/ipv6_share.hql --set from=2013-02-28T22 --set until=2013-03-01T01

SELECT event_hour, requests, ipv4, ipv6, requests - ipv4 - ipv6 unknown,
  round(100 * ipv6 / (ipv4 + ipv6), 4) ipv6_percent
FROM (
  SELECT event_hour, count(*) requests,
    sum(if(ip LIKE '%.%' AND ip NOT LIKE '%:%', 1, 0)) ipv4, sum(if(ip LIKE '%:%', 1, 0)) ipv6
  FROM (
    SELECT event_hour, get_client_ip(remote_addr, x_forwarded_for) ip
    FROM ${source}
    WHERE printf('%04d-%02d-%02dT%02d', year, month, day, hour) >= '${from}'
  AND printf('%04d-%02d-%02dT%02d', year, month, day, hour) < '${until}'
      AND event_hour IS NOT NULL
  ) clients
  GROUP BY event_hour
) counted
ORDER BY event_hour;
