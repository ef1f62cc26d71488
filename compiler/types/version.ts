/** `9.0.16`, `4.18.0-86`. Pacemaker's `compare_version()` reads the numbers between the dots. */
export function isVersion(text: string): boolean {
  return /^\d+(\.\d+)*([-+~][A-Za-z0-9.+~-]+)?$/.test(text);
}
