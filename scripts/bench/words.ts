/** The vocabulary of the stories that are measured with. */
export const WORDS: readonly string[] =
  `the the the the a a a of of of to to in in on and and and for with by at from after before over under between
  minister council court harbour bridge railway station hospital school budget election parliament party vote law
  reform tax price market bank trade export import factory worker union strike wage contract company share profit
  loss storm rain flood river snow wind heat drought fire forest coast island village city capital border road
  traffic train ship aircraft airport flight passenger driver police officer judge lawyer witness trial verdict
  appeal prison charge report study survey researcher university laboratory vaccine patient doctor nurse clinic
  team coach player match league season final goal record medal race stadium crowd concert theatre museum film
  director actor author novel exhibition festival song orchestra visitor tourist hotel restaurant farmer harvest
  wheat milk water power plant grid energy gas oil price pipeline reactor satellite rocket telescope planet comet
  says said told announced warned promised denied confirmed rejected agreed signed opened closed raised cut fell
  rose won lost beat drew scored reached crossed left returned arrived began ended continued stopped moved found
  new old young large small early late first second third last next high low strong weak clear open public private
  local national regional foreign common joint free fair safe quick slow long short more most fewer several many
  some both each every other another same former current recent final official independent northern southern
  eastern western tonight yesterday tomorrow this week month year hours days years percent million thousand`
    .split(/\s+/)
    .filter((word) => word !== '')

export const PLACES: readonly string[] = [
  ...['Geneva', 'Vienna', 'Nairobi', 'Lima', 'Oslo', 'Manila', 'Dakar', 'Ottawa', 'Lisbon', 'Hanoi'],
  ...['Tunis', 'Riga', 'Quito', 'Seoul', 'Perth', 'Turin', 'Bergen', 'Porto', 'Accra', 'Sofia'],
]

export const PEOPLE: readonly string[] = [
  ...['Maria Keller', 'Jonas Lind', 'Amina Diallo', 'Peter Novak', 'Lucia Moretti', 'Daniel Okafor'],
  ...['Hannah Weiss', 'Carlos Ibarra', 'Mei Tanaka', 'Olga Sokolova', 'Samuel Brandt', 'Nadia Haddad'],
]
