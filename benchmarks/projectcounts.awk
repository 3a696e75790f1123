# The yardstick: projectcounts as a few lines of awk. Views and bytes by hour and host of every URL
# with /wiki/ in it; no status, no address, no title, no malformed line is looked at.
BEGIN { FS = "\t" }
index($9, "/wiki/") {
  split($9, url, "/")
  key = substr($3, 1, 13) " " url[3]
  views[key]++
  bytes[key] += $7
}
END {
  for (key in views) printf "%s %d %.0f\n", key, views[key], bytes[key]
}
