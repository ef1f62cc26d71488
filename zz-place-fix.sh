names=$(ls compiler/lint/rules/placement/*.ts | xargs -n1 basename | sed 's/\.ts$//' | grep -v '^index$' | paste -sd'|')
npm test -- lint/rules 2>&1 | awk -v n="\"($names): " '/^ *FAIL/{p=($0 ~ n)} p' | grep -v "^    at " | head -${1:-120}
