-- Purpose:    Views by day, site, system and device, as a user agent parser tells them: date,
--             site, os_family, os_major, device_family, browser_family, views.
-- Parameters: input       raw request logs: file, folder or glob
--             output      a folder that does not exist yet, for TAB separated lines
--             definition  whose rules count (pageview)
--             from, until hours in UTC like 2013-02-28T22, half-open (all there are)
--             format      auto, tab, space, json or kraken (auto)
-- Usage:      kraken pig pig/device_properties.pig -p input=/logs -p output=/tmp/devices

%default definition 'pageview'
%default from ''
%default until ''
%default format 'auto'

IMPORT 'kraken.pig';

requests = requests_between('$input', '$format', '$from', '$until');
counted = FILTER requests BY PageviewVerdict('$definition', hour, ip, status, response_size,
    http_method, url, content_type, referer, x_forwarded_for, user_agent, x_analytics) == 'counted';
agents = FOREACH counted GENERATE
    SUBSTRING(hour, 0, 10) AS date, AccessMethod(uri_host, user_agent) AS access_method,
    UserAgentProperties(user_agent) AS agent;
devices = FOREACH agents GENERATE
    date, access_method, agent#'os_family' AS os_family, agent#'os_major' AS os_major,
    agent#'device_family' AS device_family, agent#'browser_family' AS browser_family;
counts = FOREACH (GROUP devices BY
    (date, access_method, os_family, os_major, device_family, browser_family)) GENERATE
    FLATTEN(group), COUNT(devices) AS views;
ordered = ORDER counts BY $0, $1, $2, $3, $4, $5;
STORE ordered INTO '$output';
