import type { Agency } from './credits.ts'

/** An agency as the registry keeps it. */
export interface AgencyRow extends Agency {
  /**
   * Spellings that are also something else (a state, a party, a word, initials). They count beside another mark of a
   * credit (a date, a dateline's dash, a credit phrase, a second agency), never alone on a line.
   */
  readonly homonyms?: readonly string[]
}

/** Every agency wirefeed knows, one a row. A spelling stands in one row only, so a spelling names one agency. */
// biome-ignore format: a table is read row by row
export const AGENCIES: readonly AgencyRow[] = [
  { id: 'afp', name: 'AFP', fullName: 'Agence France-Presse', country: 'FR', homepage: 'https://www.afp.com', iptc: 'AFP', wikidata: 'Q40464', spellings: ['afp', 'A.F.P.', 'Agence France-Presse', 'Agence France Presse', 'Agence-France Presse', '法新社', 'АФП'] },
  { id: 'ap', name: 'AP', fullName: 'Associated Press', country: 'US', homepage: 'https://apnews.com', wikidata: 'Q40469', spellings: ['ap', 'A.P.', 'Associated Press', 'Assoc. Press', '美聯社', '美联社'], homonyms: ['ap', 'A.P.'] },
  { id: 'reuters', name: 'Reuters', fullName: 'Reuters', country: 'GB', homepage: 'https://www.reuters.com', iptc: 'REUTERS', wikidata: 'Q130879', spellings: ['reuters', 'rtr', 'RTR', 'rtrs', 'Reuter', 'Thomson Reuters', 'Reuters News', 'Рейтер', '路透社', '路透', '로이터'] },
  { id: 'dpa', name: 'dpa', fullName: 'Deutsche Presse-Agentur', country: 'DE', homepage: 'https://www.dpa.com', iptc: 'dpa', wikidata: 'Q312653', spellings: ['DPA', 'Deutsche Presse-Agentur', 'Deutschen Presse-Agentur', 'dpa-infocom', 'dpa Sport'] },
  { id: 'dpa-afx', name: 'dpa-AFX', fullName: 'dpa-AFX Wirtschaftsnachrichten', country: 'DE', spellings: ['dpa-afx', 'DPA-AFX', 'dpa/AFX', 'dpa/afx'] },
  { id: 'efe', name: 'EFE', fullName: 'Agencia EFE', country: 'ES', homepage: 'https://efe.com', spellings: ['Efe', 'efe', 'Agencia EFE', 'Agencia Efe', 'Agência EFE', 'Agence EFE'] },
  { id: 'europa-press', name: 'Europa Press', fullName: 'Europa Press', country: 'ES', homepage: 'https://www.europapress.es', spellings: ['EuropaPress'] },
  { id: 'ansa', name: 'ANSA', fullName: 'Agenzia Nazionale Stampa Associata', country: 'IT', homepage: 'https://www.ansa.it', wikidata: 'Q392934', spellings: ['Ansa', 'ansa'] },
  { id: 'adnkronos', name: 'Adnkronos', fullName: 'Adnkronos', country: 'IT', homepage: 'https://www.adnkronos.com', spellings: ['AdnKronos', 'adnkronos'] },
  { id: 'agi', name: 'AGI', fullName: 'Agenzia Giornalistica Italia', country: 'IT', homepage: 'https://www.agi.it', spellings: [], homonyms: ['AGI'] },
  { id: 'lapresse', name: 'LaPresse', fullName: 'LaPresse', country: 'IT', homepage: 'https://www.lapresse.it', spellings: [] },
  { id: 'kyodo', name: 'Kyodo', fullName: 'Kyodo News', country: 'JP', homepage: 'https://www.kyodonews.jp', spellings: ['kyodo', 'Kyodo News', '共同', '共同通信'], homonyms: ['共同'] },
  { id: 'jiji', name: 'Jiji', fullName: 'Jiji Press', country: 'JP', homepage: 'https://www.jiji.com', spellings: ['Jiji Press', '時事', '時事通信'], homonyms: ['時事'] },
  { id: 'xinhua', name: 'Xinhua', fullName: 'Xinhua News Agency', country: 'CN', homepage: 'https://www.xinhuanet.com', wikidata: 'Q204839', spellings: ['Xinhua News Agency', '新华社', '新華社'] },
  { id: 'cns', name: 'CNS', fullName: 'China News Service', country: 'CN', homepage: 'https://www.chinanews.com.cn', spellings: ['China News Service', 'ECNS', '中新社', '中新网'], homonyms: ['CNS'] },
  { id: 'cna', name: 'CNA', fullName: 'Central News Agency', country: 'TW', homepage: 'https://www.cna.com.tw', spellings: ['Central News Agency', 'Focus Taiwan', '中央社'], homonyms: ['CNA'] },
  { id: 'tass', name: 'TASS', fullName: 'TASS', country: 'RU', homepage: 'https://tass.com', wikidata: 'Q223799', spellings: ['Tass', 'Taß', 'ITAR-TASS', 'ИТАР-ТАСС', 'ТАСС'] },
  { id: 'ria-novosti', name: 'RIA Novosti', fullName: 'RIA Novosti', country: 'RU', homepage: 'https://ria.ru', spellings: ['RIA', 'РИА Новости', 'РИА'], homonyms: ['RIA', 'РИА'] },
  { id: 'interfax', name: 'Interfax', fullName: 'Interfax', country: 'RU', homepage: 'https://www.interfax.com', wikidata: 'Q379271', spellings: ['Интерфакс'] },
  { id: 'sputnik', name: 'Sputnik', fullName: 'Sputnik', country: 'RU', homepage: 'https://sputnikglobe.com', spellings: [], homonyms: ['Sputnik'] },
  { id: 'prime', name: 'Prime', fullName: 'PRIME', country: 'RU', homepage: 'https://1prime.ru', wikidata: 'Q4376388', spellings: ['Прайм'], homonyms: ['Prime', 'Прайм'] },
  { id: 'regnum', name: 'REGNUM', fullName: 'REGNUM', country: 'RU', homepage: 'https://regnum.ru', wikidata: 'Q1977770', spellings: ['ИА REGNUM'] },
  { id: 'ukrinform', name: 'Ukrinform', fullName: 'Ukrinform', country: 'UA', homepage: 'https://www.ukrinform.net', wikidata: 'Q987030', spellings: ['Укрінформ', 'Укринформ'] },
  { id: 'unian', name: 'UNIAN', fullName: 'UNIAN', country: 'UA', homepage: 'https://www.unian.info', spellings: ['УНІАН', 'УНИАН'] },
  { id: 'interfax-ukraine', name: 'Interfax-Ukraine', fullName: 'Interfax-Ukraine', country: 'UA', homepage: 'https://interfax.com.ua', spellings: ['Інтерфакс-Україна', 'Интерфакс-Украина'] },
  { id: 'belta', name: 'BelTA', fullName: 'Belarusian Telegraph Agency', country: 'BY', homepage: 'https://belta.by', spellings: ['БЕЛТА'] },
  { id: 'upi', name: 'UPI', fullName: 'United Press International', country: 'US', homepage: 'https://www.upi.com', wikidata: 'Q493845', spellings: ['United Press International', 'UP', 'United Press'], homonyms: ['UP'] },
  { id: 'bloomberg', name: 'Bloomberg', fullName: 'Bloomberg News', country: 'US', homepage: 'https://www.bloomberg.com', spellings: ['Bloomberg News'] },
  { id: 'dow-jones', name: 'Dow Jones', fullName: 'Dow Jones Newswires', country: 'US', homepage: 'https://www.dowjones.com', spellings: ['Dow Jones Newswires', 'DJN', 'DJ'], homonyms: ['DJ', 'DJN'] },
  { id: 'mct', name: 'MCT', fullName: 'Tribune News Service', country: 'US', homepage: 'https://tribunenewsservice.com', spellings: ['TNS', 'tca', 'Tribune News Service', 'McClatchy-Tribune'], homonyms: ['TNS', 'tca'] },
  { id: 'cp', name: 'CP', fullName: 'The Canadian Press', country: 'CA', homepage: 'https://www.thecanadianpress.com', spellings: ['Canadian Press', 'La Presse canadienne', 'La Presse Canadienne'], homonyms: ['CP'] },
  { id: 'pa', name: 'PA', fullName: 'PA Media', country: 'GB', homepage: 'https://pa.media', spellings: ['PA Media', 'Press Association'], homonyms: ['PA'] },
  { id: 'aap', name: 'AAP', fullName: 'Australian Associated Press', country: 'AU', homepage: 'https://www.aap.com.au', spellings: ['Australian Associated Press'] },
  { id: 'nzn', name: 'NZN', fullName: 'NZ Newswire', country: 'NZ', spellings: ['NZPA', 'NZ Newswire'] },
  { id: 'apa', name: 'APA', fullName: 'Austria Presse Agentur', country: 'AT', homepage: 'https://apa.at', iptc: 'apa', wikidata: 'Q680662', spellings: ['apa', 'Apa', 'Austria Presse Agentur', 'Austria Presseagentur'] },
  { id: 'keystone-sda', name: 'Keystone-SDA', fullName: 'Keystone-SDA-ATS', country: 'CH', homepage: 'https://www.keystone-sda.ch', wikidata: 'Q430109', spellings: ['SDA', 'sda', 'ATS', 'ats', 'Keystone-ATS', 'Keystone-SDA-ATS'], homonyms: ['ATS'] },
  { id: 'kna', name: 'KNA', fullName: 'Katholische Nachrichten-Agentur', country: 'DE', homepage: 'https://www.kna.de', spellings: ['kna', 'Katholische Nachrichten-Agentur'] },
  { id: 'epd', name: 'epd', fullName: 'Evangelischer Pressedienst', country: 'DE', homepage: 'https://www.epd.de', spellings: ['EPD', 'Epd', 'Evangelischer Pressedienst'] },
  { id: 'sid', name: 'SID', fullName: 'Sport-Informations-Dienst', country: 'DE', homepage: 'https://www.sid.de', spellings: ['sid', 'Sport-Informations-Dienst'], homonyms: ['sid'] },
  { id: 'ddp-dapd', name: 'DDP-DAPD', fullName: 'dapd Nachrichtenagentur', country: 'DE', wikidata: 'Q265330', spellings: ['ddp', 'dapd', 'DAPD', 'DDP/DAPD'] },
  { id: 'dnb', name: 'DNB', fullName: 'Deutsches Nachrichtenbüro', country: 'DE', wikidata: 'Q1205856', spellings: ['D.N.B.', 'Deutsches Nachrichtenbüro'], homonyms: ['DNB'] },
  { id: 'wolff', name: 'Wolff', fullName: 'Wolffs Telegraphisches Bureau', country: 'DE', wikidata: 'Q552226', spellings: ['W.T.B.', 'Wolffsbüro', 'Wolffagentur'], homonyms: ['Wolff'] },
  { id: 'kipa', name: 'Kipa', fullName: 'Katholische Internationale Presseagentur', country: 'CH', wikidata: 'Q1522416', spellings: ['KIPA'] },
  { id: 'spk-smp', name: 'SPK-SMP', fullName: 'Schweizer Politische Korrespondenz', country: 'CH', wikidata: 'Q2256560', spellings: ['SPK', 'SMP', 'CPS'], homonyms: ['SPK', 'SMP', 'CPS'] },
  { id: 'extel', name: 'Extel', fullName: 'Extel', country: 'GB', wikidata: 'Q1525848', spellings: [], homonyms: ['Extel'] },
  { id: 'ntb', name: 'NTB', fullName: 'Norsk Telegrambyrå', country: 'NO', homepage: 'https://www.ntb.no', spellings: ['ntb', 'Norsk Telegrambyrå'] },
  { id: 'tt', name: 'TT', fullName: 'TT Nyhetsbyrån', country: 'SE', homepage: 'https://tt.se', iptc: 'TT', wikidata: 'Q1312158', spellings: ['TT Nyhetsbyrån'], homonyms: ['TT'] },
  { id: 'ritzau', name: 'Ritzau', fullName: 'Ritzaus Bureau', country: 'DK', homepage: 'https://ritzau.dk', spellings: ['ritzau', 'Ritzaus Bureau', 'RB'], homonyms: ['RB'] },
  { id: 'stt', name: 'STT', fullName: 'STT-Lehtikuva', country: 'FI', homepage: 'https://stt.fi', spellings: ['STT-Lehtikuva'] },
  { id: 'bns', name: 'BNS', fullName: 'Baltic News Service', homepage: 'https://www.bns.lt', spellings: ['Baltic News Service'] },
  { id: 'elta', name: 'ELTA', fullName: 'Lietuvos naujienų agentūra ELTA', country: 'LT', homepage: 'https://elta.lt', spellings: [] },
  { id: 'leta', name: 'LETA', fullName: 'LETA', country: 'LV', homepage: 'https://leta.lv', spellings: [] },
  { id: 'belga', name: 'Belga', fullName: 'Belga News Agency', country: 'BE', homepage: 'https://www.belga.be', wikidata: 'Q815453', spellings: ['belga'] },
  { id: 'anp', name: 'ANP', fullName: 'Algemeen Nederlands Persbureau', country: 'NL', homepage: 'https://www.anp.nl', wikidata: 'Q966898', spellings: ['Algemeen Nederlands Persbureau'] },
  { id: 'pap', name: 'PAP', fullName: 'Polska Agencja Prasowa', country: 'PL', homepage: 'https://www.pap.pl', wikidata: 'Q1484980', spellings: ['Polska Agencja Prasowa'] },
  { id: 'ctk', name: 'ČTK', fullName: 'Česká tisková kancelář', country: 'CZ', homepage: 'https://www.ctk.cz', wikidata: 'Q341118', spellings: ['CTK', 'Ceteka', 'Česká tisková kancelář'] },
  { id: 'tasr', name: 'TASR', fullName: 'Tlačová agentúra Slovenskej republiky', country: 'SK', homepage: 'https://www.tasr.sk', spellings: [] },
  { id: 'mti', name: 'MTI', fullName: 'Magyar Távirati Iroda', country: 'HU', homepage: 'https://www.mti.hu', spellings: ['Magyar Távirati Iroda'] },
  { id: 'agerpres', name: 'Agerpres', fullName: 'Agerpres', country: 'RO', homepage: 'https://www.agerpres.ro', spellings: [] },
  { id: 'mediafax', name: 'Mediafax', fullName: 'Mediafax', country: 'RO', homepage: 'https://www.mediafax.ro', spellings: [] },
  { id: 'bta', name: 'BTA', fullName: 'Bulgarian Telegraph Agency', country: 'BG', homepage: 'https://www.bta.bg', wikidata: 'Q2031809', spellings: ['БТА'] },
  { id: 'hina', name: 'Hina', fullName: 'Hrvatska izvještajna novinska agencija', country: 'HR', homepage: 'https://www.hina.hr', spellings: [], homonyms: ['Hina'] },
  { id: 'sta', name: 'STA', fullName: 'Slovenska tiskovna agencija', country: 'SI', homepage: 'https://www.sta.si', spellings: [], homonyms: ['STA'] },
  { id: 'tanjug', name: 'Tanjug', fullName: 'Tanjug', country: 'RS', homepage: 'https://www.tanjug.rs', wikidata: 'Q371267', spellings: ['Танјуг'] },
  { id: 'beta', name: 'Beta', fullName: 'Beta', country: 'RS', homepage: 'https://beta.rs', spellings: [], homonyms: ['Beta'] },
  { id: 'amna', name: 'AMNA', fullName: 'Athens-Macedonian News Agency', country: 'GR', homepage: 'https://www.amna.gr', spellings: ['ΑΠΕ-ΜΠΕ', 'ΑΠΕ', 'ANA-MPA', 'ANA'], homonyms: ['ANA'] },
  { id: 'ata', name: 'ATA', fullName: 'Albanian Telegraphic Agency', country: 'AL', homepage: 'https://ata.gov.al', spellings: ['ATSH'], homonyms: ['ATA'] },
  { id: 'mia', name: 'MIA', fullName: 'Media Information Agency', country: 'MK', homepage: 'https://mia.mk', spellings: ['МИА'], homonyms: ['MIA', 'МИА'] },
  { id: 'lusa', name: 'Lusa', fullName: 'Agência Lusa', country: 'PT', homepage: 'https://www.lusa.pt', spellings: ['Agência Lusa'] },
  { id: 'estadao-conteudo', name: 'Estadão Conteúdo', fullName: 'Estadão Conteúdo', country: 'BR', spellings: ['Agência Estado'] },
  { id: 'agencia-brasil', name: 'Agência Brasil', fullName: 'Agência Brasil', country: 'BR', homepage: 'https://agenciabrasil.ebc.com.br', spellings: ['ABr'] },
  { id: 'folhapress', name: 'Folhapress', fullName: 'Folhapress', country: 'BR', spellings: [] },
  { id: 'telam', name: 'Télam', fullName: 'Télam', country: 'AR', homepage: 'https://telam.com.ar', spellings: ['Telam'] },
  { id: 'notimex', name: 'Notimex', fullName: 'Notimex', country: 'MX', homepage: 'https://notimex.mx', spellings: ['NTX'] },
  { id: 'prensa-latina', name: 'Prensa Latina', fullName: 'Prensa Latina', country: 'CU', homepage: 'https://www.prensa-latina.cu', spellings: ['PL'], homonyms: ['PL'] },
  { id: 'abi', name: 'ABI', fullName: 'Agencia Boliviana de Información', country: 'BO', homepage: 'https://abi.bo', spellings: ['Agencia Boliviana de Información'], homonyms: ['ABI'] },
  { id: 'avn', name: 'AVN', fullName: 'Agencia Venezolana de Noticias', country: 'VE', homepage: 'https://avn.info.ve', spellings: ['Agencia Venezolana de Noticias'], homonyms: ['AVN'] },
  { id: 'pti', name: 'PTI', fullName: 'Press Trust of India', country: 'IN', homepage: 'https://www.ptinews.com', spellings: ['Press Trust of India'] },
  { id: 'ani', name: 'ANI', fullName: 'Asian News International', country: 'IN', homepage: 'https://aninews.in', spellings: ['Asian News International'], homonyms: ['ANI'] },
  { id: 'ians', name: 'IANS', fullName: 'Indo-Asian News Service', country: 'IN', homepage: 'https://ians.in', spellings: ['Indo-Asian News Service'] },
  { id: 'uni', name: 'UNI', fullName: 'United News of India', country: 'IN', homepage: 'https://www.uniindia.com', spellings: ['United News of India'], homonyms: ['UNI'] },
  { id: 'app', name: 'APP', fullName: 'Associated Press of Pakistan', country: 'PK', homepage: 'https://www.app.com.pk', spellings: ['Associated Press of Pakistan'], homonyms: ['APP'] },
  { id: 'ppi', name: 'PPI', fullName: 'Pakistan Press International', country: 'PK', homepage: 'https://ppinewsagency.com', spellings: ['Pakistan Press International'], homonyms: ['PPI'] },
  { id: 'bss', name: 'BSS', fullName: 'Bangladesh Sangbad Sangstha', country: 'BD', homepage: 'https://www.bssnews.net', spellings: ['Bangladesh Sangbad Sangstha'] },
  { id: 'unb', name: 'UNB', fullName: 'United News of Bangladesh', country: 'BD', homepage: 'https://unbnews.org', spellings: ['United News of Bangladesh'] },
  { id: 'yonhap', name: 'Yonhap', fullName: 'Yonhap News Agency', country: 'KR', homepage: 'https://en.yna.co.kr', spellings: ['Yonhap News', 'Yonhap News Agency', '연합뉴스'] },
  { id: 'newsis', name: 'Newsis', fullName: 'Newsis', country: 'KR', homepage: 'https://www.newsis.com', spellings: ['뉴시스'] },
  { id: 'news1', name: 'News1', fullName: 'News1', country: 'KR', homepage: 'https://www.news1.kr', spellings: ['뉴스1'] },
  { id: 'kcna', name: 'KCNA', fullName: 'Korean Central News Agency', country: 'KP', homepage: 'https://www.kcna.kp', spellings: ['Korean Central News Agency', '조선중앙통신'] },
  { id: 'antara', name: 'Antara', fullName: 'ANTARA', country: 'ID', homepage: 'https://www.antaranews.com', spellings: [] },
  { id: 'bernama', name: 'Bernama', fullName: 'Bernama', country: 'MY', homepage: 'https://www.bernama.com', spellings: [] },
  { id: 'vna', name: 'VNA', fullName: 'Vietnam News Agency', country: 'VN', homepage: 'https://vnanet.vn', spellings: ['TTXVN', 'Vietnam News Agency'] },
  { id: 'pna', name: 'PNA', fullName: 'Philippine News Agency', country: 'PH', homepage: 'https://www.pna.gov.ph', spellings: ['Philippine News Agency'] },
  { id: 'akp', name: 'AKP', fullName: 'Agence Kampuchea Presse', country: 'KH', homepage: 'https://www.akp.gov.kh', spellings: ['Agence Kampuchea Presse'], homonyms: ['AKP'] },
  { id: 'montsame', name: 'Montsame', fullName: 'MONTSAME', country: 'MN', homepage: 'https://montsame.mn', spellings: [] },
  { id: 'azertag', name: 'Azertag', fullName: 'AZERTAC', country: 'AZ', homepage: 'https://azertag.az', spellings: ['AZERTAC', 'AzerTac', 'AZƏRTAC'] },
  { id: 'trend', name: 'Trend', fullName: 'Trend News Agency', country: 'AZ', homepage: 'https://trend.az', spellings: ['Trend News Agency'], homonyms: ['Trend'] },
  { id: 'armenpress', name: 'Armenpress', fullName: 'ARMENPRESS', country: 'AM', homepage: 'https://armenpress.am', spellings: [] },
  { id: 'akipress', name: 'AKIpress', fullName: 'AKIpress', country: 'KG', homepage: 'https://akipress.com', spellings: [] },
  { id: 'anadolu', name: 'Anadolu', fullName: 'Anadolu Agency', country: 'TR', homepage: 'https://www.aa.com.tr', spellings: ['AA', 'Anadolu Agency', 'Anadolu Ajansı'], homonyms: ['AA'] },
  { id: 'dha', name: 'DHA', fullName: 'Demirören Haber Ajansı', country: 'TR', homepage: 'https://www.dha.com.tr', spellings: ['Demirören Haber Ajansı'], homonyms: ['DHA'] },
  { id: 'iha', name: 'İHA', fullName: 'İhlas Haber Ajansı', country: 'TR', homepage: 'https://www.iha.com.tr', spellings: ['IHA', 'İhlas Haber Ajansı'], homonyms: ['IHA'] },
  { id: 'irna', name: 'IRNA', fullName: 'Islamic Republic News Agency', country: 'IR', homepage: 'https://www.irna.ir', spellings: ['ایرنا'] },
  { id: 'isna', name: 'ISNA', fullName: 'Iranian Students\' News Agency', country: 'IR', homepage: 'https://en.isna.ir', spellings: ['ایسنا'] },
  { id: 'mehr', name: 'Mehr', fullName: 'Mehr News Agency', country: 'IR', homepage: 'https://mehrnews.com', spellings: ['MNA', 'Mehr News Agency', 'مهر'], homonyms: ['Mehr', 'MNA', 'مهر'] },
  { id: 'sana', name: 'SANA', fullName: 'Syrian Arab News Agency', country: 'SY', homepage: 'https://sana.sy', spellings: ['سانا'], homonyms: ['SANA'] },
  { id: 'mena', name: 'MENA', fullName: 'Middle East News Agency', country: 'EG', homepage: 'https://mena.org.eg', spellings: ['Middle East News Agency'], homonyms: ['MENA'] },
  { id: 'wam', name: 'WAM', fullName: 'Emirates News Agency', country: 'AE', homepage: 'https://wam.ae', spellings: ['Emirates News Agency', 'وام'], homonyms: ['WAM'] },
  { id: 'qna', name: 'QNA', fullName: 'Qatar News Agency', country: 'QA', homepage: 'https://qna.org.qa', spellings: ['Qatar News Agency'] },
  { id: 'spa', name: 'SPA', fullName: 'Saudi Press Agency', country: 'SA', homepage: 'https://www.spa.gov.sa', spellings: ['Saudi Press Agency', 'واس'], homonyms: ['SPA'] },
  { id: 'kuna', name: 'KUNA', fullName: 'Kuwait News Agency', country: 'KW', homepage: 'https://www.kuna.net.kw', spellings: ['Kuwait News Agency'] },
  { id: 'bna', name: 'BNA', fullName: 'Bahrain News Agency', country: 'BH', homepage: 'https://www.bna.bh', spellings: ['Bahrain News Agency'], homonyms: ['BNA'] },
  { id: 'petra', name: 'Petra', fullName: 'Jordan News Agency', country: 'JO', homepage: 'https://petra.gov.jo', spellings: ['Jordan News Agency'], homonyms: ['Petra'] },
  { id: 'nna', name: 'NNA', fullName: 'National News Agency (Lebanon)', country: 'LB', homepage: 'https://nna-leb.gov.lb', spellings: ['National News Agency'], homonyms: ['NNA'] },
  { id: 'wafa', name: 'WAFA', fullName: 'Palestine News and Information Agency', country: 'PS', homepage: 'https://wafa.ps', spellings: ['وفا'], homonyms: ['WAFA'] },
  { id: 'cna-cyprus', name: 'CNA (Cyprus)', fullName: 'Cyprus News Agency', country: 'CY', homepage: 'https://cna.org.cy', spellings: ['Cyprus News Agency', 'ΚΥΠΕ'] },
  { id: 'aina', name: 'AINA', fullName: 'Assyrian International News Agency', country: 'US', homepage: 'https://www.aina.org', spellings: ['Assyrian International News Agency'] },
  { id: 'nan', name: 'NAN', fullName: 'News Agency of Nigeria', country: 'NG', homepage: 'https://nannews.ng', spellings: ['News Agency of Nigeria'], homonyms: ['NAN'] },
  { id: 'gna', name: 'GNA', fullName: 'Ghana News Agency', country: 'GH', homepage: 'https://gna.org.gh', spellings: ['Ghana News Agency'], homonyms: ['GNA'] },
  { id: 'aps', name: 'APS', fullName: 'Algérie Presse Service', country: 'DZ', homepage: 'https://www.aps.dz', spellings: ['Algérie Presse Service'], homonyms: ['APS'] },
  { id: 'tap', name: 'TAP', fullName: 'Tunis Afrique Presse', country: 'TN', homepage: 'https://www.tap.info.tn', spellings: ['Tunis Afrique Presse'], homonyms: ['TAP'] },
  { id: 'map', name: 'MAP', fullName: 'Maghreb Arabe Presse', country: 'MA', homepage: 'https://www.mapnews.ma', spellings: ['Maghreb Arabe Presse'], homonyms: ['MAP'] },
  { id: 'sapa', name: 'SAPA', fullName: 'South African Press Association', country: 'ZA', spellings: ['Sapa', 'South African Press Association'] },
  { id: 'nampa', name: 'Nampa', fullName: 'Namibia Press Agency', country: 'NA', homepage: 'https://nampa.org', spellings: ['Namibia Press Agency'] },
  { id: 'ecofin', name: 'Ecofin', fullName: 'Agence Ecofin', homepage: 'https://www.agenceecofin.com', spellings: ['Agence Ecofin', 'Ecofin Agency'], homonyms: ['Ecofin'] },
  { id: 'havas', name: 'Havas', fullName: 'Agence Havas', country: 'FR', wikidata: 'Q2826560', spellings: ['Agence Havas'], homonyms: ['Havas'] },
  { id: 'stefani', name: 'Stefani', fullName: 'Agenzia Stefani', country: 'IT', wikidata: 'Q1415690', spellings: ['Agenzia Stefani'], homonyms: ['Stefani'] },
  { id: 'domei', name: 'Domei', fullName: 'Dōmei Tsushin', country: 'JP', wikidata: 'Q2913752', spellings: ['Dōmei Tsushin'] },
  { id: 'telunion', name: 'Telunion', fullName: 'Telegraphen-Union', country: 'DE', wikidata: 'Q3517301', spellings: ['T.U.', 'Telegraphen-Union'], homonyms: ['T.U.'] },
]

const byId = new Map(AGENCIES.map((row) => [row.id, row]))
const bySpelling = new Map(AGENCIES.flatMap((row) => forms(namesOf(row)).map((form) => [form, row])))
const homonyms = new Set(AGENCIES.flatMap((row) => row.homonyms ?? []))

/** The agency of an id ("afp"), as feeds' addresses and configurations name it. */
export function agencyById(id: string): Agency | undefined {
  return byId.get(id)
}

/**
 * The agency that is credited under a spelling: its name, full name or a listed spelling, as written or in capitals.
 * Case counts otherwise: "bernama" is a Malay word, "dpa" is how dpa writes itself.
 */
export function findAgency(spelling: string): Agency | undefined {
  const name = plain(spelling)
  return bySpelling.get(name) ?? bySpelling.get(name.replace(/[.:*^=]$/, ''))
}

/** Whether a spelling says an agency only in company: "PA" is a state too. */
export function isHomonym(spelling: string): boolean {
  return homonyms.has(plain(spelling))
}

/** Every spelling of a row, its name and full name included. */
export function namesOf(row: AgencyRow): readonly string[] {
  return [row.name, row.fullName, ...row.spellings]
}

function forms(spellings: readonly string[]): readonly string[] {
  return spellings.flatMap((spelling) => [spelling, spelling.toUpperCase()])
}

/** The name without what is written around one in a credit: an article, a copyright sign, a star. */
function plain(spelling: string): string {
  const words = spelling.replaceAll('\u00a0', ' ').split(' ').filter(Boolean)
  if (words.length > 1 && /^the$/i.test(words[0] ?? '')) words.shift()
  return words.join(' ').replace(/^[©*^=] ?/, '')
}
