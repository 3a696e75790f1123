# awk -v tree=DIR -f projectcounts.awk </dev/null: three months of hourly projectcounts, December 2012
# to February 2013, as Wikimedia publishes them: DIR/YYYY/YYYY-MM/projectcounts-YYYYMMDD-HH0000, named by
# the end of the hour. DIR/YYYY/YYYY-MM must exist. Invented, but of the size of that time's.

BEGIN {
  # code, views an hour in thousands, growth a month in per mille, hour of the day (UTC) when most read
  split("en 12600 8 18|en.m 1900 32 19|en.zero 9 60 17|ja.zero 1 40 12|es.zero 2 70 20|de.zero 1 30 17|ru.zero 3 60 15|fr.zero 4 50 18|pt.zero 2 60 21|it.zero 1 40 18|pl.zero 1 30 17|zh.zero 1 50 12|ja 1990 4 12|ja.m 530 20 13|es 1890 9 20|" \
    "es.m 195 40 22|de 1480 5 17|de.m 165 30 19|ru 1160 14 15|ru.m 105 45 17|fr 1110 6 18|fr.m 130 28 19|" \
    "it 830 6 18|it.m 103 30 20|pt 640 8 21|pt.m 60 42 22|pl 560 5 17|pl.m 48 36 18|zh 430 7 12|zh.m 70 33 13|" \
    "nl 350 3 18|sv 260 2 17|tr 190 9 18|ar 120 15 18|id 230 12 12|cs 170 4 17|fi 170 3 17|ko 100 6 11|" \
    "uk 180 16 15|vi 110 14 12|fa 150 11 16|he 110 4 17|hu 130 5 17|simple 60 9 17|" \
    "en.d 270 6 18|fr.d 60 5 18|de.d 45 4 17|en.b 62 4 18|en.q 50 3 19|en.s 45 5 18|en.n 30 2 17|en.v 12 3 18|" \
    "commons.m 760 10 18|meta.m 90 4 17|www.wd 14 160 16|www.w 34 3 16|species.m 6 4 17|incubator.m 4 5 16", code, "|")
  for (n = 1; n in code; n++) codes = n
  days[12] = 31; days[1] = 31; days[2] = 28
  seed = 20130228
  year = 2012; month = 12; day = 1; hour = 0
  weekday = 6 # a Saturday
  for (count = 0; count < 90 * 24; count++) {
    at = hour; of = weekday; month_of = month
    next_hour()
    write(at, of, count / 730)
  }
}

function next_hour() {
  if (++hour < 24) return
  hour = 0
  weekday = weekday % 7 + 1
  if (++day <= days[month]) return
  day = 1
  if (++month > 12) { month = 1; year++ }
}

function write(at, of, months,    file, n, part, wave, views) {
  file = sprintf("%s/%d/%d-%02d/projectcounts-%d%02d%02d-%02d0000", tree, year, year, month, year, month, day, hour)
  for (n = 1; n <= codes; n++) {
    split(code[n], part, " ")
    wave = 1 + 0.42 * cos((at - part[4]) * 0.2617994)
    views = 1000 * part[2] * wave * (of >= 6 ? 0.91 : 1.036) * exp(months * part[3] / 1000)
    views *= 0.96 + 0.08 * random()
    lines[n] = sprintf("%s - %d %.0f", part[1], views, views * 14200)
  }
  sort_lines()
  for (n = 1; n <= codes; n++) print lines[n] > file
  close(file)
}

# the same on every awk
function random() {
  seed = (seed * 16807) % 2147483647
  return seed / 2147483647
}

function sort_lines(    i, j, line) {
  for (i = 2; i <= codes; i++) {
    line = lines[i]
    for (j = i - 1; j >= 1 && lines[j] > line; j--) lines[j + 1] = lines[j]
    lines[j + 1] = line
  }
}
