# Writes a tree of projectcounts as Wikimedia publishes them into the folder `tree`, the same each
# time: `hours` files from 2012-01-01 on, of `wikis` wikis; mobile sites since 2014-09-23, and zero
# sites of every fourth wiki. Folders of months must be there.
BEGIN {
  split(". .b .d .n .q .s .v .voy", suffixes, " ")
  for (i = 0; i < wikis; i++) {
    language = sprintf("%c%c%c", 97 + i % 26, 97 + int(i / 26) % 26, 97 + int(i / 7) % 26)
    suffix = suffixes[i % 8 + 1]
    if (suffix == ".") suffix = ""
    desktop[i] = language suffix
    mobile[i] = language ".m" suffix
    zero[i] = language ".zero" suffix
    size[i] = int(2000000 / (i + 1)) + 1
  }
  start = 1325376000
  sites = 1411430400
  seed = 12345
  for (hour = 0; hour < hours; hour++) {
    time = start + hour * 3600
    file = tree strftime("/%Y/%Y-%m/projectcounts-%Y%m%d-%H0000", time + 3600, 1)
    for (i = 0; i < wikis; i++) {
      seed = (seed * 1103 + 12347) % 1048576
      views = size[i] + seed % size[i]
      printf "%s - %d %.0f\n", desktop[i], views, views * 9000 > file
      if (time < sites) continue
      printf "%s - %d %.0f\n", mobile[i], views / 3, views * 2000 > file
      if (i % 4 == 0) printf "%s - %d %.0f\n", zero[i], views / 500, views * 10 > file
    }
    close(file)
  }
}
