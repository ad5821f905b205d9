/** What desks call a piece of their own copy: one language a row. */
export const COPY = {
  en: '(?:story|stories|items?|articles?|dispatch(?:es)?|copy|alerts?|text|columns?|features?|packages?|urgent|newsalert|take|brief)',
  de: '(?:meldung(?:en)?|eilmeldung|bericht|text|beitrag|artikel|zusammenfassung|korrespondentenbericht)',
  fr: '(?:dépêches?|information|article|papier|alerte|urgent|texte|factuel)',
  es: '(?:noticias?|informaci[oó]n|notas?|despachos?|cr[oó]nicas?|teletipos?)',
  pt: '(?:not[ií]cias?|mat[ée]rias?|peças?|despachos?|textos?)',
  it: '(?:notizi[ae]|lanci?o?|dispacci?o?|serviz[io]+|take|articolo)',
  nl: '(?:bericht(?:en)?|artikel|verhaal|tekst)',
  no: '(?:melding(?:en)?|sak(?:en)?|artikkel(?:en)?|tekst(?:en)?|telegram(?:met)?|historie[n]?)',
  sv: '(?:text(?:en)?|artikel(?:n)?|telegram(?:met)?|nyhet(?:en)?|notis(?:en)?)',
  ru: '(?:сообщени[ея]|новост[ьи]|заметк[ауи]|информаци[юяи]|материал|повідомлення|новину)',
  pl: '(?:depesz[aęy]|informacj[aęi]|zpráv[auy]|text)',
}
