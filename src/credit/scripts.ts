/** Most texts have nothing but Latin, Greek and Cyrillic letters, which is quick to see: all scripts below are in here. */
export const OTHER_SCRIPT = /[\u0600-\u1dff\u2e80-\uffff]/
export const ARABIC = /\p{Script=Arabic}/u
export const EAST_ASIAN = /[\p{Script=Han}\p{Script=Hangul}\p{Script=Hiragana}\p{Script=Katakana}]/u
