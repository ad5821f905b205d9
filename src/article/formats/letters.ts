/** Its letters and digits, by which a sentence goes however it is typeset. */
export function lettersOf(text: string): string {
  return text.toLowerCase().replace(/[^\p{L}\p{N}]+/gu, '')
}
