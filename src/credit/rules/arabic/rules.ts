import type { Rule } from '../rule.ts'
import { agenciesAlone, byline } from './byline.ts'
import { datedLine, dateline } from './dateline.ts'
import { betweenDashes, outletAndAgency, parenthesis, source } from './ends.ts'

/**
 * Credits in Arabic script. It has no capitals, so a name looks like any word: where a line stands and that it has
 * nothing but names and joining marks says what it is.
 */
export const arabicRules: readonly Rule[] = [
  {
    name: 'byline-ar',
    reason:
      'صيدا - أ ف ب; واس (صيدا); صيدا: سامي الحداد، وكالات: above the story a line of places, reporters and agencies only',
    read: byline,
  },
  {
    name: 'byline-ar-agencies',
    reason: 'رويترز، أ ف ب; وكالات: agencies alone, named or not, are the first line above a paragraph',
    read: agenciesAlone,
  },
  {
    name: 'dateline-ar-dated',
    reason:
      'صيدا 3 صفر 1440 هـ الموافق 12 أكتوبر 2018 م واس: place, both dates and the agency, a line of its own',
    read: datedLine,
  },
  {
    name: 'dateline-ar',
    reason: 'رويترز –صيدا: …: agency and place joined by a dash, up to a colon at the head of a paragraph',
    read: dateline,
  },
  {
    name: 'source-label-ar',
    reason:
      '… . المصدر (واس); المصدر: روسيا اليوم: the last line ends with its source, an agency or an outlet',
    read: source,
  },
  {
    name: 'tail-ar-dashes',
    reason: '… . -وات-: an agency between dashes, after the last sentence or alone below it',
    read: betweenDashes,
  },
  {
    name: 'tail-ar-paren',
    reason:
      '… . (أ ف ب، رويترز); … .(وكالات): agencies, named or not, in parentheses after the last sentence',
    read: parenthesis,
  },
  {
    name: 'tail-ar-outlet',
    reason: '… . راديو صيدا - وات: an outlet, a dash and an agency after the last sentence',
    read: outletAndAgency,
  },
]
