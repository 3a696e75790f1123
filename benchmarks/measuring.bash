#!/usr/bin/env bash
# What the benchmarks' scripts share; they source it. What measures or reports needs: root, runs, name,
# scratch (a folder of the run's own) and report (a file in it).
# shellcheck disable=SC2154

fail() {
  printf '%s: %s\n' "benchmarks/${0##*/}" "$1" >&2
  exit 2
}

logs() { # LINES TITLES SEED FILE...: made once, read once so that the disk is out of the game
  local lines=$1 titles=$2 seed=$3 missing='' file
  shift 3
  for file; do [[ -s $file ]] || missing=yes; done
  if [[ -n $missing ]]; then
    rm -f -- "$@"
    local IFS=,
    "$root/scripts/kraken" sample --output "$*" --lines "$lines" --titles "$titles" --seed "$seed" >&2
  fi
  cat -- "$@" >/dev/null
}

measure() { # NAME COMMAND INPUT: one more line of seconds (real, user, system) in NAME.times
  local output=$scratch/counts TIMEFORMAT='%R %U %S'
  { time "$2" "$output" "$3" >"$scratch/printed" 2>&1; } 2>>"$scratch/$1.times" || {
    cat -- "$scratch/printed" >&2
    fail "$2 failed, see above."
  }
  rm -rf -- "$output"
}

in_turns() { # NAME COMMAND INPUT [NAME COMMAND INPUT]...
  local run i
  for ((run = 1; run <= runs; run++)); do
    for ((i = 1; i <= $#; i += 3)); do
      measure "${@:i:3}"
    done
  done
}

# A line of its times for each query, by the clock of its answer; the first run of each only warms up.
time_answers() { # FILE
  local last=$EPOCHREALTIME now query
  declare -A warm=()
  while IFS=, read -r query _; do
    [[ -n $query ]] || continue # between two answers
    now=$EPOCHREALTIME
    [[ -z ${warm[$query]-} ]] || awk -v a="$last" -v b="$now" 'BEGIN { print b - a }' >>"$scratch/$query.times"
    warm[$query]=yes
    last=$EPOCHREALTIME
  done < <(hive -f "$1" --format csv | grep --line-buffered -v '^_c0')
  wait "$!" || fail 'a query failed, see above.'
}

median() { # NAME [COLUMN]
  sort -n -k "${2:-1},${2:-1}" -- "$scratch/$1.times" |
    awk -v column="${2:-1}" '{ v[NR] = $column } END { printf "%.3f", (v[int((NR + 1) / 2)] + v[int(NR / 2) + 1]) / 2 }'
}

spread() { # NAME
  sort -n -- "$scratch/$1.times" | awk 'NR == 1 { low = $1 } { high = $1 } END { printf "%.2f to %.2f", low, high }'
}

ratio() { awk -v a="$1" -v b="$2" 'BEGIN { printf "%.3f", a / b }'; } # A B

say() { printf '%s\n' "$@" | tee -a "$report"; }

verdict() { # WHAT RATIO most|least LIMIT
  local met
  met=$(awk -v r="$2" -v how="$3" -v l="$4" 'BEGIN { print ((how == "most" ? r <= l : r >= l) ? "met" : "MISSED") }')
  say "- $1: $2, at $3 $4: **$met**"
}

megabytes() { du -cLm -- "$@" | tail -n 1 | cut -f 1; }

machine() {
  local java=${JAVA_HOME:+$JAVA_HOME/bin/}java commit
  commit=$(git -C "$root" rev-parse --short HEAD)
  [[ -z $(git -C "$root" status --porcelain) ]] || commit+=' with changes'
  say "# $name" '' \
    "- commit: $commit" \
    "- processor: $(LC_ALL=C lscpu | sed -n 's/^Model name: *//p' | head -n 1), $(nproc) cores" \
    "- memory: $(awk '/^MemTotal/ { printf "%.0f GB", $2 / 1048576 }' /proc/meminfo)" \
    "- kernel: $(uname -sr)" \
    "- Java: $("$java" -version 2>&1 | sed -n 2p)" \
    "- runs of each command, in turns: $runs"
}

publish() { # the report to benchmarks/results
  mkdir -p -- "$root/benchmarks/results"
  cp -- "$report" "$root/benchmarks/results/$name.md"
  echo "written to benchmarks/results/$name.md"
}
