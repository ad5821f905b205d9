import type { XmlElement } from '../../xml.ts'
import { all, first } from '../../xml-path.ts'
import { attributeOf, lineOf } from '../../xml-words.ts'
import { houseAt, writerIn } from '../parties.ts'
import type { Said } from '../said.ts'
import { formalName, propertiesOf } from './components.ts'
import { nearest } from './lines.ts'

/**
 * What the three kinds of metadata around a text say.
 *
 * @param around the components around the text, the innermost first
 */
export function metadataSaid(around: readonly XmlElement[]): Said {
  const parties = (role: string) => nearest(around, (component) => partiesOf(component, role))
  const rights = (path: string) =>
    nearest(around, (component) =>
      all(component, `RightsMetadata/${path}`).flatMap((said) => lineOf(said) ?? []),
    )
  const providers = parties('Provider')
  const sources = parties('Source')
  return {
    // AFP names its writers as creators; others put there the house.
    byline: parties('Creator')
      .filter((name) => ![...providers, ...sources].includes(name))
      .flatMap((name) => writerIn(name) ?? [])
      .join(', '),
    infosource: (sources.length > 0 ? sources : providers).map((name) => houseAt(name) ?? name).join(', '),
    located: nearest(around, placesOf)[0],
    language:
      nearest(around, (component) => namesAt(component, 'Language'))[0] ??
      around.map((component) => attributeOf(component, 'xml:lang')).find((tag) => tag !== undefined),
    genre: [...nearest(around, (component) => namesAt(component, 'Genre'))],
    keywords: [...nearest(around, keywordsOf)],
    copyrightholder: rights('Copyright/CopyrightHolder').join(', '),
    usageterms: [...rights('UsageRights/UsageType'), ...rights('UsageRights/Limitations')].join('. '),
  }
}

function partiesOf(component: XmlElement, role: string): readonly string[] {
  const parties = all(component, `AdministrativeMetadata/${role}/Party`)
  return [...new Set(parties.flatMap((party) => formalName(party) ?? []))]
}

/** The place of writing, which is not where it happened. */
function placesOf(component: XmlElement): readonly string[] {
  return all(component, 'DescriptiveMetadata/Location')
    .filter((place) => attributeOf(place, 'HowPresent')?.toLowerCase() === 'origin')
    .flatMap((place) => propertiesOf(place, /^City$/i))
    .map((city) => attributeOf(city, 'Value')!)
}

/** Those of persons in pictures are the pictures'. */
function keywordsOf(component: XmlElement): readonly string[] {
  return propertiesOf(first(component, 'DescriptiveMetadata'), /^Keyword$/i)
    .filter((property) => attributeOf(property, 'Role') === undefined)
    .map((property) => attributeOf(property, 'Value')!)
}

function namesAt(component: XmlElement, name: string): readonly string[] {
  return all(component, `DescriptiveMetadata/${name}`).flatMap((element) => formalName(element) ?? [])
}
