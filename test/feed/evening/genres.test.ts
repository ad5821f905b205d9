import { describe, expect, test } from 'vitest'
import { GENRES, type Kind, kindOf } from '../../../src/feed/evening/genres.ts'
import { slugOf } from '../../../src/feed/slug.ts'

const NAMES = (Object.keys(GENRES) as Kind[]).flatMap((kind) =>
  GENRES[kind].flatMap((names) => names.split(', ')).map((name) => ({ kind, name })),
)

describe('the kind of a genre', () => {
  test.each<[string, Kind]>([
    ['Current', 'hard'],
    ['Wrap-up', 'hard'],
    ['fact_check', 'hard'],
    ['MELDUNG', 'hard'],
    ['Última  hora', 'hard'],
    ['ultima ora', 'hard'],
    ['Feature', 'feature'],
    ['Enquete', 'feature'],
    ['Porträt', 'feature'],
    ['Q & A', 'feature'],
    ['Curtain raiser', 'feature'],
    ['Opinião', 'neither'],
    ['éditorial', 'neither'],
    ['op-ed', 'neither'],
    ['PressRelease', 'neither'],
    ['Results Listings & Tables', 'neither'],
    ['TV Programm', 'neither'],
    ['Crónica', 'other'],
    ['Crônica', 'other'],
    ['Gazette', 'other'],
    ['', 'other'],
    ['社説', 'other'],
    ['genre:Feature', 'feature'],
    ['genre:ListingOfFacts', 'neither'],
    ['http://cv.iptc.org/newscodes/genre/Press-Digest', 'neither'],
    ['https://cv.iptc.org/newscodes/genre/Current', 'hard'],
  ])('%j is %s', (genre, kind) => {
    expect(kindOf(genre)).toBe(kind)
  })
})

// The NewsCodes of 2024-02-13, by their codes; names that differ are in the table too.
const NEWS_CODES = `
  Actuality Advertiser_Supplied Advice Advisory almanac Analysis Anniversary Archive_material Background
  Behind_the_Story Biography Birth_Announcement Current Curtain_Raiser Daybook Exclusive Fact_Check Feature Fixture
  Forecast From_the_Scene Help_Us_to_Report History horoscope Interview ListingOfFacts LiveCoverage Music Obituary
  Opinion Polls_and_Surveys Press_Release Press-Digest Preview Profile Program Question_and_Answer_Session Quote
  Raw_Sound Response_to_a_Question Results_Listings_and_Statistics Retrospective Review Satire Scener
  Side_bar_and_supporting_information Special_Report Sponsored Summary Supported Synopsis Text_only
  Transcript_and_Verbatim UGC Update Voicer Wrap Wrapup`

test('the table has every NewsCode of IPTC', () => {
  const codes = NEWS_CODES.trim().split(/\s+/)
  const unknown = codes.filter((code) => kindOf(`genre:${code}`) === 'other')
  expect(codes).toHaveLength(58)
  expect(unknown).toEqual(['Supported'])
})

test('a name of the table has the kind that it stands under', () => {
  expect(NAMES.filter(({ name, kind }) => kindOf(name) !== kind)).toEqual([])
})

test('no name stands twice', () => {
  const names = NAMES.map(({ name }) => slugOf(name))
  expect(names.filter((name, index) => names.indexOf(name) !== index)).toEqual([])
})
