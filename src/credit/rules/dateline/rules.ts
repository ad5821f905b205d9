import type { Rule } from '../rule.ts'
import { agencyAndStop, bareAgency, pipes, placeAndDate, slashes } from './bare.ts'
import { agencyFirst, headCredit, ownLine, parenthesis } from './parenthesis.ts'
import { LINE } from './taken.ts'

/** What parts place, agency and story: each of the rules below needs one of these. */
export const DATELINE_MARKS = /[(|/–—-]|, ?\p{Lu}{2,12} ?,/u

/** Datelines: a place, a date and an agency at the start of a line, in the order and with the marks each agency uses. */
export const datelineRules: readonly Rule[] = [
  {
    name: 'dateline-paren',
    reason:
      'KIEL (AP) — …; KIEL, Feb 27 (Xinhua) -- …: the agency in parentheses after place and date, then a dash',
    needs: { start: /\(/ },
    read: parenthesis,
  },
  {
    name: 'dateline-line',
    reason:
      'Kiel (AFP) above a paragraph, KIEL, April 1 (RIA Novosti) below the last: a dateline on a line of its own',
    needs: { longest: LINE, start: /\(/ },
    read: ownLine,
  },
  {
    name: 'dateline-pipe',
    reason: 'Kiel, Germany | AFP | …; KIEL epd | …: upright strokes part place, agency and story',
    needs: { first: 3, start: /\|/ },
    read: pipes,
  },
  {
    name: 'dateline-agency-stop',
    reason: 'Reuters.- …; Reuters. – …: the bare agency, a full stop and a dash open the line',
    needs: { start: /^[^–—-]{3,23}[–—-]/u },
    read: agencyAndStop,
  },
  {
    name: 'dateline-head-credit',
    reason: '(JD avec AFP) - …: desk initials and an agency where a dateline would be',
    needs: { start: /^\(/ },
    read: headCredit,
  },
  {
    name: 'dateline-agency-first',
    reason:
      '(ANSA) - KIEL, 22 MAR - …; (Reuters) - …: the agency in parentheses opens the line, a dash follows',
    needs: { start: /^\(/ },
    read: agencyFirst,
  },
  {
    name: 'dateline-slashes',
    reason: 'KIEL, August 25. /TASS/. …: the agency between slashes after place and date',
    needs: { start: /\// },
    read: slashes,
  },
  {
    name: 'dateline-dash-agency',
    reason:
      'КИЛЬ, 31 июл — РИА Новости. …; KIEL, Nov 26 AFP - …: place and a date lead up to the bare agency',
    needs: { start: /[–—-]|, ?\p{Lu}{2,12} ?,/u },
    read: bareAgency,
  },
  {
    name: 'dateline-place',
    reason:
      'KIEL, DEC 5 - …: place in capitals and date before a dash; the agency stands at the end of the story',
    needs: { first: 3, start: / [–—-] / },
    read: placeAndDate,
  },
]
