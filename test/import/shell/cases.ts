/** Scripts of our own that bash runs as well: every command is a function there that prints its words. */
export const SCRIPTS: Readonly<Record<string, string>> = {
  quotes: `pcs a 'b c' "d e" f' 'g h\\ i "j\\"k" 'l"m' "n'o" '' "" $'p\\tq\\x41' "r\\z" "s\\\\t"
pcs a=b'c'"d"e \\# \\' \\" "\\$x"`,
  continuation: 'pcs resource create x \\\n  y=1 \\\n  z=2\npcs "a\\\nb" c\\\nd',
  comments: '# one\npcs a # two\npcs b#c # three\n\n  # four\npcs c',
  operators: 'pcs a; pcs b && pcs c;pcs d & wait; { pcs e; pcs f; }; ( pcs g; ( pcs h ) )\n! pcs i',
  variables: `A=1 B="two words" C='$A' D=$A$B
pcs $A "$B" $B "\${C}" '$A' "$A-$B" \${A}x $D $EMPTY "$EMPTY" x$EMPTY
export E=5 F; readonly G=7
pcs $E $G \${NONE:-default} "\${NONE:-two words}" \${A:+yes} \${A:-no} \${#B}
A+=0; pcs $A
B=1 pcs $B`,
  trimming: `file=/srv/data/web.conf.bak
pcs \${file##*/} \${file%/*} \${file%.bak} \${file%%.*} \${file#/srv/} \${file/web/db} \${file//a/o} \${file^^} \${file:-x}`,
  arrays: `LIST=(a "b c" 'd')
LIST+=(e)
pcs "\${LIST[@]}" end
pcs \${LIST[@]} end
pcs "\${LIST[1]}" "\${#LIST[@]}" "\${LIST[*]}" $LIST
NOTHING=()
pcs x "\${NOTHING[@]}" y`,
  braces: 'pcs {a,b}{1,2} n{1..3} {01..03} {3..1} {single} "{a,b}" x{,y}z a{b,c}d{e,f}',
  loops: `for n in n1 n2 "n 3"; do pcs node $n; for m in a b; do pcs "$n" $m; done; done
for i in $(seq 1 3); do pcs $i; done
for i in 1 2
do
  pcs line $i
done
N="x y"
for i in $N; do pcs word $i; done
for i in "$N"; do pcs all "$i"; done`,
  conditions: `X=web
if [ "$X" = web ]; then pcs yes; else pcs no; fi
if [ "$X" != web ]; then pcs no; elif [[ $X == w* ]]; then pcs pattern; else pcs no; fi
if [ -z "$X" ]; then pcs no; fi
[ 3 -gt 2 ] && pcs greater
[ 3 -gt 4 ] || pcs not greater
if ! [ -n "" ]; then pcs empty; fi
case $X in db|web) pcs is $X;; *) pcs other;; esac
case $X in a*) pcs no;; w?b) pcs mark;; esac
if true; then pcs t; fi; if false; then pcs f; fi`,
  functions: `add() {
  local name=$1 ip=$2
  shift 2
  pcs create "$name" ip=$ip "$@" count=$#
}
add one 192.0.2.1 a "b c"
function twice { pcs "$1"; pcs "$1"; }
twice x
early() { pcs before; return; pcs after; }
early
pcs end`,
  arithmetic: `i=1
pcs $i $((i + 1)) $(( i*3-1 )) $(((i+2)*2))
i=$((i + 1)); pcs $i; ((i++)); pcs $i; let i=i+5; pcs $i; ((i += 2)); pcs $i`,
  heredocs: `cat <<END >/dev/null
pcs not a command
END
pcs a <<'X'
text
X
pcs b <<-T
	indented
	T
pcs c
cat <<ONE <<TWO >/dev/null
1
ONE
2
TWO
pcs d`,
  redirections: `pcs a 2>/dev/null
pcs b 2>/dev/null c 3>>/dev/null
3>/dev/null pcs d
pcs e 3</dev/null f
pcs g 4>&1`,
  nested: `bash -c "pcs 'a b' c"
bash -c 'pcs x; pcs y'
eval pcs "'one word'" two
if [ 1 = 1 ]; then if [ 2 = 3 ]; then pcs no; else pcs deep; fi; fi`,
  unusual: `pcs 'multi
line' x
pcs a=b;pcs c
pcs "a;b|c&d" 'x>y' "(p)" \\( \\)
pcs -f x --opt=value -- -5
pcs $'it\\'s' 'it'"'"'s'
pcs a"b"'c'\\d"e f"g`,
};
