/**
 * What is certainly wrong with an XPath expression: brackets and quotes that do not match, an end where something is
 * missing. libxml2 has the last word on the rest.
 */
export function xpathProblem(text: string): string | undefined {
  const xpath = text.trim();
  if (xpath === '') return 'it is empty';
  const outside = xpath.replace(/"[^"]*"|'[^']*'/g, 'x');
  if (/["']/.test(outside)) return 'a quote is not closed';
  const open: string[] = [];
  for (const character of outside) {
    if (character === '[' || character === '(') open.push(character);
    else if (character === ']' || character === ')') {
      if (open.pop() !== (character === ']' ? '[' : '(')) return `a ${JSON.stringify(character)} too many`;
    }
  }
  if (open.length > 0) return `a ${JSON.stringify(open[open.length - 1])} is not closed`;
  if (/\[\s*\]/.test(outside)) return 'nothing stands in its brackets';
  if (/\/\/\//.test(outside)) return 'three slashes in a row';
  if (xpath !== '/' && /[/@:=|]$/.test(outside)) return 'something is missing at its end';
  // A bare word is a relative path: nothing is found with it at the root of the CIB.
  return /^[/(]|\bid\(|::/.test(outside) ? undefined : 'it does not start with "/"';
}
