import type { Dice } from '../rules/dice.ts'
import { type Stored, type Story, storyOf } from './story.ts'

/** What becomes of some of the stories: before the first run, between it and the second, before the third. */
export function changesOf(
  stories: readonly Story[],
  dice: Dice,
): { readonly noon: Stored; readonly evening: Stored; readonly tomorrow: Stored } {
  const left = shuffled(stories, dice)
  /** The next story, as it is then. */
  const next = (more: Story['record']): Stored => {
    const { key, record } = left.pop()!
    return { [key]: { ...record, ...more } }
  }
  const noon = {
    ...next({ embargoed: '2026-11-20T15:00:00Z' }),
    ...next({ embargoed: '2026-11-22T00:00:00Z' }),
    ...next({ expires: '2026-11-20T18:00:00Z' }),
    ...next({ evening: 'pin' }),
    ...next({ evening: 'bar' }),
  }
  const evening = {
    ...next({ correction: 'It was <b>two</b> ropes & not "three".', versioncreated: AFTERNOON }),
    ...next({ correction: true, versioncreated: AFTERNOON }),
    ...next({ pubstatus: 'canceled', versioncreated: AFTERNOON }),
    ...next({ pubstatus: 'withheld' }),
    ...next(otherText(dice)),
    ...next({ versioncreated: AFTERNOON, urgency: 2 }),
    ...removed(left.pop()!),
    ...takeOf(left.pop()!),
    ...killOf(left),
  }
  const tomorrow = { ...next({ pubstatus: 'canceled' }), ...next({ pubstatus: 'withheld' }) }
  return { noon, evening, tomorrow }
}

const AFTERNOON = '2026-11-20T16:17:18Z'

/** What a story says, but neither what it goes by nor whom it credits. */
function otherText(dice: Dice): Story['record'] {
  const { uri: _, url: __, creditline: ___, ...text } = storyOf(dice.between(0, 99), dice).record
  return text
}

function removed({ key }: Story): Stored {
  return { [key]: undefined }
}

/** A record of its own that takes a story's place. */
function takeOf({ record }: Story): Stored {
  const { uri = 'urn:example:nothing', ...rest } = record
  return {
    'take.json': { ...rest, uri: 'urn:example:take', evolvedfrom: [uri], versioncreated: AFTERNOON },
  }
}

/** A note to editors that kills a story by its identifier, if there is one that has what prose can say. */
function killOf(stories: readonly Story[]): Stored {
  const uri = stories.map(({ record }) => String(record.uri)).find((id) => /^urn:[\w:.-]+$/.test(id))
  const body_text = `EDITORS: Please kill the story ${uri}. The facts are in doubt.`
  return uri ? { 'kill.json': { headline: 'ADVISORY: kill', body_text, versioncreated: AFTERNOON } } : {}
}

function shuffled<T>(list: readonly T[], dice: Dice): T[] {
  return list
    .map((item) => ({ item, lot: dice.roll() }))
    .sort((a, b) => a.lot - b.lot)
    .map(({ item }) => item)
}
