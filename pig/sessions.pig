-- Purpose:    Sessions of visitors: views with no pause of 30 minutes between them. Columns:
--             session_start, session_end, visitor_id, site, pageviews, special_pageviews, entry_url,
--             entry_referer, exit_url. A visitor is a hash of address and agent.
-- Parameters: input       raw request logs: file, folder or glob
--             output      a folder that does not exist yet, for TAB separated lines
--             minutes     the pause that ends a session (30)
--             definition  whose rules count (pageview)
--             from, until hours in UTC like 2013-02-28T22, half-open (all there are)
--             format      auto, tab, space, json or kraken (auto)
-- Usage:      kraken pig pig/sessions.pig -p input=/logs -p output=/tmp/sessions

%default minutes '30'
%default definition 'pageview'
%default from ''
%default until ''
%default format 'auto'

IMPORT 'kraken.pig';

requests = requests_between('$input', '$format', '$from', '$until');
DEFINE SessionsOf org.wikimedia.analytics.kraken.pig.Sessions('$minutes');

counted = FILTER requests BY PageviewVerdict('$definition', hour, ip, status, response_size,
    http_method, url, content_type, referer, x_forwarded_for, user_agent, x_analytics) == 'counted';
clients = FOREACH counted GENERATE *, ClientIp(ip, x_forwarded_for) AS client_ip;
views = FOREACH clients GENERATE
    -- what is no address may be a hash of one
    AnonymizeIp((client_ip IS NULL ? ip : client_ip), 'md5', user_agent) AS visitor_id,
    AccessMethod(uri_host, user_agent) AS site, seconds,
    ((chararray) uri_path MATCHES '/wiki/[^/:]+:.*' ? true : false) AS is_special, url, referer;
sessions = FOREACH (GROUP views BY (visitor_id, site)) {
  ordered = ORDER views BY seconds, url;
  GENERATE FLATTEN(group) AS (visitor_id, site),
      FLATTEN(SessionsOf(ordered.(seconds, is_special, url, referer)));
}
columns = FOREACH sessions GENERATE
    session_start, session_end, visitor_id, site, pageviews, special_pageviews, entry_url,
    entry_referer, exit_url;
ordered = ORDER columns BY session_start, visitor_id, site;
STORE ordered INTO '$output';
