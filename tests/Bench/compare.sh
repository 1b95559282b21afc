#!/usr/bin/env bash
# Whole runs side by side: the full check of perfeval against text extraction alone, each program called as its users call it.
#   tests/Bench/compare.sh [FOLDER WITH DOCX [FOLDER WITH PDF]]
# Without folders the documents of the corpus are copied until there are 200 of a kind. Programs that are not installed are left out.
set -euo pipefail
root=$(cd "$(dirname "$0")/../.." && pwd)
count=${COUNT:-200}
work=$(mktemp -d)
trap 'rm -rf "$work"' EXIT

dotnet build "$root/src/Cli" -c Release --nologo -v quiet
perfeval=$root/src/Cli/bin/Release/net10.0/perfeval

fill() { # FOLDER EXTENSION TARGET: copies until there are enough
    local files=("$1"/*."$2") number
    mkdir -p "$3"
    [ -e "${files[0]}" ] || return 0
    for ((number = 0; number < count; number++)); do
        cp "${files[number % ${#files[@]}]}" "$3/$(printf %03d "$number").$2"
    done
}

milliseconds() { # COMMAND…: wall and processor time of the whole command; the latter holds on a busy machine too
    local TIMEFORMAT='%R %U %S'
    { time "$@" >"$work/out" 2>"$work/err"; } 2>"$work/time" || true
    awk '{ printf "%d %d\n", $1 * 1000, ($2 + $3) * 1000 }' "$work/time"
}

each() { # FOLDER COMMAND…: one process for each document, {} is its path
    local folder=$1 file
    shift
    for file in "$folder"/*; do
        "${@//\{\}/$file}" >/dev/null 2>&1 || true
    done
}

row() { # NAME DOCUMENTS WALL CPU WALL-OF-PERFEVAL CPU-OF-PERFEVAL
    awk -v name="$1" -v n="$2" -v wall="$3" -v cpu="$4" -v own="$5" -v owncpu="$6" \
        'BEGIN { printf "| %s | %.1f | %.1f | %.1f | %.1f |\n", name, wall / n, wall / own, cpu / n, cpu / owncpu }'
}

compare() { # KIND FOLDER, then name=command…
    local kind=$1 folder=$2 documents base program name
    shift 2
    documents=$(find "$folder" -type f | wc -l)
    [ "$documents" -gt 0 ] || return 0
    "$perfeval" check "$folder" >/dev/null 2>&1 || true
    base=$(milliseconds "$perfeval" check "$folder" --json "$work/result.json")
    printf '\n%s %s\n\n| program | ms per document | times perfeval | processor ms per document | times perfeval |\n|---|---|---|---|---|\n' "$documents" "$kind"
    row "perfeval check" "$documents" $base $base
    for program in "$@"; do
        name=${program%%=*}
        command -v "${name%% *}" >/dev/null || continue
        row "$name" "$documents" $(milliseconds each "$folder" ${program#*=}) $base
    done
    if command -v /usr/bin/time >/dev/null; then
        /usr/bin/time -o "$work/memory" -f '%M' "$perfeval" check "$folder" --json "$work/result.json" >/dev/null 2>&1 || true
        echo "peak memory of perfeval: $(($(tail -1 "$work/memory") / 1024)) MB"
    fi
}

fill "${1:-$root/corpus/reports}" docx "$work/docx"
fill "${2:-$root/corpus/reports}" pdf "$work/pdf"
echo "$(date -u +%F), $(nproc) cores, load $(cut -d' ' -f1 /proc/loadavg)"
compare docx "$work/docx" "pandoc -t plain=pandoc -t plain {}" "docx2txt=docx2txt {} -"
compare pdf "$work/pdf" "pdftotext -layout=pdftotext -layout {} -" "mutool draw -F text=mutool draw -F text {}"

small=$(find "$work/docx" -type f -printf '%s %p\n' | sort -n | head -1 | cut -d' ' -f2)
best=999999
for _ in 1 2 3 4 5 6 7; do
    once=$(milliseconds "$perfeval" check "$small" | cut -d' ' -f1)
    [ "$once" -lt "$best" ] && best=$once
done
printf '\none small document, from start to exit, best of 7: %s ms\n' "$best"
