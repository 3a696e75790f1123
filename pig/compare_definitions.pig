-- Purpose:    Where two definitions differ: verdict of each, requests. A rule that is named says why
--             a request is not counted.
-- Parameters: input       raw request logs: file, folder or glob
--             output      a folder that does not exist yet, for TAB separated lines
--             first       a definition (webstatscollector)
--             second      another one (pageview)
--             from, until hours in UTC like 2013-02-28T22, half-open (all there are)
--             format      auto, tab, space, json or kraken (auto)
-- Usage:      kraken pig pig/compare_definitions.pig -p input=/logs -p output=/tmp/compared

%default first 'webstatscollector'
%default second 'pageview'
%default from ''
%default until ''
%default format 'auto'

IMPORT 'kraken.pig';

requests = requests_between('$input', '$format', '$from', '$until');
verdicts = FOREACH requests GENERATE
    PageviewVerdict('$first', hour, ip, status, response_size, http_method, url, content_type,
        referer, x_forwarded_for, user_agent, x_analytics) AS first_verdict,
    PageviewVerdict('$second', hour, ip, status, response_size, http_method, url, content_type,
        referer, x_forwarded_for, user_agent, x_analytics) AS second_verdict;
counts = FOREACH (GROUP verdicts BY (first_verdict, second_verdict)) GENERATE
    FLATTEN(group) AS (first_verdict, second_verdict), COUNT(verdicts) AS requests;
ordered = ORDER counts BY requests DESC, first_verdict, second_verdict;
STORE ordered INTO '$output';
